<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;Samples</source>
        <translation>导入示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Watched Folders…</source>
        <translation>监视的文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;All Articles</source>
        <translation>全部文章(&amp;A)</translation>
    </message>
    <message>
        <source>Restore from &amp;Backup…</source>
        <translation>从备份恢复(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Tearsheet</source>
        <translation>关于 Tearsheet(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Correct &amp;Details…</source>
        <translation>更正文章信息(&amp;D)…</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>下一篇未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>已读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message>
        <source>Restor&amp;e</source>
        <translation>恢复(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete Permanently…</source>
        <translation>彻底删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Em&amp;pty Trash…</source>
        <translation>清空回收站(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Search the Library</source>
        <translation>搜索资料库(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Search</source>
        <translation>保存搜索(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;Hit</source>
        <translation>下一处匹配(&amp;H)</translation>
    </message>
    <message>
        <source>Previous H&amp;it</source>
        <translation>上一处匹配(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open Original in Browser…</source>
        <translation>在浏览器中打开原文(&amp;O)…</translation>
    </message>
    <message>
        <source>Sho&amp;w Original</source>
        <translation>显示原始文件(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy Title</source>
        <translation>复制标题(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Follow S&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>Article Lis&amp;t</source>
        <translation>文章列表(&amp;T)</translation>
    </message>
    <message>
        <source>Fe&amp;wer Panes</source>
        <translation>减少窗格(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Group by Date</source>
        <translation>按日期分组(&amp;G)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ticker</source>
        <translation>标的(&amp;T)</translation>
    </message>
    <message>
        <source>Highlight Selection</source>
        <translation>给选中文字划线</translation>
    </message>
    <message>
        <source>Highlight in Yellow</source>
        <translation>黄色划线</translation>
    </message>
    <message>
        <source>Highlight in Orange</source>
        <translation>橙色划线</translation>
    </message>
    <message>
        <source>Highlight in Teal</source>
        <translation>青色划线</translation>
    </message>
    <message>
        <source>Highlight in Violet</source>
        <translation>紫色划线</translation>
    </message>
    <message>
        <source>Highlight with Note…</source>
        <translation>划线并写笔记…</translation>
    </message>
    <message>
        <source>Next Highlight</source>
        <translation>下一条摘录</translation>
    </message>
    <message>
        <source>Previous Highlight</source>
        <translation>上一条摘录</translation>
    </message>
    <message>
        <source>Edit Highlight…</source>
        <translation>编辑摘录…</translation>
    </message>
    <message>
        <source>All &amp;Highlights</source>
        <translation>全部摘录(&amp;H)</translation>
    </message>
    <message>
        <source>Export Highlights of Article…</source>
        <translation>导出本文摘录…</translation>
    </message>
    <message>
        <source>Export All Highlights…</source>
        <translation>导出全部摘录…</translation>
    </message>
    <message>
        <source>Import Highlights…</source>
        <translation>导入摘录…</translation>
    </message>
    <message>
        <source>&amp;Last Import Report</source>
        <translation>上次导入报告(&amp;L)</translation>
    </message>
    <message>
        <source>Import &amp;Reports…</source>
        <translation>历次导入报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>导出为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>打印(&amp;N)…</translation>
    </message>
    <message>
        <source>Spell &amp;Out Links on Paper</source>
        <translation>打印时写出链接网址(&amp;O)</translation>
    </message>
    <message>
        <source>Te&amp;xt and Theme…</source>
        <translation>文字与主题(&amp;X)…</translation>
    </message>
    <message>
        <source>Copy &amp;with Source</source>
        <translation>复制并附来源(&amp;W)</translation>
    </message>
    <message>
        <source>Follow a &amp;Link by Letters</source>
        <translation>用字母键打开链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文章中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;End Find</source>
        <translation>结束查找(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>自选(&amp;W)</translation>
    </message>
    <message>
        <source>Open Ticker &amp;Page</source>
        <translation>打开标的页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;All Tickers…</source>
        <translation>全部标的(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import Watchlist…</source>
        <translation>导入自选(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Watchlist…</source>
        <translation>导出自选(&amp;E)…</translation>
    </message>
    <message>
        <source>Foc&amp;us Mode</source>
        <translation>专注模式(&amp;U)</translation>
    </message>
    <message>
        <source>Lea&amp;ve Full Screen or Focus</source>
        <translation>退出全屏或专注模式(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米黄(&amp;E)</translation>
    </message>
    <message>
        <source>Blac&amp;k</source>
        <translation>纯黑(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>No highlights in this article.</source>
        <translation>本文没有摘录。</translation>
    </message>
    <message>
        <source>No further highlight in this article.</source>
        <translation>后面没有摘录了。</translation>
    </message>
    <message>
        <source>No earlier highlight in this article.</source>
        <translation>前面没有摘录了。</translation>
    </message>
    <message>
        <source>Go to a highlight first, with the keys [ and ].</source>
        <translation>请先用 [ 和 ] 键转到一条摘录。</translation>
    </message>
</context>
<context>
    <name>ArticleStates</name>
    <message>
        <source>Mark as Read</source>
        <translation>标为已读</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n Articles as Read</source>
        <translation>
            <numerusform>将 %n 篇文章标为已读</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>已标为已读</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as read</source>
        <translation>
            <numerusform>%n 篇已标为已读</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation>标为未读</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n Articles as Unread</source>
        <translation>
            <numerusform>将 %n 篇文章标为未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>已标为未读</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unread</source>
        <translation>
            <numerusform>%n 篇已标为未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message numerus="yes">
        <source>Star %n Articles</source>
        <translation>
            <numerusform>给 %n 篇文章加星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message numerus="yes">
        <source>%n starred</source>
        <translation>
            <numerusform>%n 篇已加星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Star</source>
        <translation>去掉星标</translation>
    </message>
    <message numerus="yes">
        <source>Remove Star from %n Articles</source>
        <translation>
            <numerusform>去掉 %n 篇文章的星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Star removed</source>
        <translation>已去掉星标</translation>
    </message>
    <message numerus="yes">
        <source>%n stars removed</source>
        <translation>
            <numerusform>已去掉 %n 篇的星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n Articles</source>
        <translation>
            <numerusform>归档 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n 篇已归档</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Archive</source>
        <translation>取消归档</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Articles from Archive</source>
        <translation>
            <numerusform>取消 %n 篇文章的归档</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed from archive</source>
        <translation>已取消归档</translation>
    </message>
    <message numerus="yes">
        <source>%n removed from archive</source>
        <translation>
            <numerusform>%n 篇已取消归档</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Articles to Trash</source>
        <translation>
            <numerusform>将 %n 篇文章移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>已移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>%n moved to trash</source>
        <translation>
            <numerusform>%n 篇已移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n Articles</source>
        <translation>
            <numerusform>恢复 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n 篇已恢复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>This is a picture, not a capture of an article.</source>
        <translation>这是图片，不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a sound or a film, not a capture of an article.</source>
        <translation>这是音频或视频，不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a font, not a capture of an article.</source>
        <translation>这是字体，不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a program, not a capture of an article.</source>
        <translation>这是程序，不是保存的文章。</translation>
    </message>
    <message>
        <source>This holds a program&apos;s data. Let that program export it as JSON or HTML.</source>
        <translation>这是某个程序的数据。请用该程序导出为 JSON 或 HTML。</translation>
    </message>
    <message>
        <source>This is a packed archive. Unpack it and import the files in it.</source>
        <translation>这是压缩包。请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>This is a Kindle book. Where it has no copy protection, convert it to EPUB and import that.</source>
        <translation>这是 Kindle 电子书。如果没有版权保护，请转换成 EPUB 再导入。</translation>
    </message>
    <message>
        <source>This is a JPEG picture, not a capture of an article.</source>
        <translation>这是 JPEG 图片，不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a PNG picture, not a capture of an article.</source>
        <translation>这是 PNG 图片，不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a GIF picture, not a capture of an article.</source>
        <translation>这是 GIF 图片，不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a PDF document. Save the page itself (as HTML or text) and import that.</source>
        <translation>这是 PDF 文档。请保存网页本身（HTML 或文本）再导入。</translation>
    </message>
    <message>
        <source>This is a PostScript document. Save the page itself (as HTML or text) and import that.</source>
        <translation>这是 PostScript 文档。请保存网页本身（HTML 或文本）再导入。</translation>
    </message>
    <message>
        <source>This is an RTF document. Save it as HTML or plain text and import that.</source>
        <translation>这是 RTF 文档。请另存为 HTML 或纯文本再导入。</translation>
    </message>
    <message>
        <source>This is an older Word, Excel, PowerPoint or Outlook file. Save it as HTML or plain text and import that.</source>
        <translation>这是旧版 Word、Excel、PowerPoint 或 Outlook 文件。请另存为 HTML 或纯文本再导入。</translation>
    </message>
    <message>
        <source>This is a OneNote notebook. Export its pages as web archives (MHTML) and import those.</source>
        <translation>这是 OneNote 笔记本。请把其中的页面导出为网页存档（MHTML）再导入。</translation>
    </message>
    <message>
        <source>This is an Outlook mailbox. Save the messages as .eml or .mbox and import those.</source>
        <translation>这是 Outlook 邮箱。请把邮件另存为 .eml 或 .mbox 再导入。</translation>
    </message>
    <message>
        <source>This is a Kindle book with copy protection, which only its own program can read.</source>
        <translation>这是有版权保护的 Kindle 电子书，只有它自己的程序能读取。</translation>
    </message>
    <message>
        <source>This is a compiled help file (CHM). Export its pages as HTML and import those.</source>
        <translation>这是编译过的帮助文件（CHM）。请把其中的页面导出为 HTML 再导入。</translation>
    </message>
    <message>
        <source>This is a DjVu document: pictures of pages, without text to read.</source>
        <translation>这是 DjVu 文档：只有页面图像，没有可读的文字。</translation>
    </message>
    <message>
        <source>This is a ZIP archive. Unpack it and import the files in it.</source>
        <translation>这是 ZIP 压缩包。请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>This is a part of a split ZIP archive. Join the parts and import the whole.</source>
        <translation>这是 ZIP 分卷中的一卷。请合并各卷后再导入。</translation>
    </message>
    <message>
        <source>This file is compressed with gzip. Unpack it and import the file in it.</source>
        <translation>这个文件用 gzip 压缩过。请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>This is a database, not a capture of an article. Let its program export the articles as JSON or HTML.</source>
        <translation>这是数据库，不是保存的文章。请用它的程序把文章导出为 JSON 或 HTML。</translation>
    </message>
    <message>
        <source>This is an Access database. Export its table as CSV with a title and a text, and import that.</source>
        <translation>这是 Access 数据库。请把数据表导出为带标题列和正文列的 CSV 再导入。</translation>
    </message>
    <message>
        <source>These are a program&apos;s settings (a property list), no article.</source>
        <translation>这是程序的设置（属性列表），不是文章。</translation>
    </message>
    <message>
        <source>The JSON has no post or article that Tearsheet knows.</source>
        <translation>JSON 里没有 Tearsheet 认识的帖子或文章。</translation>
    </message>
    <message>
        <source>from element %1 on</source>
        <translation>从第 %1 个元素起</translation>
    </message>
    <message>
        <source>The post is larger than %1 MB.</source>
        <translation>这篇帖子超过 %1 MB。</translation>
    </message>
    <message>
        <source>The text is longer than %1 MB; only its first part was imported.</source>
        <translation>文本超过 %1 MB，只导入了开头部分。</translation>
    </message>
    <message>
        <source>The file was cut off; what it has of this article was imported.</source>
        <translation>文件不完整；其中已有的文章内容已导入。</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message numerus="yes">
        <source>The JSON is nested more than %n levels deep.</source>
        <translation>
            <numerusform>JSON 嵌套超过 %n 层。</numerusform>
        </translation>
    </message>
    <message>
        <source>The JSON has more than %1 million values in one piece. Split it and import the parts.</source>
        <translation>JSON 的一个整块超过 %1 百万个值。请拆分后再导入。</translation>
    </message>
    <message>
        <source>The JSON is cut off or damaged, and has no article before that place.</source>
        <translation>JSON 不完整或已损坏，在此之前没有文章。</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>这不是 JSON。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The page&apos;s data was cut off before its first article; the visible text was imported instead.</source>
        <translation>网页数据在第一篇文章之前就中断了；改为导入可见文字。</translation>
    </message>
    <message>
        <source>The file contains no readable text.</source>
        <translation>文件里没有可读的文字。</translation>
    </message>
    <message>
        <source>The page contains no article and no readable text.</source>
        <translation>网页里没有文章，也没有可读的文字。</translation>
    </message>
    <message>
        <source>The web archive is cut off before the page&apos;s text. Save the page again.</source>
        <translation>网页存档在正文之前就中断了。请重新保存网页。</translation>
    </message>
    <message>
        <source>The file contains only white space.</source>
        <translation>文件里只有空白。</translation>
    </message>
    <message>
        <source>Some characters were already damaged when the text was saved.</source>
        <translation>保存时已有部分字符损坏。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file holds binary data, not text.</source>
        <translation>文件是二进制数据，不是文本。</translation>
    </message>
    <message>
        <source>The text was already damaged (wrong encoding) when it was saved; it is kept as it is.</source>
        <translation>保存时文字已成乱码（编码错误）；按原样保留。</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>第 %1 条笔记</translation>
    </message>
    <message numerus="yes">
        <source>Notes without a text: %n.</source>
        <translation>
            <numerusform>%n 条笔记没有正文。</numerusform>
        </translation>
    </message>
    <message>
        <source>The notebook is cut off; what stands before that place was read.</source>
        <translation>笔记本不完整；此前的内容已读取。</translation>
    </message>
    <message>
        <source>The notebook (Evernote) holds no notes.</source>
        <translation>笔记本（Evernote）里没有笔记。</translation>
    </message>
    <message>
        <source>The post holds no text and no picture.</source>
        <translation>帖子没有文字，也没有图片。</translation>
    </message>
    <message>
        <source>The feed holds more than %1 items. The rest of it was not read.</source>
        <translation>订阅源超过 %1 条，其余未读取。</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>Items of the feed without a text that can be read: %n.</source>
        <translation>
            <numerusform>订阅源中有 %n 条没有可读的正文。</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed is cut off; what stands before that place was read.</source>
        <translation>订阅源不完整；此前的内容已读取。</translation>
    </message>
    <message>
        <source>The feed holds no items with a text.</source>
        <translation>订阅源里没有带正文的条目。</translation>
    </message>
    <message>
        <source>The JSON has more than %1 posts in one piece. The rest was not imported: split it and import the parts.</source>
        <translation>JSON 的一个整块超过 %1 篇帖子，其余未导入：请拆分后再导入。</translation>
    </message>
    <message>
        <source>This is a list of 1 link, without a text. Save the page itself and import it.</source>
        <translation>这里只有 1 个链接，没有正文。请保存网页本身再导入。</translation>
    </message>
    <message numerus="yes">
        <source>This is a list of %n links, without texts. Save the pages themselves and import those.</source>
        <translation>
            <numerusform>这里只有 %n 个链接，没有正文。请保存这些网页本身再导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>letter %1</source>
        <translation>第 %1 封邮件</translation>
    </message>
    <message numerus="yes">
        <source>E-mails without a text that can be read: %n.</source>
        <translation>
            <numerusform>%n 封邮件没有可读的正文。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a site&apos;s manifest: a part of a page, no article.</source>
        <translation>这是网站清单文件：网页的附属文件，不是文章。</translation>
    </message>
    <message>
        <source>This is a script&apos;s map: a part of a page, no article.</source>
        <translation>这是脚本映射：网页的附属文件，不是文章。</translation>
    </message>
    <message>
        <source>This is a notebook with code. Export it as HTML and import that.</source>
        <translation>这是代码笔记本。请导出为 HTML 再导入。</translation>
    </message>
    <message>
        <source>This is a browser&apos;s log of the network (HAR). Save the pages themselves and import those.</source>
        <translation>这是浏览器的网络日志（HAR）。请保存网页本身再导入。</translation>
    </message>
    <message>
        <source>These are a program&apos;s settings, no article.</source>
        <translation>这是程序的设置，不是文章。</translation>
    </message>
    <message>
        <source>This is a map&apos;s data, no article.</source>
        <translation>这是地图数据，不是文章。</translation>
    </message>
    <message>
        <source>This is not the article but what its site answered instead: “%1”.</source>
        <translation>这不是文章，而是网站返回的提示：“%1”。</translation>
    </message>
    <message>
        <source>These are a site&apos;s rules for search engines, no article.</source>
        <translation>这是网站给搜索引擎的规则，不是文章。</translation>
    </message>
    <message>
        <source>This is a shortcut: a link without a text. Save the page itself.</source>
        <translation>这是快捷方式：只有链接，没有正文。请保存网页本身。</translation>
    </message>
    <message>
        <source>These are contacts or appointments, no article.</source>
        <translation>这是联系人或日程，不是文章。</translation>
    </message>
    <message>
        <source>This is a key, a certificate or an encrypted message, no article.</source>
        <translation>这是密钥、证书或加密消息，不是文章。</translation>
    </message>
    <message>
        <source>This is a list of sounds or films, no article.</source>
        <translation>这是音频或视频的播放列表，不是文章。</translation>
    </message>
    <message>
        <source>This is data as Python prints it, not JSON. Write it with json.dump and import that.</source>
        <translation>这是 Python 打印的数据，不是 JSON。请用 json.dump 写出再导入。</translation>
    </message>
    <message>
        <source>These are encoded bytes (base64), not text. Decode the file and import what comes out.</source>
        <translation>这是编码后的字节（base64），不是文本。请解码后再导入。</translation>
    </message>
    <message>
        <source>This is a style sheet: a part of a page, no article.</source>
        <translation>这是样式表：网页的附属文件，不是文章。</translation>
    </message>
    <message>
        <source>This is a script: a part of a page, no article.</source>
        <translation>这是脚本：网页的附属文件，不是文章。</translation>
    </message>
    <message>
        <source>This is the dump of a database. Export the articles as JSON or CSV and import that.</source>
        <translation>这是数据库转储。请把文章导出为 JSON 或 CSV 再导入。</translation>
    </message>
    <message>
        <source>This is a program&apos;s source, its settings or its log, no article.</source>
        <translation>这是程序的源码、设置或日志，不是文章。</translation>
    </message>
    <message>
        <source>Only the summary of this article was saved.</source>
        <translation>只保存了这篇文章的摘要。</translation>
    </message>
    <message>
        <source>The file names an article but has none of its text.</source>
        <translation>文件里提到一篇文章，但没有正文。</translation>
    </message>
    <message>
        <source>The table holds more than %1 posts. The rest of it was not read: split it and import the parts.</source>
        <translation>表格超过 %1 篇帖子，其余未读取：请拆分后再导入。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Read as a table: “%1” as titles, “%2” as texts.</source>
        <translation>按表格读取：“%1”为标题，“%2”为正文。</translation>
    </message>
    <message>
        <source>Read as a table: “%1” as texts.</source>
        <translation>按表格读取：“%1”为正文。</translation>
    </message>
    <message numerus="yes">
        <source>These are Readwise&apos;s highlights (%n), without their articles. Save the pages themselves and import those.</source>
        <translation>
            <numerusform>这是 Readwise 的 %n 条摘录，没有文章本身。请保存网页再导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a table (CSV, rows: %n); no column of it is called a title and a text.</source>
        <translation>
            <numerusform>这是表格（CSV，%n 行）；没有名为标题和正文的列。</numerusform>
        </translation>
    </message>
    <message>
        <source>This article needs a login, and the file has none of its text. Log in with your browser, open the article and save that page.</source>
        <translation>这篇文章需要登录才能看，文件里没有正文。请在浏览器中登录，打开文章后保存该网页。</translation>
    </message>
    <message>
        <source>The article was deleted before this page was saved.</source>
        <translation>保存这个网页之前，文章已被删除。</translation>
    </message>
    <message>
        <source>What the post shares was deleted before this page was saved, and the post has no text of its own.</source>
        <translation>保存这个网页之前，帖子转发的内容已被删除，帖子本身也没有文字。</translation>
    </message>
    <message>
        <source>The post has no text and no picture.</source>
        <translation>帖子没有文字，也没有图片。</translation>
    </message>
    <message>
        <source>The post was deleted before this page was saved.</source>
        <translation>保存这个网页之前，帖子已被删除。</translation>
    </message>
    <message>
        <source>The post shares something that was deleted or not saved; only its own text was imported.</source>
        <translation>帖子转发的内容已被删除或没有保存；只导入了帖子自己的文字。</translation>
    </message>
    <message numerus="yes">
        <source>Damaged, or packed in a way that cannot be read: %n of the pages of the web archive.</source>
        <translation>
            <numerusform>网页存档中有 %n 个页面已损坏，或压缩方式无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The web archive (WARC) holds no page.</source>
        <translation>网页存档（WARC）里没有网页。</translation>
    </message>
    <message>
        <source>The web archive (WARC) holds no page with an article or a readable text.</source>
        <translation>网页存档（WARC）里没有含文章或可读文字的网页。</translation>
    </message>
    <message>
        <source>Only the beginning of this post was saved.</source>
        <translation>只保存了这篇帖子的开头。</translation>
    </message>
    <message>
        <source>This is a list of 1 feed, without texts. Save the feed itself, or the pages, and import those.</source>
        <translation>这里只有 1 个订阅源的地址，没有正文。请保存订阅源本身或其中的网页再导入。</translation>
    </message>
    <message numerus="yes">
        <source>This is a list of %n feeds, without texts. Save the feeds themselves, or the pages, and import those.</source>
        <translation>
            <numerusform>这里只有 %n 个订阅源的地址，没有正文。请保存订阅源本身或其中的网页再导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a part of a book, a document or a site, no article.</source>
        <translation>这是书、文档或网站的附属文件，不是文章。</translation>
    </message>
    <message>
        <source>This is a drawing (SVG), not a capture of an article.</source>
        <translation>这是矢量图（SVG），不是保存的文章。</translation>
    </message>
    <message>
        <source>This is a document of an office program or a book reader. Save it as HTML or plain text and import that.</source>
        <translation>这是办公软件或电子书软件的文档。请另存为 HTML 或纯文本再导入。</translation>
    </message>
    <message>
        <source>This is XML of a kind that Tearsheet does not read (it begins with “%1”). Save the pages themselves and import those.</source>
        <translation>Tearsheet 不读取这种 XML（以“%1”开头）。请保存网页本身再导入。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--no-sandbox is only for root, in tests and containers. Start without it.</source>
        <translation>--no-sandbox 只供 root 在测试和容器中使用。请去掉它再启动。</translation>
    </message>
    <message>
        <source>Unknown option “%1”. See --help.</source>
        <translation>未知选项“%1”。请看 --help。</translation>
    </message>
    <message>
        <source>backup takes one folder, or none.</source>
        <translation>backup 只接受一个文件夹，或不带参数。</translation>
    </message>
    <message>
        <source>Library copied to %1 and verified.</source>
        <translation>资料库已复制到 %1 并通过校验。</translation>
    </message>
    <message>
        <source>check takes no arguments. Use --library for another library.</source>
        <translation>check 不带参数。检查别的资料库请用 --library。</translation>
    </message>
    <message>
        <source>1 article, no problems found.</source>
        <translation>1 篇文章，没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles, no problems found.</source>
        <translation>
            <numerusform>%n 篇文章，没有发现问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem found</source>
        <translation>发现 1 个问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problems found</source>
        <translation>
            <numerusform>发现 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>tearsheet [--library DIR] [FILE…]
    Open the window and import FILEs.</source>
        <translation>tearsheet [--library DIR] [FILE…]
    打开窗口，并导入 FILE。</translation>
    </message>
    <message>
        <source>tearsheet import PATH… [--library DIR] [--json] [--no-recursive]
    Import files and folders.</source>
        <translation>tearsheet import PATH… [--library DIR] [--json] [--no-recursive]
    导入文件和文件夹。</translation>
    </message>
    <message>
        <source>tearsheet list [QUERY] [--sort newest|oldest|saved|title|length|relevance] [--limit N] [--offset N] [--library DIR] [--json]
    List articles, or those that QUERY finds: words, &quot;a phrase&quot;, -not, OR, ticker:NVDA, author:, source:, title:,
    lang:zh, is:starred, has:note, before:, after:, on:. Put -- before a query that begins with -.</source>
        <translation>tearsheet list [QUERY] [--sort newest|oldest|saved|title|length|relevance] [--limit N] [--offset N] [--library DIR] [--json]
    列出全部文章，或 QUERY 找到的文章：词语、&quot;短语&quot;、-排除、OR、ticker:NVDA、author:、source:、title:、
    lang:zh、is:starred、has:note、before:、after:、on:。以 - 开头的 QUERY 前面要加 --。</translation>
    </message>
    <message>
        <source>tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]
    Like list, the most relevant first, with the passage that was found.</source>
        <translation>tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]
    与 list 相同，但按相关度排序，并显示匹配的段落。</translation>
    </message>
    <message>
        <source>tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]
    Print articles: the page, its text (the default), the original file, or all that is known.</source>
        <translation>tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]
    输出文章：网页、文字（默认）、原始文件，或全部已知信息。</translation>
    </message>
    <message>
        <source>tearsheet check [--library DIR] [--json]
    Check the library and its original files.</source>
        <translation>tearsheet check [--library DIR] [--json]
    检查资料库及其原始文件。</translation>
    </message>
    <message>
        <source>tearsheet reindex [--library DIR] [--json]
    Rebuild the search index. The library itself is not changed.</source>
        <translation>tearsheet reindex [--library DIR] [--json]
    重建搜索索引。资料库本身不变。</translation>
    </message>
    <message>
        <source>tearsheet backup [DIR] [--library DIR] [--json]
    Copy the library to DIR, or to its own backups folder, and verify the copy. The backups folder keeps the newest
    backup of each of the last 7 days and of the last 4 weeks.</source>
        <translation>tearsheet backup [DIR] [--library DIR] [--json]
    把资料库复制到 DIR 或资料库自己的备份文件夹，并校验副本。备份文件夹保留
    最近 7 天每天最新的一份，以及最近 4 周每周最新的一份。</translation>
    </message>
    <message>
        <source>tearsheet restore DIR [--library DIR] [--json]
    Add what a backup has and the library lacks. DIR is a backup, a folder of backups (the newest is used) or
    another library. Nothing you have is removed or overwritten. Of a damaged backup, what can be read is added.</source>
        <translation>tearsheet restore DIR [--library DIR] [--json]
    补回备份里有而资料库里没有的内容。DIR 可以是一份备份、备份所在的文件夹（取最新的一份），
    或另一个资料库。已有的内容不会被删除或覆盖。备份损坏时，能读的部分照样补回。</translation>
    </message>
    <message>
        <source>tearsheet --version | --help | help COMMAND</source>
        <translation>tearsheet --version | --help | help COMMAND</translation>
    </message>
    <message>
        <source>The default library is $XDG_DATA_HOME/tearsheet/library. With --json each line of the output is one JSON object.
Exit status: 0 done, 1 something was refused or nothing was found, 2 wrong usage, 3 system error (disk full, no
permission); nothing is lost.</source>
        <translation>默认资料库是 $XDG_DATA_HOME/tearsheet/library。带 --json 时，输出的每一行是一个 JSON 对象。
退出状态：0 完成；1 有内容无法导入，或没有找到；2 用法错误；3 系统错误（磁盘已满、
没有权限），内容不会丢失。</translation>
    </message>
    <message>
        <source>Unknown command “%1”. See --help.</source>
        <translation>未知命令“%1”。请看 --help。</translation>
    </message>
    <message>
        <source>import needs at least one file or folder.</source>
        <translation>import 至少需要一个文件或文件夹。</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>正在导入 %1/%2</translation>
    </message>
    <message>
        <source>1 input: %1 in %2 s</source>
        <translation>1 个文件：%1，用时 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs: %1 in %2 s</source>
        <translation>
            <numerusform>%n 个文件：%1，用时 %2 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有找到内容</translation>
    </message>
    <message>
        <source>Stopped. What is listed was imported; run the import again for the rest.</source>
        <translation>已停止。列出的都已导入；其余请再次运行导入。</translation>
    </message>
    <message>
        <source>1 input was refused.</source>
        <translation>1 个文件无法导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were refused.</source>
        <translation>
            <numerusform>%n 个文件无法导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>No articles found.</source>
        <translation>没有找到文章。</translation>
    </message>
    <message>
        <source>--sort must be newest, oldest, saved, title, length or relevance.</source>
        <translation>--sort 只能是 newest、oldest、saved、title、length 或 relevance。</translation>
    </message>
    <message>
        <source>--%1 must be a number, 0 or more.</source>
        <translation>--%1 必须是不小于 0 的数字。</translation>
    </message>
    <message>
        <source>search needs a query. Use list to see all articles.</source>
        <translation>search 需要搜索词。查看全部文章请用 list。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写出结果。</translation>
    </message>
    <message>
        <source>reindex takes no arguments. Use --library for another library.</source>
        <translation>reindex 不带参数。处理别的资料库请用 --library。</translation>
    </message>
    <message>
        <source>Indexing %1 of %2</source>
        <translation>正在建立索引 %1/%2</translation>
    </message>
    <message>
        <source>Stopped. The rest is indexed when the window is next opened.</source>
        <translation>已停止。其余在下次打开窗口时建立索引。</translation>
    </message>
    <message>
        <source>1 article indexed.</source>
        <translation>已为 1 篇文章建立索引。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles indexed.</source>
        <translation>
            <numerusform>已为 %n 篇文章建立索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>restore takes one backup or a folder of backups.</source>
        <translation>restore 需要一份备份，或备份所在的文件夹。</translation>
    </message>
    <message>
        <source>show needs article numbers or --all.</source>
        <translation>show 需要文章编号或 --all。</translation>
    </message>
    <message>
        <source>show takes one of --html, --text, --original, --info.</source>
        <translation>show 只能带 --html、--text、--original、--info 之一。</translation>
    </message>
    <message>
        <source>“%1” is not an article number. Use list to see them.</source>
        <translation>“%1”不是文章编号。请用 list 查看。</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>tearsheet highlights [QUERY] [--format text|markdown|csv|jsonld] [--to FILE] [--import FILE] [--library DIR] [--json]
    Print the highlights of all articles, or of those that QUERY finds, or write them to FILE: markdown for Obsidian, csv for
    Readwise, jsonld as W3C Web Annotations. --import adds those of such a file that the library lacks.</source>
        <translation>tearsheet highlights [QUERY] [--format text|markdown|csv|jsonld] [--to FILE] [--import FILE] [--library DIR] [--json]
    输出所有文章或 QUERY 找到的文章的摘录，或写入 FILE：markdown 供 Obsidian 使用，csv 供
    Readwise 使用，jsonld 为 W3C 网页批注。--import 从这样的文件补入资料库里没有的摘录。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 added, %2 already here, %3 of articles that are not in the library.</source>
        <translation>新增 %1 条，已有 %2 条，另有 %3 条的文章不在资料库中。</translation>
    </message>
    <message>
        <source>--format must be text, markdown, csv or jsonld.</source>
        <translation>--format 只能是 text、markdown、csv 或 jsonld。</translation>
    </message>
    <message>
        <source>No highlights found.</source>
        <translation>没有找到摘录。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>%1 % read</source>
        <translation>读到 %1%</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>已读完</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the contents</source>
        <translation>关闭目录</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct Details</source>
        <translation>更正文章信息</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>This date cannot be read. Write it like 2024-06-03 10:45.</source>
        <translation>无法识别这个日期。请写成 2024-06-03 10:45 的样子。</translation>
    </message>
    <message>
        <source>&amp;Undo All Corrections</source>
        <translation>撤销全部更正(&amp;U)</translation>
    </message>
    <message>
        <source>Leave title or date empty to use the one that was found.</source>
        <translation>标题或日期留空，则使用自动识别的。</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>The title is too long: it may have %Ln characters.</source>
        <translation>
            <numerusform>标题太长：最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Author and source may have %Ln characters each.</source>
        <translation>
            <numerusform>作者和来源各最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article %1 in the library.</source>
        <translation>资料库里没有编号为 %1 的文章。</translation>
    </message>
    <message>
        <source>Correct Details</source>
        <translation>更正文章信息</translation>
    </message>
    <message>
        <source>Details corrected</source>
        <translation>已更正文章信息</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>缺少 Qt 的 SQLite 驱动。请安装软件包 libqt6sql6-sqlite。</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that you translate to: de, zh_CN, zh_TW. Names of months and days are taken from it.</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date; see QLocale::toString(QDate).</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of the last week</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <extracomment>A date with a time of day</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <extracomment>A date with a time of day, to the second</extracomment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>DoneNotice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销“%1”</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %Ln files or folders</source>
        <translation>
            <numerusform>松开即可导入 %Ln 个文件或文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngineBrowser</name>
    <message>
        <source>Image cannot be shown</source>
        <translation>图片无法显示</translation>
    </message>
</context>
<context>
    <name>EngineModule</name>
    <message>
        <source>The page view could not be loaded, so only the text is shown. Reinstalling Tearsheet may help.</source>
        <translation>页面视图无法加载，因此只显示文字。重新安装 Tearsheet 或可解决。</translation>
    </message>
</context>
<context>
    <name>ExternalLink</name>
    <message>
        <source>Open Link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Write to %1 in your mail program?</source>
        <translation>用邮件程序写信给 %1？</translation>
    </message>
    <message>
        <source>Open %1 in your browser?</source>
        <translation>在浏览器中打开 %1？</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>Tearsheet itself stays offline. The site will see your visit.</source>
        <translation>Tearsheet 本身始终离线；该网站会知道你的访问。</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写信(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Extract</name>
    <message>
        <source>The page has a notice instead of an article; the whole page is shown.</source>
        <translation>网页上是提示而不是文章；显示整个网页。</translation>
    </message>
    <message>
        <source>The page is a list of links; the whole page is shown.</source>
        <translation>网页是链接列表；显示整个网页。</translation>
    </message>
    <message>
        <source>No article was found on the page; the whole page is shown.</source>
        <translation>网页上没有找到文章；显示整个网页。</translation>
    </message>
    <message>
        <source>Only the beginning of the article was saved; the rest is for subscribers.</source>
        <translation>只保存了文章的开头；其余仅订阅者可见。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+Return)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>About Tearsheet</source>
        <translation>关于 Tearsheet</translation>
    </message>
    <message>
        <source>Tearsheet
An offline reader for saved finance articles.</source>
        <translation>Tearsheet
离线阅读收藏的财经文章。</translation>
    </message>
</context>
<context>
    <name>HiddenTickers</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>%1 hidden in this article</source>
        <translation>已在本文中隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>%1 shown again</source>
        <translation>已重新显示 %1</translation>
    </message>
    <message>
        <source>Hide %1 Everywhere</source>
        <translation>在所有文章中隐藏 %1</translation>
    </message>
    <message>
        <source>%1 hidden everywhere</source>
        <translation>已在所有文章中隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1 Everywhere</source>
        <translation>在所有文章中显示 %1</translation>
    </message>
    <message>
        <source>%1 shown everywhere</source>
        <translation>已在所有文章中显示 %1</translation>
    </message>
</context>
<context>
    <name>HighlightEditor</name>
    <message>
        <source>Highlight</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>重叠的下一条</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>HighlightExport</name>
    <message>
        <source>Highlights</source>
        <translation>摘录</translation>
    </message>
</context>
<context>
    <name>HighlightFiles</name>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>CSV for Readwise (*.csv)</source>
        <translation>Readwise CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld)</source>
        <translation>网页批注 (*.jsonld)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Export Highlights</source>
        <translation>导出摘录</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>There are no highlights to export.</source>
        <translation>没有可导出的摘录。</translation>
    </message>
    <message>
        <source>1 highlight written to %1</source>
        <translation>已将 1 条摘录导出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights written to %1</source>
        <translation>
            <numerusform>已将 %Ln 条摘录导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import Highlights</source>
        <translation>导入摘录</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld *.json);;All files (*)</source>
        <translation>网页批注 (*.jsonld *.json);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights added</source>
        <translation>
            <numerusform>新增 %Ln 条摘录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln 条已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of articles that are not in the library</source>
        <translation>
            <numerusform>%Ln 条的文章不在资料库中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HighlightImport</name>
    <message>
        <source>This file has no highlights in the W3C annotation format (JSON-LD).</source>
        <translation>文件里没有 W3C 批注格式（JSON-LD）的摘录。</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>This note is too long. The limit is a million characters.</source>
        <translation>笔记太长。最多一百万个字符。</translation>
    </message>
    <message>
        <source>This name is too long. The limit is %1 characters.</source>
        <translation>名称太长。最多 %1 个字符。</translation>
    </message>
    <message numerus="yes">
        <source>A highlight needs some text, and not more than %Ln characters of it.</source>
        <translation>
            <numerusform>摘录要有文字，最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>划线</translation>
    </message>
    <message numerus="yes">
        <source>Highlights in %n Articles</source>
        <translation>
            <numerusform>在 %n 篇文章中添加摘录</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>已划线</translation>
    </message>
    <message numerus="yes">
        <source>Highlights added to %n articles</source>
        <translation>
            <numerusform>已在 %n 篇文章中添加摘录</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Highlight</source>
        <translation>移除摘录</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>已移除摘录</translation>
    </message>
    <message>
        <source>Change Colour of Highlight</source>
        <translation>更改摘录颜色</translation>
    </message>
    <message>
        <source>Colour of the highlight changed</source>
        <translation>已更改摘录颜色</translation>
    </message>
    <message>
        <source>Change Note of Highlight</source>
        <translation>修改摘录笔记</translation>
    </message>
    <message>
        <source>Note of the highlight changed</source>
        <translation>已修改摘录笔记</translation>
    </message>
    <message>
        <source>Change Tags of Highlight</source>
        <translation>修改摘录标签</translation>
    </message>
    <message>
        <source>Tags of the highlight changed</source>
        <translation>已修改摘录标签</translation>
    </message>
    <message>
        <source>Place Highlight</source>
        <translation>定位摘录</translation>
    </message>
    <message>
        <source>Highlight placed</source>
        <translation>已定位摘录</translation>
    </message>
</context>
<context>
    <name>HighlightsDelegate</name>
    <message>
        <source>⚠ Lost its passage</source>
        <translation>⚠ 失去原文位置</translation>
    </message>
</context>
<context>
    <name>HighlightsModel</name>
    <message numerus="yes">
        <source>%1, %Ln highlights</source>
        <translation>
            <numerusform>%1，%Ln 条摘录</numerusform>
        </translation>
    </message>
    <message>
        <source>lost its passage</source>
        <translation>失去原文位置</translation>
    </message>
</context>
<context>
    <name>HighlightsView</name>
    <message>
        <source>Highlights</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Search quotes and notes</source>
        <translation>搜索摘录和笔记</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Has note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>1 highlight</source>
        <translation>1 条摘录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights</source>
        <translation>
            <numerusform>%Ln 条摘录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 1 article</source>
        <translation>%1，来自 1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln articles</source>
        <translation>
            <numerusform>%1，来自 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a note</source>
        <translation>
            <numerusform>%Ln 条有笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost their passages</source>
        <translation>
            <numerusform>%Ln 条失去原文位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>显示 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lost its passage (%Ln)</source>
        <translation>
            <numerusform>失去原文位置 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No highlights yet. Select some text in an article, then press H or choose a colour.</source>
        <translation>还没有摘录。在文章中选中文字，再按 H 或点一种颜色。</translation>
    </message>
    <message>
        <source>No highlight fits.</source>
        <translation>没有符合条件的摘录。</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Any ticker</source>
        <translation>全部标的</translation>
    </message>
    <message>
        <source>&amp;Show in Article</source>
        <translation>在文章中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Damaged, or packed in a way that cannot be read: %1.</source>
        <translation>已损坏，或压缩方式无法读取：%1。</translation>
    </message>
    <message>
        <source>A file in the archive unpacks to over %1, which the archive did not say.</source>
        <translation>压缩包中有一个文件解压后超过 %1，而压缩包没有如实标明。</translation>
    </message>
    <message>
        <source>The archive unpacks to over %1.</source>
        <translation>压缩包解压后超过 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The archive unpacks to over %n times its size (possible zip bomb).</source>
        <translation>
            <numerusform>压缩包解压后超过自身大小的 %n 倍（可能是压缩炸弹）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was not read.</source>
        <translation>其余未读取。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The archive has no files.</source>
        <translation>压缩包里没有文件。</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off; what comes before that place was read.</source>
        <translation>压缩包已损坏或不完整；此前的内容已读取。</translation>
    </message>
    <message numerus="yes">
        <source>The archive has more than %n files. The rest was not read.</source>
        <translation>
            <numerusform>压缩包超过 %n 个文件，其余未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its path leads outside the archive.</source>
        <translation>它的路径指向压缩包之外。</translation>
    </message>
    <message>
        <source>This is a link. Import the file that it points to.</source>
        <translation>这是链接。请导入它所指向的文件。</translation>
    </message>
    <message>
        <source>Not a regular file (device, pipe or socket).</source>
        <translation>不是普通文件（设备、管道或套接字）。</translation>
    </message>
    <message>
        <source>This is encrypted. Unpack the archive with its password and import the files.</source>
        <translation>已加密。请用密码解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>This is larger than %1. Unpack the archive and import the file.</source>
        <translation>超过 %1。请解压后导入该文件。</translation>
    </message>
    <message>
        <source>It is damaged or cut off: it cannot be unpacked any further.</source>
        <translation>已损坏或不完整：无法继续解压。</translation>
    </message>
    <message numerus="yes">
        <source>It unpacks to over %n times its size (possible zip bomb).</source>
        <translation>
            <numerusform>解压后超过自身大小的 %n 倍（可能是压缩炸弹）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing but a part of a page (picture, style sheet, script, font): 1 file, no article.</source>
        <translation>只是网页的附属文件（图片、样式表、脚本、字体）：1 个文件，没有文章。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing but parts of pages (pictures, style sheets, scripts, fonts): %n files, no article.</source>
        <translation>
            <numerusform>只是网页的附属文件（图片、样式表、脚本、字体）：%n 个文件，没有文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not found.</source>
        <translation>找不到文件。</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>没有读取这个文件的权限。</translation>
    </message>
    <message>
        <source>The path is too long.</source>
        <translation>路径太长。</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Import it again when it is complete.</source>
        <translation>读取时文件有变化。请等文件写完后再次导入。</translation>
    </message>
    <message>
        <source>Nothing to import in %1.</source>
        <translation>%1 里没有可导入的内容。</translation>
    </message>
    <message>
        <source>You do not have permission to open this folder.</source>
        <translation>没有打开这个文件夹的权限。</translation>
    </message>
    <message>
        <source>1 picture was left out: not PNG, JPEG, GIF, WebP or BMP, damaged, or too large.</source>
        <translation>略过 1 张图片：不是 PNG、JPEG、GIF、WebP 或 BMP，或已损坏，或太大。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were left out: not PNG, JPEG, GIF, WebP or BMP, damaged, or too large.</source>
        <translation>
            <numerusform>略过 %n 张图片：不是 PNG、JPEG、GIF、WebP 或 BMP，或已损坏，或太大。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a Word document. Save it as HTML or plain text and import that.</source>
        <translation>这是 Word 文档。请另存为 HTML 或纯文本再导入。</translation>
    </message>
    <message>
        <source>This is an Excel spreadsheet. Save its table as CSV, with a title and a text in each row, and import that.</source>
        <translation>这是 Excel 表格。请另存为 CSV，每行一个标题和一篇正文，再导入。</translation>
    </message>
    <message>
        <source>This is a PowerPoint presentation. Save it as HTML or plain text and import that.</source>
        <translation>这是 PowerPoint 演示文稿。请另存为 HTML 或纯文本再导入。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file: a text, a table or a presentation. Save it as HTML or plain text and import that.</source>
        <translation>这是 OpenDocument 文件：文本、表格或演示文稿。请另存为 HTML 或纯文本再导入。</translation>
    </message>
    <message>
        <source>This is a document of Pages, Numbers or Keynote. Export it as plain text or CSV and import that.</source>
        <translation>这是 Pages、Numbers 或 Keynote 文稿。请导出为纯文本或 CSV 再导入。</translation>
    </message>
    <message>
        <source>This e-book has copy protection, which only its own program can read.</source>
        <translation>这本电子书有版权保护，只有它自己的程序能读取。</translation>
    </message>
    <message>
        <source>This is a program, not a capture of an article.</source>
        <translation>这是程序，不是保存的文章。</translation>
    </message>
    <message>
        <source>The file is larger than %1 and has no lines or list to split it by. Split it and import the parts.</source>
        <translation>文件超过 %1，又没有可供拆分的行或列表。请拆分后再导入。</translation>
    </message>
    <message>
        <source>The line is longer than %1.</source>
        <translation>这一行超过 %1。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The element is longer than %1.</source>
        <translation>这个元素超过 %1。</translation>
    </message>
    <message>
        <source>element %1 of the list</source>
        <translation>列表第 %1 个元素</translation>
    </message>
    <message>
        <source>What follows the list is larger than %1. Split the file and import the parts.</source>
        <translation>列表之后的内容超过 %1。请拆分文件后再导入。</translation>
    </message>
    <message>
        <source>One article or attachment is larger than %1; it was left out.</source>
        <translation>有一篇文章或附件超过 %1，已略过。</translation>
    </message>
    <message>
        <source>The report %1 could not be opened.</source>
        <translation>无法打开报告 %1。</translation>
    </message>
    <message>
        <source>The import report could not be saved in %1. The import goes on.</source>
        <translation>导入报告无法保存到 %1。导入继续进行。</translation>
    </message>
    <message>
        <source>What was not imported could not be noted in %1.</source>
        <translation>无法把未导入的内容记录到 %1。</translation>
    </message>
</context>
<context>
    <name>ImportRate</name>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>约剩 %1 小时</translation>
    </message>
    <message>
        <source>%1 articles/s</source>
        <translation>%1 篇/秒</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/秒</translation>
    </message>
    <message>
        <source>Looking for files …</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>正在导入 %1/%2</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1/%2 MB</translation>
    </message>
</context>
<context>
    <name>ImportStatus</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>A watched folder was not imported: %1</source>
        <translation>有一个监视的文件夹没有导入：%1</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <source>%1 · Report</source>
        <translation>%1 · 报告</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the new articles</source>
        <translation>查看新文章</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>导入已取消</translation>
    </message>
    <message>
        <source>Import cancelled · %1</source>
        <translation>导入已取消 · %1</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Quit and stop importing?</source>
        <translation>停止导入并退出？</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep Importing</source>
        <translation>继续导入(&amp;K)</translation>
    </message>
    <message>
        <source>Nothing to paste: the clipboard has no text and no files.</source>
        <translation>没有可粘贴的内容：剪贴板里没有文字，也没有文件。</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>You can continue the import the next time you start Tearsheet.</source>
        <translation>下次启动 Tearsheet 时可以继续导入。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The disk is full: %1 could not be created. Free some space and try again.</source>
        <translation>磁盘已满：无法创建 %1。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 could not be created: the disk is read-only or damaged. Choose another folder.</source>
        <translation>无法创建 %1：磁盘为只读或已损坏。请换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be created. Check the permissions of the folder that contains it, or choose another folder.</source>
        <translation>无法创建 %1。请检查上级文件夹的权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder. Move it away, or choose another folder.</source>
        <translation>%1 是文件，不是文件夹。请把它移走，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Move it away, or choose another folder.</source>
        <translation>%1 是文件夹，不是文件。请把它移走，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Choose another folder.</source>
        <translation>%1 不是普通文件。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The file %1 already exists. Move it away and try again.</source>
        <translation>文件 %1 已存在。请把它移走后重试。</translation>
    </message>
    <message>
        <source>Another window has the library in %1 open and does not answer. Close it, or end its process, and start again.</source>
        <translation>另一个窗口打开着 %1 中的资料库，但没有响应。请关闭它或结束它的进程，再重新启动。</translation>
    </message>
    <message>
        <source>The library has no article %1.</source>
        <translation>资料库里没有编号为 %1 的文章。</translation>
    </message>
    <message>
        <source>The stored original of article %1 is damaged. Import its file again.</source>
        <translation>文章 %1 保存的原始文件已损坏。请重新导入该文件。</translation>
    </message>
    <message>
        <source>Article %1 has no picture with the SHA-256 %2.</source>
        <translation>文章 %1 没有 SHA-256 为 %2 的图片。</translation>
    </message>
    <message>
        <source>The database file is damaged: %1</source>
        <translation>数据库文件已损坏：%1</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 refers to a row of %3 that is missing.</source>
        <translation>数据表 %2 的第 %1 行指向 %3 中的一行，而那一行不存在。</translation>
    </message>
    <message>
        <source>The original of article %1 is not the one that was imported (SHA-256 %2). Import its file again.</source>
        <translation>文章 %1 的原始文件与导入时不同（SHA-256 %2）。请重新导入该文件。</translation>
    </message>
    <message>
        <source>The original with SHA-256 %1 belongs to no article.</source>
        <translation>SHA-256 为 %1 的原始文件不属于任何文章。</translation>
    </message>
    <message>
        <source>A picture of article %1 is not the one that was imported (SHA-256 %2). Import its file again.</source>
        <translation>文章 %1 的一张图片与导入时不同（SHA-256 %2）。请重新导入该文件。</translation>
    </message>
    <message>
        <source>The picture with SHA-256 %1 belongs to no article.</source>
        <translation>SHA-256 为 %1 的图片不属于任何文章。</translation>
    </message>
    <message>
        <source>The body of article %1 cannot be read.</source>
        <translation>无法读取文章 %1 的正文。</translation>
    </message>
    <message>
        <source>Undo step %1 cannot be read.</source>
        <translation>无法读取撤销步骤 %1。</translation>
    </message>
    <message>
        <source>Article %1 does not show what was corrected. Correct its details again.</source>
        <translation>文章 %1 没有显示更正后的信息。请重新更正。</translation>
    </message>
    <message>
        <source>Ticker %1 has a wrong count of articles: %2, not %3.</source>
        <translation>标的 %1 的文章数有误：记为 %2，应为 %3。</translation>
    </message>
    <message>
        <source>Tag “%1” has a wrong count of articles: %2, not %3.</source>
        <translation>标签“%1”的文章数有误：记为 %2，应为 %3。</translation>
    </message>
    <message>
        <source>The %1 has a wrong count of articles: %2, not %3.</source>
        <translation>%1 的文章数有误：记为 %2，应为 %3。</translation>
    </message>
    <message>
        <source>Section “%1” has a wrong count of articles: %2, not %3.</source>
        <translation>栏目“%1”的文章数有误：记为 %2，应为 %3。</translation>
    </message>
    <message>
        <source>Stopped; the library was not changed.</source>
        <translation>已停止；资料库没有改动。</translation>
    </message>
    <message>
        <source>The disk is full: the library in %1 could not be written. Free some space and try again; nothing is lost.</source>
        <translation>磁盘已满：无法写入 %1 中的资料库。请腾出空间后重试；内容没有丢失。</translation>
    </message>
    <message>
        <source>The library in %1 could not be read or written: the disk reported an error. Check the disk and its free space; nothing that was saved is lost.</source>
        <translation>无法读写 %1 中的资料库：磁盘报告错误。请检查磁盘和剩余空间；已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>Another program is using the library in %1. Try again when it has finished.</source>
        <translation>另一个程序正在使用 %1 中的资料库。请等它完成后重试。</translation>
    </message>
    <message>
        <source>The library in %1 cannot be changed. Check the permissions of the folder and of the files in it.</source>
        <translation>无法更改 %1 中的资料库。请检查文件夹及其中文件的权限。</translation>
    </message>
    <message>
        <source>The library in %1 could not be opened. Check that the folder exists and that you may read and write it.</source>
        <translation>无法打开 %1 中的资料库。请确认文件夹存在，并且你有读写权限。</translation>
    </message>
    <message>
        <source>The library in %1 is damaged. Copy the folder to a safe place, then look for a good copy in its backups folder.</source>
        <translation>%1 中的资料库已损坏。请先把文件夹复制到安全的地方，再到它的备份文件夹里找完好的副本。</translation>
    </message>
    <message>
        <source>The file library.db in %1 is not a Tearsheet library. Choose another folder.</source>
        <translation>%1 中的 library.db 不是 Tearsheet 资料库。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The library in %1 has an internal error. Run tearsheet check, and please report it.</source>
        <translation>%1 中的资料库有内部错误。请运行 tearsheet check，并报告这个问题。</translation>
    </message>
    <message>
        <source>Internal database error. Please report it.</source>
        <translation>数据库内部错误。请报告这个问题。</translation>
    </message>
    <message>
        <source>The library in %1 was written by a newer version of Tearsheet. Install that version to open it; nothing was changed.</source>
        <translation>%1 中的资料库由更新版本的 Tearsheet 写成。请安装该版本再打开；资料库没有改动。</translation>
    </message>
    <message>
        <source>The library in %1 was written by an older version of Tearsheet. Open it once in the window, or import something into it.</source>
        <translation>%1 中的资料库由旧版本的 Tearsheet 写成。请先在窗口中打开一次，或向其中导入一些内容。</translation>
    </message>
    <message>
        <source>There is no library in %1. Import something first, or choose another folder.</source>
        <translation>%1 里没有资料库。请先导入一些内容，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Check the disk; the library was not changed.</source>
        <translation>备份 %1 已损坏。请检查磁盘；资料库没有改动。</translation>
    </message>
    <message>
        <source>%1 could not be copied to %2. Check its permissions and the free space.</source>
        <translation>无法把 %1 复制到 %2。请检查权限和剩余空间。</translation>
    </message>
    <message>
        <source>No backup found in %1. Choose a backup or the folder that contains it.</source>
        <translation>%1 里没有备份。请选择一份备份，或备份所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 is the library itself. Choose a backup of it.</source>
        <translation>%1 就是资料库本身。请选择它的备份。</translation>
    </message>
    <message>
        <source>Article %1 in %2 is damaged and cannot be read.</source>
        <translation>%2 中的文章 %1 已损坏，无法读取。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Select some of the article’s own text to highlight it.</source>
        <translation>请选中文章正文里的文字再划线。</translation>
    </message>
</context>
<context>
    <name>LightView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>1 article</source>
        <translation>1 篇</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 毫秒</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>收藏时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>相关度</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Show all articles instead of %1</source>
        <translation>显示全部文章，不限于 %1</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>你是不是要找</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>搜索 %1</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation>正在打开资料库…</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1/%2 篇</translation>
    </message>
    <message>
        <source>Show Al&amp;l Articles</source>
        <translation>显示全部文章(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Search Al&amp;l Articles</source>
        <translation>搜索全部文章(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;lear the Search</source>
        <translation>清除搜索(&amp;L)</translation>
    </message>
    <message>
        <source>No articles mention %1.</source>
        <translation>没有文章提到 %1。</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>还没有文章。</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>没有未读文章。</translation>
    </message>
    <message>
        <source>No starred articles. Press S to star one.</source>
        <translation>没有加星标的文章。按 S 给文章加星标。</translation>
    </message>
    <message>
        <source>Archive is empty. Press E to archive an article.</source>
        <translation>归档是空的。按 E 归档文章。</translation>
    </message>
    <message>
        <source>Trash is empty. Deleted articles stay here for 30 days.</source>
        <translation>回收站是空的。删除的文章在这里保留 30 天。</translation>
    </message>
    <message>
        <source>No articles tagged “%1”. Drag articles onto the tag to add some.</source>
        <translation>没有带标签“%1”的文章。把文章拖到标签上即可添加。</translation>
    </message>
    <message>
        <source>No articles from “%1”.</source>
        <translation>没有来自“%1”的文章。</translation>
    </message>
    <message>
        <source>No article is half read. Where you stop in a long one is kept, and it waits here.</source>
        <translation>没有读到一半的文章。长文会记住你停下的位置，并列在这里。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Window state</source>
        <translation>窗口状态</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Today&apos;s backup failed. %1</source>
        <translation>今天的备份失败。%1</translation>
    </message>
    <message>
        <source>Indexing for search: %1 %</source>
        <translation>正在建立搜索索引：%1%</translation>
    </message>
    <message>
        <source>Offline · 1 request blocked</source>
        <translation>离线 · 已拦截 1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %Ln requests blocked</source>
        <translation>
            <numerusform>离线 · 已拦截 %Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline · 0 requests</source>
        <translation>离线 · 无网络请求</translation>
    </message>
    <message>
        <source>This is not a web or mail address, so it was not opened:
%1</source>
        <translation>这不是网页或邮件地址，因此没有打开：
%1</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>Articles per month</source>
        <translation>每月文章数</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>month: articles</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>“%1”的笔记</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>你的笔记</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This note is too long. The limit is a million characters.</source>
        <translation>笔记太长。最多一百万个字符。</translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>修改笔记</translation>
    </message>
    <message numerus="yes">
        <source>Change %n Notes</source>
        <translation>
            <numerusform>修改 %n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>已修改笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n notes changed</source>
        <translation>
            <numerusform>已修改 %n 条笔记</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source># Tag</source>
        <translation># 标签</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>☑ Read</source>
        <translation>☑ 已读</translation>
    </message>
    <message>
        <source>☐ Read</source>
        <translation>☐ 已读</translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation>★ 星标</translation>
    </message>
    <message>
        <source>☆ Star</source>
        <translation>☆ 星标</translation>
    </message>
    <message>
        <source>☑ Archived</source>
        <translation>☑ 归档</translation>
    </message>
    <message>
        <source>☐ Archive</source>
        <translation>☐ 归档</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做“%1”(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Permanently delete this article?</source>
        <translation>彻底删除这篇文章？</translation>
    </message>
    <message numerus="yes">
        <source>Permanently delete %Ln articles?</source>
        <translation>
            <numerusform>彻底删除 %Ln 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>Text, original, tags and notes are removed from the library. This cannot be undone.</source>
        <translation>文字、原始文件、标签和笔记都会从资料库中删除，无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>1 article permanently deleted</source>
        <translation>已彻底删除 1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles permanently deleted</source>
        <translation>
            <numerusform>已彻底删除 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Rename Tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete Tag</source>
        <translation>删除标签(&amp;D)</translation>
    </message>
</context>
<context>
    <name>OriginalFiles</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>%1 could not be written. Free some space and try again.</source>
        <translation>无法写入 %1。请腾出空间后重试。</translation>
    </message>
</context>
<context>
    <name>OriginalViewer</name>
    <message>
        <source>Original of %1</source>
        <translation>%1 的原始文件</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 bytes. Large file: only the beginning is shown. Save as… writes all of it.</source>
        <translation>%1 字节。文件较大：只显示开头。“另存为…”可写出全部内容。</translation>
    </message>
    <message>
        <source>%1 bytes, exactly as imported.</source>
        <translation>%1 字节，与导入时完全一致。</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Save Original</source>
        <translation>保存原始文件</translation>
    </message>
    <message>
        <source>original.txt</source>
        <translation>原始文件.txt</translation>
    </message>
    <message>
        <source>The original could not be written to %1: %2</source>
        <translation>原始文件无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>OrphanBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put by Hand…</source>
        <translation>手动定位…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>1 highlight lost its passage</source>
        <translation>1 条摘录失去原文位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights lost their passages</source>
        <translation>
            <numerusform>%Ln 条摘录失去原文位置</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has changed. The words and notes are kept; none was moved to other text.</source>
        <translation>正文有变化。摘录的文字和笔记都已保留，没有移到别处。</translation>
    </message>
    <message>
        <source>Select its passage in the text, then choose “Put Highlight Here” or press H.</source>
        <translation>请在正文中选中它对应的文字，再点“摘录定位到此处”或按 H。</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>1 new article</source>
        <translation>1 篇新文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation>
            <numerusform>%Ln 篇新文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same</source>
        <translation>
            <numerusform>%Ln 篇相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revised</source>
        <translation>
            <numerusform>%Ln 篇有修订</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln 篇不完整</numerusform>
        </translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 次转发</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shares</source>
        <translation>
            <numerusform>%Ln 次转发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln 项无法导入</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>有修订</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>share</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>无法导入</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Image not saved</source>
        <translation>图片未保存</translation>
    </message>
    <message>
        <source>Image not saved (%1 × %2)</source>
        <translation>图片未保存（%1 × %2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 词</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 词</numerusform>
        </translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>Indices</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Incomplete: the saved file was cut off. This is all of the article that it holds.</source>
        <translation>不完整：保存的文件没有存全，这里是其中的全部内容。</translation>
    </message>
    <message>
        <source>Shown as plain text: the stored page failed its safety check.</source>
        <translation>以纯文本显示：保存的网页没有通过安全检查。</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>%1收藏</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Original ↗</source>
        <translation>原文 ↗</translation>
    </message>
    <message>
        <source>Taken from a saved page</source>
        <translation>取自保存的网页</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>All of a saved page</source>
        <translation>保存的网页全部内容</translation>
    </message>
    <message>
        <source>show the article alone</source>
        <translation>只显示文章</translation>
    </message>
    <message>
        <source>A saved page</source>
        <translation>保存的网页</translation>
    </message>
    <message>
        <source>This page is a list of links: shown whole.</source>
        <translation>这个网页是链接列表：整页显示。</translation>
    </message>
    <message>
        <source>No article was found in this page: shown whole.</source>
        <translation>这个网页里没有找到文章：整页显示。</translation>
    </message>
    <message>
        <source>Menus may stand among the text. Scripts, forms and remote images were left out.</source>
        <translation>正文中可能夹有菜单。脚本、表单和远程图片已去掉。</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>你的笔记</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 条评论</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln 条评论</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Back to where you were</source>
        <translation>回到刚才的位置</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>The page crashed and was loaded again.</source>
        <translation>页面崩溃，已重新加载。</translation>
    </message>
    <message>
        <source>This page failed four times, so only its text is shown. Please report the file it came from.</source>
        <translation>这个页面四次出错，因此只显示文字。请报告它的来源文件。</translation>
    </message>
    <message>
        <source>Select an article.</source>
        <translation>请选择一篇文章。</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The article could not be printed.</source>
        <translation>无法打印文章。</translation>
    </message>
    <message>
        <source>The PDF could not be written:
%1</source>
        <translation>无法写入 PDF：
%1</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted JSON</source>
        <translation>粘贴的 JSON</translation>
    </message>
    <message>
        <source>Pasted HTML</source>
        <translation>粘贴的 HTML</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Keep the Place</source>
        <translation>记住阅读位置</translation>
    </message>
    <message>
        <source>Place kept</source>
        <translation>已记住阅读位置</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Aa</source>
        <comment>how letters look</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>This is the list&apos;s last article.</source>
        <translation>已是列表中最后一篇文章。</translation>
    </message>
    <message>
        <source>This is the list&apos;s first article.</source>
        <translation>已是列表中第一篇文章。</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>已复制并附来源</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Filter by file, reason or place</source>
        <translation>按文件、原因或位置筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Full line</source>
        <translation>整行内容</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;File</source>
        <translation>显示文件(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;Article</source>
        <translation>显示文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>All outcomes (%1)</source>
        <translation>全部结果 (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>/import-report.csv</source>
        <translation>/导入报告.csv</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>报告无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Import Report of %1</source>
        <translation>%1 的导入报告</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Import Reports</source>
        <translation>历次导入报告</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>有修订</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>历次导入报告</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>%1 (not finished)</source>
        <translation>%1（未完成）</translation>
    </message>
    <message>
        <source>No imports yet.</source>
        <translation>还没有导入过。</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>1 new article</source>
        <translation>1 篇新文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation>
            <numerusform>%Ln 篇新文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revised</source>
        <translation>
            <numerusform>%Ln 篇有修订</numerusform>
        </translation>
    </message>
    <message>
        <source>states, tags and notes of 1 article</source>
        <translation>1 篇文章的状态、标签和笔记</translation>
    </message>
    <message numerus="yes">
        <source>states, tags and notes of %Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章的状态、标签和笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tag or saved search</source>
        <translation>1 个标签或已存搜索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags and saved searches</source>
        <translation>
            <numerusform>%Ln 个标签和已存搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to restore: your library has all that is in this backup.</source>
        <translation>没有需要恢复的内容：备份里有的，资料库里都有。</translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation>已恢复：%1。</translation>
    </message>
    <message>
        <source>1 article of the backup is damaged and could not be read.</source>
        <translation>备份中有 1 篇文章已损坏，无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles of the backup are damaged and could not be read.</source>
        <translation>
            <numerusform>备份中有 %Ln 篇文章已损坏，无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>%1 · %2 · before an update</source>
        <translation>%1 · %2 · 更新前</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Restore from Backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Adds what the backup has and your library lacks. Nothing you have is removed or overwritten. A backup is made once a day.</source>
        <translation>补回备份里有而资料库里没有的内容。已有的内容不会被删除或覆盖。每天备份一次。</translation>
    </message>
    <message>
        <source>Backups of this library</source>
        <translation>这个资料库的备份</translation>
    </message>
    <message>
        <source>Looking for backups …</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>&amp;Other File…</source>
        <translation>其他文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>No backups yet. To use a copy from elsewhere, choose Other File.</source>
        <translation>还没有备份。要用别处的副本，请点“其他文件”。</translation>
    </message>
    <message>
        <source>Choose a Backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Libraries and backups (*.db);;All files (*)</source>
        <translation>资料库和备份 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>正在恢复…</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>saved %1</source>
        <translation>%1收藏</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>读到 %1%</translation>
    </message>
</context>
<context>
    <name>Sanitizer</name>
    <message>
        <source>Shown as plain text: the text is larger than 8 MB.</source>
        <translation>以纯文本显示：文字超过 8 MB。</translation>
    </message>
    <message>
        <source>Shown as plain text: an HTML tag has too many attributes.</source>
        <translation>以纯文本显示：有 HTML 标签的属性过多。</translation>
    </message>
    <message>
        <source>Shown as plain text: too many HTML tags.</source>
        <translation>以纯文本显示：HTML 标签过多。</translation>
    </message>
    <message>
        <source>Shown as plain text: the HTML is nested too deeply.</source>
        <translation>以纯文本显示：HTML 嵌套过深。</translation>
    </message>
    <message>
        <source>Shown as plain text: too much of the HTML is nested deeply.</source>
        <translation>以纯文本显示：HTML 有太多部分嵌套过深。</translation>
    </message>
    <message>
        <source>Only the first part of the very long text is shown.</source>
        <translation>文字很长，只显示开头部分。</translation>
    </message>
    <message>
        <source>Shown as plain text: the cleaned HTML failed the safety check. Please report this article.</source>
        <translation>以纯文本显示：清理后的 HTML 没有通过安全检查。请报告这篇文章。</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>This search is too long to save. The limit is %1 characters.</source>
        <translation>这个搜索太长，无法保存。最多 %1 个字符。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>已存搜索需要一个名称。</translation>
    </message>
    <message>
        <source>Nothing to save: the search is empty.</source>
        <translation>没有可保存的内容：搜索是空的。</translation>
    </message>
    <message>
        <source>A saved search “%1” already exists. Choose another name.</source>
        <translation>已有名为“%1”的已存搜索。请换一个名称。</translation>
    </message>
    <message>
        <source>Save Search “%1”</source>
        <translation>保存搜索“%1”</translation>
    </message>
    <message>
        <source>Search “%1” saved</source>
        <translation>已保存搜索“%1”</translation>
    </message>
    <message>
        <source>Rename Search “%1”</source>
        <translation>重命名搜索“%1”</translation>
    </message>
    <message>
        <source>Search “%1” renamed</source>
        <translation>已重命名搜索“%1”</translation>
    </message>
    <message>
        <source>Remove Search “%1”</source>
        <translation>移除搜索“%1”</translation>
    </message>
    <message>
        <source>Search “%1” removed</source>
        <translation>已移除搜索“%1”</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the number “%1” (to exclude it: -&quot;%2&quot;)</source>
        <translation>数字“%1”（要排除它：-&quot;%2&quot;）</translation>
    </message>
    <message>
        <source>%1 in the title</source>
        <translation>标题含%1</translation>
    </message>
    <message>
        <source>author %1</source>
        <translation>作者%1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>来源%1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1之前</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>ticker %1 (all names)</source>
        <translation>标的 %1（含各种名称）</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>语言为%1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>有图片</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>the article at %1</source>
        <translation>网址为 %1 的文章</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>Quotation mark not closed: everything after it is one phrase.</source>
        <translation>引号没有闭合：后面的内容作为一个短语。</translation>
    </message>
    <message>
        <source>“%1” works only between two words; here it is searched as a word.</source>
        <translation>“%1”只在两个词之间起作用；这里按普通词搜索。</translation>
    </message>
    <message>
        <source>“%1” has no visible character and is left out.</source>
        <translation>“%1”没有可见字符，已略去。</translation>
    </message>
    <message>
        <source>Nothing after “%1”: it is searched as a word.</source>
        <translation>“%1”后面没有内容：按普通词搜索。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln characters are searched.</source>
        <translation>
            <numerusform>只搜索前 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is searched as a word. After is: use unread, read, starred, archived or partial.</source>
        <translation>“%1”按普通词搜索。is: 之后可用 unread、read、starred、archived 或 partial。</translation>
    </message>
    <message>
        <source>“%1” is searched as a word. Dates look like 2024, 2024-06, 2024-06-03, today or 7d.</source>
        <translation>“%1”按普通词搜索。日期可写成 2024、2024-06、2024-06-03、today 或 7d。</translation>
    </message>
    <message>
        <source>The search index %1 could not be read or written. Check its permissions and the free disk space. Searching still works, but slowly.</source>
        <translation>无法读写搜索索引 %1。请检查权限和磁盘剩余空间。搜索仍可使用，但较慢。</translation>
    </message>
    <message>
        <source>a highlight</source>
        <translation>有摘录</translation>
    </message>
    <message>
        <source>%1 in a highlight</source>
        <translation>摘录含%1</translation>
    </message>
    <message>
        <source>“%1” is searched as a word. After has: use image, note or highlight.</source>
        <translation>“%1”按普通词搜索。has: 之后可用 image、note 或 highlight。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the library</source>
        <translation>搜索资料库</translation>
    </message>
    <message>
        <source>Search    Ctrl+K</source>
        <translation>搜索    Ctrl+K</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Save this search in the sidebar</source>
        <translation>把这个搜索保存到侧边栏</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Hit %1 of %2 in this article</source>
        <translation>本文第 %1 处匹配，共 %2 处</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>No search yet. Press Ctrl+K to start one.</source>
        <translation>还没有搜索。按 Ctrl+K 开始。</translation>
    </message>
    <message>
        <source>Saved in the sidebar: %1</source>
        <translation>已保存到侧边栏：%1</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Rename Search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>Last hit in the list.</source>
        <translation>已是列表中最后一处匹配。</translation>
    </message>
    <message>
        <source>First hit in the list.</source>
        <translation>已是列表中第一处匹配。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected text</source>
        <translation>选中的文字</translation>
    </message>
    <message>
        <source>Put Highlight Here</source>
        <translation>摘录定位到此处</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ShownArticle</name>
    <message>
        <source>%1 — Tearsheet</source>
        <translation>%1 — Tearsheet</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library, tags, tickers and sources</source>
        <translation>资料库、标签、标的和来源</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tickers</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>%1, 1 article</source>
        <translation>%1，1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles</source>
        <translation>
            <numerusform>%1，%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自选</translation>
    </message>
    <message numerus="yes">
        <source>%1, watched, %Ln unread</source>
        <translation>
            <numerusform>%1，自选，%Ln 篇未读</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, 1 highlight</source>
        <translation>%1，1 条摘录</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln highlights</source>
        <translation>
            <numerusform>%1，%Ln 条摘录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenRow</name>
    <message>
        <source>saved %1</source>
        <translation>%1收藏</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>%1 percent read</source>
        <translation>读到百分之 %1</translation>
    </message>
</context>
<context>
    <name>StorageLocation</name>
    <message>
        <source>The library in %1 is on a network disk, where two computers writing at the same time can damage it. Move the folder to a local disk, and keep only backups on the network.</source>
        <translation>%1 中的资料库位于网络磁盘，两台电脑同时写入可能损坏它。请把文件夹移到本地磁盘，网络上只放备份。</translation>
    </message>
    <message>
        <source>The library in %1 is in a folder that another program synchronizes, which may replace it with an older file while it is open. Move the folder out of there, and synchronize only backups.</source>
        <translation>%1 中的资料库位于由其他程序同步的文件夹，打开期间可能被换成旧文件。请把文件夹移出去，只同步备份。</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a colour and its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln Articles</source>
        <translation>
            <numerusform>%Ln 篇文章的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or create a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Colour of the new tag</source>
        <translation>新标签的颜色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫瑰色</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛蓝色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>新建“%1”</translation>
    </message>
    <message>
        <source>No tags yet. Type a name and press Enter.</source>
        <translation>还没有标签。输入名称后按回车即可新建。</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签需要一个名称。</translation>
    </message>
    <message>
        <source>This name is too long. The limit is %1 characters.</source>
        <translation>名称太长。最多 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is not a tag colour. Choose one of: %2.</source>
        <translation>“%1”不是标签颜色。可选：%2。</translation>
    </message>
    <message>
        <source>A tag “%1” already exists. Choose another name.</source>
        <translation>已有标签“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>加标签“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n Articles “%1”</source>
        <translation>
            <numerusform>给 %n 篇文章加标签“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>已加标签“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged “%1”</source>
        <translation>
            <numerusform>%n 篇已加标签“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Tag “%1”</source>
        <translation>去掉标签“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Remove Tag “%1” from %n Articles</source>
        <translation>
            <numerusform>去掉 %n 篇文章的标签“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1” removed</source>
        <translation>已去掉标签“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %n articles</source>
        <translation>
            <numerusform>已去掉 %n 篇文章的标签“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Tag “%1”</source>
        <translation>重命名标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” renamed</source>
        <translation>已重命名标签“%1”</translation>
    </message>
    <message>
        <source>Change Colour of Tag “%1”</source>
        <translation>更改标签“%1”的颜色</translation>
    </message>
    <message>
        <source>Colour of tag “%1” changed</source>
        <translation>已更改标签“%1”的颜色</translation>
    </message>
    <message>
        <source>Delete Tag “%1”</source>
        <translation>删除标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” deleted</source>
        <translation>已删除标签“%1”</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>&amp;Search Library for “%1”</source>
        <translation>在资料库中搜索“%1”(&amp;S)</translation>
    </message>
    <message>
        <source>Search &amp;Articles by %1</source>
        <translation>搜索%1的文章(&amp;A)</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>全选(&amp;L)</translation>
    </message>
</context>
<context>
    <name>TickerCard</name>
    <message>
        <source>in 1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of ticker, in how many articles</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticker page</source>
        <translation>标的页面</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>what is said, a month</comment>
        <translation>%1 · %2起</translation>
    </message>
    <message>
        <source>Often with %1</source>
        <translation>常一同出现：%1</translation>
    </message>
    <message>
        <source>★ Watched</source>
        <translation>★ 已加自选</translation>
    </message>
    <message>
        <source>☆ Watch</source>
        <translation>☆ 加自选</translation>
    </message>
</context>
<context>
    <name>TickerPage</name>
    <message>
        <source>also</source>
        <translation>又名</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from the first to the last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What your articles say</source>
        <translation>文章里怎么说</translation>
    </message>
    <message>
        <source>No article in your library has this ticker.</source>
        <translation>资料库里没有带这个标的的文章。</translation>
    </message>
    <message>
        <source>Your articles are tagged with it, but none names it in its text.</source>
        <translation>你的文章标注了它，但正文都没有提到它的名字。</translation>
    </message>
    <message numerus="yes">
        <source>From the newest %Ln articles.</source>
        <translation>
            <numerusform>取自最新的 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Often together</source>
        <translation>常一同出现</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>show all months</source>
        <translation>显示全部月份</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>1 article names it without its tag</source>
        <translation>1 篇文章提到它，但没有标注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles name it without its tag</source>
        <translation>
            <numerusform>%Ln 篇文章提到它，但没有标注</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article has its tag and never names it</source>
        <translation>1 篇文章标注了它，但没有提到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles have its tag and never name it</source>
        <translation>
            <numerusform>%Ln 篇文章标注了它，但没有提到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickerText</name>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Other instrument</source>
        <translation>其他标的</translation>
    </message>
    <message>
        <source>US stock</source>
        <translation>美股</translation>
    </message>
    <message>
        <source>Hong Kong stock</source>
        <translation>港股</translation>
    </message>
    <message>
        <source>Mainland China stock</source>
        <translation>A股</translation>
    </message>
    <message>
        <source>Singapore stock</source>
        <translation>新加坡股</translation>
    </message>
    <message>
        <source>Australian stock</source>
        <translation>澳股</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>US</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Mainland</source>
        <translation>内地</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
</context>
<context>
    <name>Tickers</name>
    <message>
        <source>Import Watchlist</source>
        <translation>导入自选</translation>
    </message>
    <message>
        <source>Text and CSV (*.txt *.csv);;All files (*)</source>
        <translation>文本和 CSV (*.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export Watchlist</source>
        <translation>导出自选</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Text (*.txt)</source>
        <translation>CSV (*.csv);;文本 (*.txt)</translation>
    </message>
    <message>
        <source>★ Watched</source>
        <translation>★ 已加自选</translation>
    </message>
    <message>
        <source>☆ Watch</source>
        <translation>☆ 加自选</translation>
    </message>
    <message>
        <source>&amp;Show Its Articles</source>
        <translation>显示相关文章(&amp;S)</translation>
    </message>
    <message>
        <source>Open Ticker &amp;Page</source>
        <translation>打开标的页面(&amp;P)</translation>
    </message>
    <message>
        <source>Stop &amp;Watching</source>
        <translation>移出自选(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>加自选(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy Symbol</source>
        <translation>复制代码(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as C&amp;ashtag</source>
        <translation>复制为 $代码$ 格式(&amp;A)</translation>
    </message>
    <message>
        <source>Show in This Article &amp;Again</source>
        <translation>在本文中重新显示(&amp;A)</translation>
    </message>
    <message>
        <source>This Article Is &amp;Not About %1</source>
        <translation>本文与 %1 无关(&amp;N)</translation>
    </message>
    <message>
        <source>Show %1 &amp;Everywhere Again</source>
        <translation>在所有文章中重新显示 %1(&amp;E)</translation>
    </message>
    <message>
        <source>Hide %1 &amp;Everywhere</source>
        <translation>在所有文章中隐藏 %1(&amp;E)</translation>
    </message>
    <message>
        <source>No ticker symbols were found in this file.</source>
        <translation>文件里没有找到标的代码。</translation>
    </message>
    <message>
        <source>1 ticker exported</source>
        <translation>已导出 1 个标的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickers exported</source>
        <translation>
            <numerusform>已导出 %Ln 个标的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickersDialog</name>
    <message>
        <source>&amp;Watched only</source>
        <translation>只看自选(&amp;W)</translation>
    </message>
    <message>
        <source>Ticker &amp;Page</source>
        <translation>标的页面(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;Articles</source>
        <translation>显示相关文章(&amp;A)</translation>
    </message>
    <message>
        <source>All Tickers</source>
        <translation>全部标的</translation>
    </message>
    <message>
        <source>Symbol, name or pinyin</source>
        <translation>代码、名称或拼音</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Tickers</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>No tickers yet. They come with the articles you import.</source>
        <translation>还没有标的。导入文章后会自动出现。</translation>
    </message>
    <message>
        <source>No ticker fits.</source>
        <translation>没有符合条件的标的。</translation>
    </message>
    <message>
        <source>1 ticker</source>
        <translation>1 个标的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickers</source>
        <translation>
            <numerusform>%Ln 个标的</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tickers</source>
        <translation>%1/%2 个标的</translation>
    </message>
</context>
<context>
    <name>TickersModel</name>
    <message>
        <source>watched</source>
        <translation>已加自选</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未加自选</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Last mention</source>
        <translation>最近提及</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 个月</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 汉字</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>How articles look</source>
        <translation>文章外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>纯黑</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>西文</translation>
    </message>
    <message>
        <source>Latin font</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Same as Chinese</source>
        <translation>与中文相同</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>行宽</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Read when</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>its end is reached</source>
        <translation>读完时</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>An article is read when</source>
        <translation>何时标为已读</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>UnreadBar</name>
    <message>
        <source>An import was stopped when Tearsheet was closed.</source>
        <translation>上次关闭 Tearsheet 时，有一次导入被中断。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue the import</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Do not continue the import</source>
        <translation>不再继续导入</translation>
    </message>
    <message>
        <source>1 file was not fully imported when Tearsheet was closed.</source>
        <translation>上次关闭 Tearsheet 时，有 1 个文件没有导入完。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were not fully imported when Tearsheet was closed.</source>
        <translation>
            <numerusform>上次关闭 Tearsheet 时，有 %Ln 个文件没有导入完。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserData</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Files saved to these folders are imported automatically. Tearsheet never moves or changes them.</source>
        <translation>存入这些文件夹的文件会自动导入。Tearsheet 不会移动或改动它们。</translation>
    </message>
    <message>
        <source>No folder is watched yet.
Add the folder that your browser saves pages to.</source>
        <translation>还没有监视的文件夹。
请添加浏览器保存网页的文件夹。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>%1 is already watched.</source>
        <translation>%1 已在监视之中。</translation>
    </message>
    <message>
        <source>%1 is already watched, as part of %2.</source>
        <translation>%1 属于 %2，已在监视之中。</translation>
    </message>
    <message>
        <source>Looking for files …</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 not read yet</source>
        <translation>%1，其中 %2 个尚未读取</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>%1, all read</source>
        <translation>%1，均已读取</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>The state of the watched folders could not be saved in %1. They are read again next time.</source>
        <translation>监视的文件夹的状态无法保存到 %1。下次会重新读取。</translation>
    </message>
    <message>
        <source>Folder not found. It is watched again as soon as it is back.</source>
        <translation>找不到文件夹。恢复后会立即继续监视。</translation>
    </message>
    <message>
        <source>This is now a file, not a folder. Move the file away, or remove the folder from this list.</source>
        <translation>这里现在是文件，不是文件夹。请移走该文件，或从列表中移除此文件夹。</translation>
    </message>
    <message>
        <source>You do not have permission to open this folder.</source>
        <translation>没有打开这个文件夹的权限。</translation>
    </message>
    <message>
        <source>The folder could not be read: %1.</source>
        <translation>无法读取文件夹：%1。</translation>
    </message>
    <message>
        <source>Tearsheet&apos;s own files are in this folder. Choose another one.</source>
        <translation>这个文件夹里有 Tearsheet 自己的文件。请换一个。</translation>
    </message>
</context>
<context>
    <name>Watchlist</name>
    <message>
        <source>Watch Tickers</source>
        <translation>加自选</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>%1 加自选</translation>
    </message>
    <message>
        <source>Added to the watchlist</source>
        <translation>已加自选</translation>
    </message>
    <message>
        <source>%1 is watched</source>
        <translation>%1 已加自选</translation>
    </message>
    <message>
        <source>Stop Watching %1</source>
        <translation>%1 移出自选</translation>
    </message>
    <message>
        <source>%1 is no longer watched</source>
        <translation>%1 已移出自选</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>已移动 %1</translation>
    </message>
</context>
<context>
    <name>WatchlistFile</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The file is too large to be a watchlist.</source>
        <translation>文件太大，不像是自选列表。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop saved articles here</source>
        <translation>把收藏的文章拖到这里</translation>
    </message>
    <message>
        <source>Files or folders: saved web pages, JSON, archives, text.</source>
        <translation>文件或文件夹均可：保存的网页、JSON、压缩包、文本。</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Tearsheet has no network access; your files are read, never changed.</source>
        <translation>一切都留在这台电脑上。Tearsheet 不访问网络；你的文件只被读取，不会改动。</translation>
    </message>
</context>
<context>
    <name>WholePages</name>
    <message>
        <source>Show Everything of a Page</source>
        <translation>显示网页的全部内容</translation>
    </message>
    <message>
        <source>The whole page is shown</source>
        <translation>已显示整个网页</translation>
    </message>
    <message>
        <source>Show a Page’s Article</source>
        <translation>显示网页的文章</translation>
    </message>
    <message>
        <source>The article alone is shown</source>
        <translation>已只显示文章</translation>
    </message>
</context>
</TS>
