# SPDX-License-Identifier: GPL-3.0-or-later
set -l commands import list search show check reindex backup restore highlights help
set -l first "not __fish_seen_subcommand_from $commands"

complete -c tearsheet -l library -x -a '(__fish_complete_directories)' -d 'The library'
complete -c tearsheet -n "$first" -l help -d 'All commands'
complete -c tearsheet -n "$first" -l version -d 'The version'
complete -c tearsheet -n "$first" -a import -d 'Import files and folders'
complete -c tearsheet -n "$first" -a list -d 'The articles, or those a query finds'
complete -c tearsheet -n "$first" -a search -d 'The most relevant first'
complete -c tearsheet -n "$first" -a show -d 'Print articles'
complete -c tearsheet -n "$first" -a check -d 'Check the library'
complete -c tearsheet -n "$first" -a reindex -d 'Rebuild the search index'
complete -c tearsheet -n "$first" -a backup -d 'A verified copy of the library'
complete -c tearsheet -n "$first" -a restore -d 'Add what a backup has and the library lacks'
complete -c tearsheet -n "$first" -a highlights -d 'What was highlighted'
complete -c tearsheet -n "$first" -a help -d 'How a command is used'

complete -c tearsheet -n '__fish_seen_subcommand_from import list search show check reindex backup restore highlights' -l json -d 'One JSON object per line'
complete -c tearsheet -n '__fish_seen_subcommand_from import list search show check reindex backup restore highlights' -l help -d 'How it is used'
complete -c tearsheet -n '__fish_seen_subcommand_from import' -l no-recursive -d 'Not the folders inside'
complete -c tearsheet -n '__fish_seen_subcommand_from list search' -f
complete -c tearsheet -n '__fish_seen_subcommand_from list search' -l sort -x -a 'newest oldest saved title length relevance'
complete -c tearsheet -n '__fish_seen_subcommand_from list search' -l limit -x -d 'At most'
complete -c tearsheet -n '__fish_seen_subcommand_from list search' -l offset -x -d 'From there on'
complete -c tearsheet -n '__fish_seen_subcommand_from show' -f
complete -c tearsheet -n '__fish_seen_subcommand_from show' -l all -d 'Every article'
complete -c tearsheet -n '__fish_seen_subcommand_from show' -l html -d 'The page'
complete -c tearsheet -n '__fish_seen_subcommand_from show' -l text -d 'Its text'
complete -c tearsheet -n '__fish_seen_subcommand_from show' -l original -d 'The bytes as they came'
complete -c tearsheet -n '__fish_seen_subcommand_from show' -l info -d 'All that is known'
complete -c tearsheet -n '__fish_seen_subcommand_from highlights' -f
complete -c tearsheet -n '__fish_seen_subcommand_from highlights' -l format -x -a 'text markdown csv jsonld'
complete -c tearsheet -n '__fish_seen_subcommand_from highlights' -l to -r -d 'The file to write'
complete -c tearsheet -n '__fish_seen_subcommand_from highlights' -l import -r -d 'A file of highlights'
complete -c tearsheet -n '__fish_seen_subcommand_from check reindex' -f
complete -c tearsheet -n '__fish_seen_subcommand_from help' -f -a "$commands"
