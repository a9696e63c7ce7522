# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
_tearsheet() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local commands='import list search show check reindex backup restore highlights help' command='' word options=''
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ " $commands " != *" $word "* ]] || { command=$word; break; }
    done
    COMPREPLY=()
    compopt -o filenames 2>/dev/null
    case $previous in
        --library)
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return ;;
        --sort)
            mapfile -t COMPREPLY < <(compgen -W 'newest oldest saved title length relevance' -- "$current")
            return ;;
        --format)
            mapfile -t COMPREPLY < <(compgen -W 'text markdown csv jsonld' -- "$current")
            return ;;
        --to | --import)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return ;;
        --limit | --offset) return ;;
    esac
    case $command in
        '') options='--library --help --version' ;;
        import) options='--no-recursive --library --json --help' ;;
        list | search) options='--sort --limit --offset --library --json --help' ;;
        show) options='--all --html --text --original --info --library --json --help' ;;
        highlights) options='--format --to --import --library --json --help' ;;
        help) options=$commands ;;
        *) options='--library --json --help' ;;
    esac
    if [[ $current == -* || $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi
    case $command in
        '') mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current"; compgen -f -- "$current") ;;
        import | restore | backup) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    esac
}
complete -F _tearsheet tearsheet
