<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>匯入檔案(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>匯入資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;Samples</source>
        <translation>匯入範例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Watched Folders…</source>
        <translation>監看的資料夾(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
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
        <translation>上一頁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>下一頁(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;All Articles</source>
        <translation>全部文章(&amp;A)</translation>
    </message>
    <message>
        <source>Restore from &amp;Backup…</source>
        <translation>從備份還原(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Tearsheet</source>
        <translation>關於 Tearsheet(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Correct &amp;Details…</source>
        <translation>更正文章資訊(&amp;D)…</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>下一篇未讀(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>已讀(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>星號(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>封存(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>標籤(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>筆記(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>移到垃圾桶(&amp;M)</translation>
    </message>
    <message>
        <source>Restor&amp;e</source>
        <translation>還原(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete Permanently…</source>
        <translation>永久刪除(&amp;D)…</translation>
    </message>
    <message>
        <source>Em&amp;pty Trash…</source>
        <translation>清空垃圾桶(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Search the Library</source>
        <translation>搜尋資料庫(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Search</source>
        <translation>儲存搜尋(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;Hit</source>
        <translation>下一個相符處(&amp;H)</translation>
    </message>
    <message>
        <source>Previous H&amp;it</source>
        <translation>上一個相符處(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open Original in Browser…</source>
        <translation>在瀏覽器中開啟原文(&amp;O)…</translation>
    </message>
    <message>
        <source>Sho&amp;w Original</source>
        <translation>顯示原始檔案(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy Title</source>
        <translation>複製標題(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>複製連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Follow S&amp;ystem</source>
        <translation>跟隨系統(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>側邊欄(&amp;S)</translation>
    </message>
    <message>
        <source>Article Lis&amp;t</source>
        <translation>文章清單(&amp;T)</translation>
    </message>
    <message>
        <source>Fe&amp;wer Panes</source>
        <translation>減少窗格(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Group by Date</source>
        <translation>依日期分組(&amp;G)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>實際大小(&amp;A)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>語言(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ticker</source>
        <translation>標的(&amp;T)</translation>
    </message>
    <message>
        <source>Highlight Selection</source>
        <translation>為選取的文字劃線</translation>
    </message>
    <message>
        <source>Highlight in Yellow</source>
        <translation>以黃色劃線</translation>
    </message>
    <message>
        <source>Highlight in Orange</source>
        <translation>以橘色劃線</translation>
    </message>
    <message>
        <source>Highlight in Teal</source>
        <translation>以藍綠色劃線</translation>
    </message>
    <message>
        <source>Highlight in Violet</source>
        <translation>以紫色劃線</translation>
    </message>
    <message>
        <source>Highlight with Note…</source>
        <translation>劃線並加筆記…</translation>
    </message>
    <message>
        <source>Next Highlight</source>
        <translation>下一則摘錄</translation>
    </message>
    <message>
        <source>Previous Highlight</source>
        <translation>上一則摘錄</translation>
    </message>
    <message>
        <source>Edit Highlight…</source>
        <translation>編輯摘錄…</translation>
    </message>
    <message>
        <source>All &amp;Highlights</source>
        <translation>全部摘錄(&amp;H)</translation>
    </message>
    <message>
        <source>Export Highlights of Article…</source>
        <translation>匯出本文摘錄…</translation>
    </message>
    <message>
        <source>Export All Highlights…</source>
        <translation>匯出全部摘錄…</translation>
    </message>
    <message>
        <source>Import Highlights…</source>
        <translation>匯入摘錄…</translation>
    </message>
    <message>
        <source>&amp;Last Import Report</source>
        <translation>上次匯入報告(&amp;L)</translation>
    </message>
    <message>
        <source>Import &amp;Reports…</source>
        <translation>歷次匯入報告(&amp;R)…</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>匯出為 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>列印(&amp;N)…</translation>
    </message>
    <message>
        <source>Spell &amp;Out Links on Paper</source>
        <translation>列印時附上連結網址(&amp;O)</translation>
    </message>
    <message>
        <source>Te&amp;xt and Theme…</source>
        <translation>文字與佈景主題(&amp;X)…</translation>
    </message>
    <message>
        <source>Copy &amp;with Source</source>
        <translation>連同來源複製(&amp;W)</translation>
    </message>
    <message>
        <source>Follow a &amp;Link by Letters</source>
        <translation>用字母鍵開啟連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目錄(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文章中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;End Find</source>
        <translation>結束尋找(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>加入自選股(&amp;W)</translation>
    </message>
    <message>
        <source>Open Ticker &amp;Page</source>
        <translation>開啟標的頁面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;All Tickers…</source>
        <translation>全部標的(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import Watchlist…</source>
        <translation>匯入自選股(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Watchlist…</source>
        <translation>匯出自選股(&amp;E)…</translation>
    </message>
    <message>
        <source>Foc&amp;us Mode</source>
        <translation>專注模式(&amp;U)</translation>
    </message>
    <message>
        <source>Lea&amp;ve Full Screen or Focus</source>
        <translation>離開全螢幕或專注模式(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米黃(&amp;E)</translation>
    </message>
    <message>
        <source>Blac&amp;k</source>
        <translation>純黑(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>No highlights in this article.</source>
        <translation>這篇文章沒有摘錄。</translation>
    </message>
    <message>
        <source>No further highlight in this article.</source>
        <translation>已是這篇文章的最後一則摘錄。</translation>
    </message>
    <message>
        <source>No earlier highlight in this article.</source>
        <translation>已是這篇文章的第一則摘錄。</translation>
    </message>
    <message>
        <source>Go to a highlight first, with the keys [ and ].</source>
        <translation>請先用 [ 和 ] 鍵移到一則摘錄。</translation>
    </message>
</context>
<context>
    <name>ArticleStates</name>
    <message>
        <source>Mark as Read</source>
        <translation>標為已讀</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n Articles as Read</source>
        <translation>
            <numerusform>將 %n 篇文章標為已讀</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>已標為已讀</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as read</source>
        <translation>
            <numerusform>%n 篇已標為已讀</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation>標為未讀</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n Articles as Unread</source>
        <translation>
            <numerusform>將 %n 篇文章標為未讀</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>已標為未讀</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unread</source>
        <translation>
            <numerusform>%n 篇已標為未讀</numerusform>
        </translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加上星號</translation>
    </message>
    <message numerus="yes">
        <source>Star %n Articles</source>
        <translation>
            <numerusform>為 %n 篇文章加上星號</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加上星號</translation>
    </message>
    <message numerus="yes">
        <source>%n starred</source>
        <translation>
            <numerusform>%n 篇已加上星號</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Star</source>
        <translation>移除星號</translation>
    </message>
    <message numerus="yes">
        <source>Remove Star from %n Articles</source>
        <translation>
            <numerusform>移除 %n 篇文章的星號</numerusform>
        </translation>
    </message>
    <message>
        <source>Star removed</source>
        <translation>已移除星號</translation>
    </message>
    <message numerus="yes">
        <source>%n stars removed</source>
        <translation>
            <numerusform>已移除 %n 篇的星號</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n Articles</source>
        <translation>
            <numerusform>封存 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n 篇已封存</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Archive</source>
        <translation>取消封存</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Articles from Archive</source>
        <translation>
            <numerusform>取消 %n 篇文章的封存</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed from archive</source>
        <translation>已取消封存</translation>
    </message>
    <message numerus="yes">
        <source>%n removed from archive</source>
        <translation>
            <numerusform>%n 篇已取消封存</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Articles to Trash</source>
        <translation>
            <numerusform>將 %n 篇文章移到垃圾桶</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>已移到垃圾桶</translation>
    </message>
    <message numerus="yes">
        <source>%n moved to trash</source>
        <translation>
            <numerusform>%n 篇已移到垃圾桶</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n Articles</source>
        <translation>
            <numerusform>還原 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n 篇已還原</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>This is a picture, not a capture of an article.</source>
        <translation>這是圖片，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a sound or a film, not a capture of an article.</source>
        <translation>這是音訊或影片，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a font, not a capture of an article.</source>
        <translation>這是字型，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a program, not a capture of an article.</source>
        <translation>這是程式，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This holds a program&apos;s data. Let that program export it as JSON or HTML.</source>
        <translation>這是某個程式的資料。請用該程式匯出為 JSON 或 HTML。</translation>
    </message>
    <message>
        <source>This is a packed archive. Unpack it and import the files in it.</source>
        <translation>這是壓縮檔。請解壓縮後匯入其中的檔案。</translation>
    </message>
    <message>
        <source>This is a Kindle book. Where it has no copy protection, convert it to EPUB and import that.</source>
        <translation>這是 Kindle 電子書。如果沒有版權保護，請轉換成 EPUB 再匯入。</translation>
    </message>
    <message>
        <source>This is a JPEG picture, not a capture of an article.</source>
        <translation>這是 JPEG 圖片，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a PNG picture, not a capture of an article.</source>
        <translation>這是 PNG 圖片，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a GIF picture, not a capture of an article.</source>
        <translation>這是 GIF 圖片，不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a PDF document. Save the page itself (as HTML or text) and import that.</source>
        <translation>這是 PDF 文件。請儲存網頁本身（HTML 或文字）再匯入。</translation>
    </message>
    <message>
        <source>This is a PostScript document. Save the page itself (as HTML or text) and import that.</source>
        <translation>這是 PostScript 文件。請儲存網頁本身（HTML 或文字）再匯入。</translation>
    </message>
    <message>
        <source>This is an RTF document. Save it as HTML or plain text and import that.</source>
        <translation>這是 RTF 文件。請另存為 HTML 或純文字再匯入。</translation>
    </message>
    <message>
        <source>This is an older Word, Excel, PowerPoint or Outlook file. Save it as HTML or plain text and import that.</source>
        <translation>這是舊版 Word、Excel、PowerPoint 或 Outlook 檔案。請另存為 HTML 或純文字再匯入。</translation>
    </message>
    <message>
        <source>This is a OneNote notebook. Export its pages as web archives (MHTML) and import those.</source>
        <translation>這是 OneNote 筆記本。請將其中的頁面匯出為網頁存檔（MHTML）再匯入。</translation>
    </message>
    <message>
        <source>This is an Outlook mailbox. Save the messages as .eml or .mbox and import those.</source>
        <translation>這是 Outlook 信箱。請將郵件另存為 .eml 或 .mbox 再匯入。</translation>
    </message>
    <message>
        <source>This is a Kindle book with copy protection, which only its own program can read.</source>
        <translation>這是有版權保護的 Kindle 電子書，只有它自己的程式能讀取。</translation>
    </message>
    <message>
        <source>This is a compiled help file (CHM). Export its pages as HTML and import those.</source>
        <translation>這是編譯過的說明檔（CHM）。請將其中的頁面匯出為 HTML 再匯入。</translation>
    </message>
    <message>
        <source>This is a DjVu document: pictures of pages, without text to read.</source>
        <translation>這是 DjVu 文件：只有頁面影像，沒有可讀的文字。</translation>
    </message>
    <message>
        <source>This is a ZIP archive. Unpack it and import the files in it.</source>
        <translation>這是 ZIP 壓縮檔。請解壓縮後匯入其中的檔案。</translation>
    </message>
    <message>
        <source>This is a part of a split ZIP archive. Join the parts and import the whole.</source>
        <translation>這是 ZIP 分割檔中的一個。請合併後再匯入。</translation>
    </message>
    <message>
        <source>This file is compressed with gzip. Unpack it and import the file in it.</source>
        <translation>這個檔案用 gzip 壓縮過。請解壓縮後匯入其中的檔案。</translation>
    </message>
    <message>
        <source>This is a database, not a capture of an article. Let its program export the articles as JSON or HTML.</source>
        <translation>這是資料庫檔，不是儲存的文章。請用它的程式將文章匯出為 JSON 或 HTML。</translation>
    </message>
    <message>
        <source>This is an Access database. Export its table as CSV with a title and a text, and import that.</source>
        <translation>這是 Access 資料庫檔。請將資料表匯出為帶標題欄和內文欄的 CSV 再匯入。</translation>
    </message>
    <message>
        <source>These are a program&apos;s settings (a property list), no article.</source>
        <translation>這是程式的設定（屬性清單），不是文章。</translation>
    </message>
    <message>
        <source>The JSON has no post or article that Tearsheet knows.</source>
        <translation>JSON 中沒有 Tearsheet 認得的貼文或文章。</translation>
    </message>
    <message>
        <source>from element %1 on</source>
        <translation>從第 %1 個元素起</translation>
    </message>
    <message>
        <source>The post is larger than %1 MB.</source>
        <translation>這篇貼文超過 %1 MB。</translation>
    </message>
    <message>
        <source>The text is longer than %1 MB; only its first part was imported.</source>
        <translation>文字超過 %1 MB，只匯入了開頭部分。</translation>
    </message>
    <message>
        <source>The file was cut off; what it has of this article was imported.</source>
        <translation>檔案不完整；其中已有的文章內容已匯入。</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 位元組</translation>
    </message>
    <message numerus="yes">
        <source>The JSON is nested more than %n levels deep.</source>
        <translation>
            <numerusform>JSON 巢狀超過 %n 層。</numerusform>
        </translation>
    </message>
    <message>
        <source>The JSON has more than %1 million values in one piece. Split it and import the parts.</source>
        <translation>JSON 的單一區塊超過 %1 百萬個值。請分割後再匯入。</translation>
    </message>
    <message>
        <source>The JSON is cut off or damaged, and has no article before that place.</source>
        <translation>JSON 不完整或已損毀，在此之前沒有文章。</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>這不是 JSON。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The page&apos;s data was cut off before its first article; the visible text was imported instead.</source>
        <translation>網頁資料在第一篇文章之前就中斷了；改為匯入可見文字。</translation>
    </message>
    <message>
        <source>The file contains no readable text.</source>
        <translation>檔案中沒有可讀的文字。</translation>
    </message>
    <message>
        <source>The page contains no article and no readable text.</source>
        <translation>網頁中沒有文章，也沒有可讀的文字。</translation>
    </message>
    <message>
        <source>The web archive is cut off before the page&apos;s text. Save the page again.</source>
        <translation>網頁存檔在內文之前就中斷了。請重新儲存網頁。</translation>
    </message>
    <message>
        <source>The file contains only white space.</source>
        <translation>檔案中只有空白。</translation>
    </message>
    <message>
        <source>Some characters were already damaged when the text was saved.</source>
        <translation>儲存時已有部分字元損毀。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>The file holds binary data, not text.</source>
        <translation>檔案是二進位資料，不是文字。</translation>
    </message>
    <message>
        <source>The text was already damaged (wrong encoding) when it was saved; it is kept as it is.</source>
        <translation>儲存時文字已成亂碼（編碼錯誤）；依原樣保留。</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>第 %1 則筆記</translation>
    </message>
    <message numerus="yes">
        <source>Notes without a text: %n.</source>
        <translation>
            <numerusform>%n 則筆記沒有內文。</numerusform>
        </translation>
    </message>
    <message>
        <source>The notebook is cut off; what stands before that place was read.</source>
        <translation>筆記本不完整；此前的內容已讀取。</translation>
    </message>
    <message>
        <source>The notebook (Evernote) holds no notes.</source>
        <translation>筆記本（Evernote）中沒有筆記。</translation>
    </message>
    <message>
        <source>The post holds no text and no picture.</source>
        <translation>貼文沒有文字，也沒有圖片。</translation>
    </message>
    <message>
        <source>The feed holds more than %1 items. The rest of it was not read.</source>
        <translation>訂閱來源超過 %1 則，其餘未讀取。</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>第 %1 則</translation>
    </message>
    <message numerus="yes">
        <source>Items of the feed without a text that can be read: %n.</source>
        <translation>
            <numerusform>訂閱來源中有 %n 則沒有可讀的內文。</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed is cut off; what stands before that place was read.</source>
        <translation>訂閱來源不完整；此前的內容已讀取。</translation>
    </message>
    <message>
        <source>The feed holds no items with a text.</source>
        <translation>訂閱來源中沒有帶內文的項目。</translation>
    </message>
    <message>
        <source>The JSON has more than %1 posts in one piece. The rest was not imported: split it and import the parts.</source>
        <translation>JSON 的單一區塊超過 %1 篇貼文，其餘未匯入：請分割後再匯入。</translation>
    </message>
    <message>
        <source>This is a list of 1 link, without a text. Save the page itself and import it.</source>
        <translation>這裡只有 1 個連結，沒有內文。請儲存網頁本身再匯入。</translation>
    </message>
    <message numerus="yes">
        <source>This is a list of %n links, without texts. Save the pages themselves and import those.</source>
        <translation>
            <numerusform>這裡只有 %n 個連結，沒有內文。請儲存這些網頁本身再匯入。</numerusform>
        </translation>
    </message>
    <message>
        <source>letter %1</source>
        <translation>第 %1 封郵件</translation>
    </message>
    <message numerus="yes">
        <source>E-mails without a text that can be read: %n.</source>
        <translation>
            <numerusform>%n 封郵件沒有可讀的內文。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a site&apos;s manifest: a part of a page, no article.</source>
        <translation>這是網站資訊清單：網頁的附屬檔案，不是文章。</translation>
    </message>
    <message>
        <source>This is a script&apos;s map: a part of a page, no article.</source>
        <translation>這是指令碼對應檔：網頁的附屬檔案，不是文章。</translation>
    </message>
    <message>
        <source>This is a notebook with code. Export it as HTML and import that.</source>
        <translation>這是程式碼筆記本。請匯出為 HTML 再匯入。</translation>
    </message>
    <message>
        <source>This is a browser&apos;s log of the network (HAR). Save the pages themselves and import those.</source>
        <translation>這是瀏覽器的網路記錄（HAR）。請儲存網頁本身再匯入。</translation>
    </message>
    <message>
        <source>These are a program&apos;s settings, no article.</source>
        <translation>這是程式的設定，不是文章。</translation>
    </message>
    <message>
        <source>This is a map&apos;s data, no article.</source>
        <translation>這是地圖資料，不是文章。</translation>
    </message>
    <message>
        <source>This is not the article but what its site answered instead: “%1”.</source>
        <translation>這不是文章，而是網站回應的訊息：「%1」。</translation>
    </message>
    <message>
        <source>These are a site&apos;s rules for search engines, no article.</source>
        <translation>這是網站給搜尋引擎的規則，不是文章。</translation>
    </message>
    <message>
        <source>This is a shortcut: a link without a text. Save the page itself.</source>
        <translation>這是捷徑：只有連結，沒有內文。請儲存網頁本身。</translation>
    </message>
    <message>
        <source>These are contacts or appointments, no article.</source>
        <translation>這是聯絡人或行程，不是文章。</translation>
    </message>
    <message>
        <source>This is a key, a certificate or an encrypted message, no article.</source>
        <translation>這是金鑰、憑證或加密訊息，不是文章。</translation>
    </message>
    <message>
        <source>This is a list of sounds or films, no article.</source>
        <translation>這是音訊或影片的播放清單，不是文章。</translation>
    </message>
    <message>
        <source>This is data as Python prints it, not JSON. Write it with json.dump and import that.</source>
        <translation>這是 Python 印出的資料，不是 JSON。請用 json.dump 寫出再匯入。</translation>
    </message>
    <message>
        <source>These are encoded bytes (base64), not text. Decode the file and import what comes out.</source>
        <translation>這是編碼後的位元組（base64），不是文字。請解碼後再匯入。</translation>
    </message>
    <message>
        <source>This is a style sheet: a part of a page, no article.</source>
        <translation>這是樣式表：網頁的附屬檔案，不是文章。</translation>
    </message>
    <message>
        <source>This is a script: a part of a page, no article.</source>
        <translation>這是指令碼：網頁的附屬檔案，不是文章。</translation>
    </message>
    <message>
        <source>This is the dump of a database. Export the articles as JSON or CSV and import that.</source>
        <translation>這是資料庫傾印檔。請將文章匯出為 JSON 或 CSV 再匯入。</translation>
    </message>
    <message>
        <source>This is a program&apos;s source, its settings or its log, no article.</source>
        <translation>這是程式的原始碼、設定或記錄，不是文章。</translation>
    </message>
    <message>
        <source>Only the summary of this article was saved.</source>
        <translation>只儲存了這篇文章的摘要。</translation>
    </message>
    <message>
        <source>The file names an article but has none of its text.</source>
        <translation>檔案中提到一篇文章，但沒有內文。</translation>
    </message>
    <message>
        <source>The table holds more than %1 posts. The rest of it was not read: split it and import the parts.</source>
        <translation>表格超過 %1 篇貼文，其餘未讀取：請分割後再匯入。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Read as a table: “%1” as titles, “%2” as texts.</source>
        <translation>依表格讀取：「%1」為標題，「%2」為內文。</translation>
    </message>
    <message>
        <source>Read as a table: “%1” as texts.</source>
        <translation>依表格讀取：「%1」為內文。</translation>
    </message>
    <message numerus="yes">
        <source>These are Readwise&apos;s highlights (%n), without their articles. Save the pages themselves and import those.</source>
        <translation>
            <numerusform>這是 Readwise 的 %n 則摘錄，沒有文章本身。請儲存網頁再匯入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a table (CSV, rows: %n); no column of it is called a title and a text.</source>
        <translation>
            <numerusform>這是表格（CSV，%n 列）；沒有名為標題和內文的欄。</numerusform>
        </translation>
    </message>
    <message>
        <source>This article needs a login, and the file has none of its text. Log in with your browser, open the article and save that page.</source>
        <translation>這篇文章需要登入才能看，檔案中沒有內文。請在瀏覽器中登入，開啟文章後儲存該網頁。</translation>
    </message>
    <message>
        <source>The article was deleted before this page was saved.</source>
        <translation>儲存這個網頁之前，文章已被刪除。</translation>
    </message>
    <message>
        <source>What the post shares was deleted before this page was saved, and the post has no text of its own.</source>
        <translation>儲存這個網頁之前，貼文轉發的內容已被刪除，貼文本身也沒有文字。</translation>
    </message>
    <message>
        <source>The post has no text and no picture.</source>
        <translation>貼文沒有文字，也沒有圖片。</translation>
    </message>
    <message>
        <source>The post was deleted before this page was saved.</source>
        <translation>儲存這個網頁之前，貼文已被刪除。</translation>
    </message>
    <message>
        <source>The post shares something that was deleted or not saved; only its own text was imported.</source>
        <translation>貼文轉發的內容已被刪除或沒有儲存；只匯入了貼文自己的文字。</translation>
    </message>
    <message numerus="yes">
        <source>Damaged, or packed in a way that cannot be read: %n of the pages of the web archive.</source>
        <translation>
            <numerusform>網頁存檔中有 %n 個頁面已損毀，或壓縮方式無法讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The web archive (WARC) holds no page.</source>
        <translation>網頁存檔（WARC）中沒有網頁。</translation>
    </message>
    <message>
        <source>The web archive (WARC) holds no page with an article or a readable text.</source>
        <translation>網頁存檔（WARC）中沒有含文章或可讀文字的網頁。</translation>
    </message>
    <message>
        <source>Only the beginning of this post was saved.</source>
        <translation>只儲存了這篇貼文的開頭。</translation>
    </message>
    <message>
        <source>This is a list of 1 feed, without texts. Save the feed itself, or the pages, and import those.</source>
        <translation>這裡只有 1 個訂閱來源的網址，沒有內文。請儲存訂閱來源本身或其中的網頁再匯入。</translation>
    </message>
    <message numerus="yes">
        <source>This is a list of %n feeds, without texts. Save the feeds themselves, or the pages, and import those.</source>
        <translation>
            <numerusform>這裡只有 %n 個訂閱來源的網址，沒有內文。請儲存訂閱來源本身或其中的網頁再匯入。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a part of a book, a document or a site, no article.</source>
        <translation>這是書、文件或網站的附屬檔案，不是文章。</translation>
    </message>
    <message>
        <source>This is a drawing (SVG), not a capture of an article.</source>
        <translation>這是向量圖（SVG），不是儲存的文章。</translation>
    </message>
    <message>
        <source>This is a document of an office program or a book reader. Save it as HTML or plain text and import that.</source>
        <translation>這是辦公軟體或電子書軟體的文件。請另存為 HTML 或純文字再匯入。</translation>
    </message>
    <message>
        <source>This is XML of a kind that Tearsheet does not read (it begins with “%1”). Save the pages themselves and import those.</source>
        <translation>Tearsheet 不讀取這種 XML（以「%1」開頭）。請儲存網頁本身再匯入。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--no-sandbox is only for root, in tests and containers. Start without it.</source>
        <translation>--no-sandbox 只供 root 在測試和容器中使用。請拿掉它再啟動。</translation>
    </message>
    <message>
        <source>Unknown option “%1”. See --help.</source>
        <translation>未知的選項「%1」。請看 --help。</translation>
    </message>
    <message>
        <source>backup takes one folder, or none.</source>
        <translation>backup 只接受一個資料夾，或不帶參數。</translation>
    </message>
    <message>
        <source>Library copied to %1 and verified.</source>
        <translation>資料庫已複製到 %1 並通過驗證。</translation>
    </message>
    <message>
        <source>check takes no arguments. Use --library for another library.</source>
        <translation>check 不帶參數。檢查別的資料庫請用 --library。</translation>
    </message>
    <message>
        <source>1 article, no problems found.</source>
        <translation>1 篇文章，沒有發現問題。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles, no problems found.</source>
        <translation>
            <numerusform>%n 篇文章，沒有發現問題。</numerusform>
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
        <translation>發現 1 個問題</translation>
    </message>
    <message numerus="yes">
        <source>%n problems found</source>
        <translation>
            <numerusform>發現 %n 個問題</numerusform>
        </translation>
    </message>
    <message>
        <source>tearsheet [--library DIR] [FILE…]
    Open the window and import FILEs.</source>
        <translation>tearsheet [--library DIR] [FILE…]
    開啟視窗，並匯入 FILE。</translation>
    </message>
    <message>
        <source>tearsheet import PATH… [--library DIR] [--json] [--no-recursive]
    Import files and folders.</source>
        <translation>tearsheet import PATH… [--library DIR] [--json] [--no-recursive]
    匯入檔案和資料夾。</translation>
    </message>
    <message>
        <source>tearsheet list [QUERY] [--sort newest|oldest|saved|title|length|relevance] [--limit N] [--offset N] [--library DIR] [--json]
    List articles, or those that QUERY finds: words, &quot;a phrase&quot;, -not, OR, ticker:NVDA, author:, source:, title:,
    lang:zh, is:starred, has:note, before:, after:, on:. Put -- before a query that begins with -.</source>
        <translation>tearsheet list [QUERY] [--sort newest|oldest|saved|title|length|relevance] [--limit N] [--offset N] [--library DIR] [--json]
    列出全部文章，或 QUERY 找到的文章：字詞、&quot;詞組&quot;、-排除、OR、ticker:NVDA、author:、source:、title:、
    lang:zh、is:starred、has:note、before:、after:、on:。以 - 開頭的 QUERY 前面要加 --。</translation>
    </message>
    <message>
        <source>tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]
    Like list, the most relevant first, with the passage that was found.</source>
        <translation>tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]
    與 list 相同，但依相關度排序，並顯示相符的段落。</translation>
    </message>
    <message>
        <source>tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]
    Print articles: the page, its text (the default), the original file, or all that is known.</source>
        <translation>tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]
    輸出文章：網頁、文字（預設）、原始檔案，或全部已知資訊。</translation>
    </message>
    <message>
        <source>tearsheet check [--library DIR] [--json]
    Check the library and its original files.</source>
        <translation>tearsheet check [--library DIR] [--json]
    檢查資料庫及其原始檔案。</translation>
    </message>
    <message>
        <source>tearsheet reindex [--library DIR] [--json]
    Rebuild the search index. The library itself is not changed.</source>
        <translation>tearsheet reindex [--library DIR] [--json]
    重建搜尋索引。資料庫本身不變。</translation>
    </message>
    <message>
        <source>tearsheet backup [DIR] [--library DIR] [--json]
    Copy the library to DIR, or to its own backups folder, and verify the copy. The backups folder keeps the newest
    backup of each of the last 7 days and of the last 4 weeks.</source>
        <translation>tearsheet backup [DIR] [--library DIR] [--json]
    將資料庫複製到 DIR 或資料庫自己的備份資料夾，並驗證副本。備份資料夾保留
    最近 7 天每天最新的一份，以及最近 4 週每週最新的一份。</translation>
    </message>
    <message>
        <source>tearsheet restore DIR [--library DIR] [--json]
    Add what a backup has and the library lacks. DIR is a backup, a folder of backups (the newest is used) or
    another library. Nothing you have is removed or overwritten. Of a damaged backup, what can be read is added.</source>
        <translation>tearsheet restore DIR [--library DIR] [--json]
    補回備份中有而資料庫中沒有的內容。DIR 可以是一份備份、備份所在的資料夾（取最新的一份），
    或另一個資料庫。已有的內容不會被刪除或覆寫。備份損毀時，能讀的部分照樣補回。</translation>
    </message>
    <message>
        <source>tearsheet --version | --help | help COMMAND</source>
        <translation>tearsheet --version | --help | help COMMAND</translation>
    </message>
    <message>
        <source>The default library is $XDG_DATA_HOME/tearsheet/library. With --json each line of the output is one JSON object.
Exit status: 0 done, 1 something was refused or nothing was found, 2 wrong usage, 3 system error (disk full, no
permission); nothing is lost.</source>
        <translation>預設資料庫是 $XDG_DATA_HOME/tearsheet/library。帶 --json 時，輸出的每一行是一個 JSON 物件。
結束狀態：0 完成；1 有內容無法匯入，或沒有找到；2 用法錯誤；3 系統錯誤（磁碟已滿、
沒有權限），內容不會遺失。</translation>
    </message>
    <message>
        <source>Unknown command “%1”. See --help.</source>
        <translation>未知的命令「%1」。請看 --help。</translation>
    </message>
    <message>
        <source>import needs at least one file or folder.</source>
        <translation>import 至少需要一個檔案或資料夾。</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>正在匯入 %1/%2</translation>
    </message>
    <message>
        <source>1 input: %1 in %2 s</source>
        <translation>1 個檔案：%1，耗時 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs: %1 in %2 s</source>
        <translation>
            <numerusform>%n 個檔案：%1，耗時 %2 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>沒有找到內容</translation>
    </message>
    <message>
        <source>Stopped. What is listed was imported; run the import again for the rest.</source>
        <translation>已停止。列出的都已匯入；其餘請再次執行匯入。</translation>
    </message>
    <message>
        <source>1 input was refused.</source>
        <translation>1 個檔案無法匯入。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were refused.</source>
        <translation>
            <numerusform>%n 個檔案無法匯入。</numerusform>
        </translation>
    </message>
    <message>
        <source>No articles found.</source>
        <translation>沒有找到文章。</translation>
    </message>
    <message>
        <source>--sort must be newest, oldest, saved, title, length or relevance.</source>
        <translation>--sort 只能是 newest、oldest、saved、title、length 或 relevance。</translation>
    </message>
    <message>
        <source>--%1 must be a number, 0 or more.</source>
        <translation>--%1 必須是不小於 0 的數字。</translation>
    </message>
    <message>
        <source>search needs a query. Use list to see all articles.</source>
        <translation>search 需要搜尋詞。檢視全部文章請用 list。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>無法寫出結果。</translation>
    </message>
    <message>
        <source>reindex takes no arguments. Use --library for another library.</source>
        <translation>reindex 不帶參數。處理別的資料庫請用 --library。</translation>
    </message>
    <message>
        <source>Indexing %1 of %2</source>
        <translation>正在建立索引 %1/%2</translation>
    </message>
    <message>
        <source>Stopped. The rest is indexed when the window is next opened.</source>
        <translation>已停止。其餘在下次開啟視窗時建立索引。</translation>
    </message>
    <message>
        <source>1 article indexed.</source>
        <translation>已為 1 篇文章建立索引。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles indexed.</source>
        <translation>
            <numerusform>已為 %n 篇文章建立索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>restore takes one backup or a folder of backups.</source>
        <translation>restore 需要一份備份，或備份所在的資料夾。</translation>
    </message>
    <message>
        <source>show needs article numbers or --all.</source>
        <translation>show 需要文章編號或 --all。</translation>
    </message>
    <message>
        <source>show takes one of --html, --text, --original, --info.</source>
        <translation>show 只能帶 --html、--text、--original、--info 其中之一。</translation>
    </message>
    <message>
        <source>“%1” is not an article number. Use list to see them.</source>
        <translation>「%1」不是文章編號。請用 list 檢視。</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>範例：</translation>
    </message>
    <message>
        <source>tearsheet highlights [QUERY] [--format text|markdown|csv|jsonld] [--to FILE] [--import FILE] [--library DIR] [--json]
    Print the highlights of all articles, or of those that QUERY finds, or write them to FILE: markdown for Obsidian, csv for
    Readwise, jsonld as W3C Web Annotations. --import adds those of such a file that the library lacks.</source>
        <translation>tearsheet highlights [QUERY] [--format text|markdown|csv|jsonld] [--to FILE] [--import FILE] [--library DIR] [--json]
    輸出全部文章的摘錄，或 QUERY 找到的文章的摘錄；也可寫入 FILE：markdown 供 Obsidian 使用，csv 供 Readwise 使用，
    jsonld 為 W3C 網頁註解。--import 從這種檔案補入資料庫中沒有的摘錄。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>無法讀取 %1：%2</translation>
    </message>
    <message>
        <source>%1 added, %2 already here, %3 of articles that are not in the library.</source>
        <translation>新增 %1 則，%2 則已存在，%3 則的文章不在資料庫中。</translation>
    </message>
    <message>
        <source>--format must be text, markdown, csv or jsonld.</source>
        <translation>--format 只能是 text、markdown、csv 或 jsonld。</translation>
    </message>
    <message>
        <source>No highlights found.</source>
        <translation>沒有找到摘錄。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>無法寫入 %1：%2</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>%1 % read</source>
        <translation>已讀 %1%</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>已讀完</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>約剩 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close the contents</source>
        <translation>關閉目錄</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>這篇文章沒有小標題。</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct Details</source>
        <translation>更正文章資訊</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>標題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>來源(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>This date cannot be read. Write it like 2024-06-03 10:45.</source>
        <translation>無法辨識這個日期。請寫成 2024-06-03 10:45 的樣子。</translation>
    </message>
    <message>
        <source>&amp;Undo All Corrections</source>
        <translation>復原全部更正(&amp;U)</translation>
    </message>
    <message>
        <source>Leave title or date empty to use the one that was found.</source>
        <translation>標題或日期留空，則採用自動辨識的結果。</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>The title is too long: it may have %Ln characters.</source>
        <translation>
            <numerusform>標題太長：最多 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Author and source may have %Ln characters each.</source>
        <translation>
            <numerusform>作者和來源各最多 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article %1 in the library.</source>
        <translation>資料庫中沒有編號為 %1 的文章。</translation>
    </message>
    <message>
        <source>Correct Details</source>
        <translation>更正文章資訊</translation>
    </message>
    <message>
        <source>Details corrected</source>
        <translation>已更正文章資訊</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>缺少 Qt 的 SQLite 驅動程式。請安裝套件 libqt6sql6-sqlite。</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that you translate to: de, zh_CN, zh_TW. Names of months and days are taken from it.</extracomment>
        <translation>zh_TW</translation>
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
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>復原「%1」</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>放開即可匯入</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %Ln files or folders</source>
        <translation>
            <numerusform>放開即可匯入 %Ln 個檔案或資料夾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngineBrowser</name>
    <message>
        <source>Image cannot be shown</source>
        <translation>圖片無法顯示</translation>
    </message>
</context>
<context>
    <name>EngineModule</name>
    <message>
        <source>The page view could not be loaded, so only the text is shown. Reinstalling Tearsheet may help.</source>
        <translation>無法載入頁面檢視，因此只顯示文字。重新安裝 Tearsheet 或可解決。</translation>
    </message>
</context>
<context>
    <name>ExternalLink</name>
    <message>
        <source>Open Link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>Write to %1 in your mail program?</source>
        <translation>用郵件程式寫信給 %1？</translation>
    </message>
    <message>
        <source>Open %1 in your browser?</source>
        <translation>在瀏覽器中開啟 %1？</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>完整網址</translation>
    </message>
    <message>
        <source>Tearsheet itself stays offline. The site will see your visit.</source>
        <translation>Tearsheet 本身始終離線；該網站會知道你的造訪。</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>寫信(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在瀏覽器中開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>複製網址(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Extract</name>
    <message>
        <source>The page has a notice instead of an article; the whole page is shown.</source>
        <translation>網頁上是提示而不是文章；顯示整個網頁。</translation>
    </message>
    <message>
        <source>The page is a list of links; the whole page is shown.</source>
        <translation>網頁是連結清單；顯示整個網頁。</translation>
    </message>
    <message>
        <source>No article was found on the page; the whole page is shown.</source>
        <translation>網頁上沒有找到文章；顯示整個網頁。</translation>
    </message>
    <message>
        <source>Only the beginning of the article was saved; the rest is for subscribers.</source>
        <translation>只儲存了文章的開頭；其餘僅訂閱者可見。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln 個相符處</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在文章中尋找</translation>
    </message>
    <message>
        <source>Previous (Shift+Return)</source>
        <translation>上一個 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>下一個 (Enter)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵</translation>
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
        <translation>關於 Tearsheet</translation>
    </message>
    <message>
        <source>Tearsheet
An offline reader for saved finance articles.</source>
        <translation>Tearsheet
離線閱讀收藏的財經文章。</translation>
    </message>
</context>
<context>
    <name>HiddenTickers</name>
    <message>
        <source>Hide %1</source>
        <translation>隱藏 %1</translation>
    </message>
    <message>
        <source>%1 hidden in this article</source>
        <translation>已在本文中隱藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>顯示 %1</translation>
    </message>
    <message>
        <source>%1 shown again</source>
        <translation>已重新顯示 %1</translation>
    </message>
    <message>
        <source>Hide %1 Everywhere</source>
        <translation>在所有文章中隱藏 %1</translation>
    </message>
    <message>
        <source>%1 hidden everywhere</source>
        <translation>已在所有文章中隱藏 %1</translation>
    </message>
    <message>
        <source>Show %1 Everywhere</source>
        <translation>在所有文章中顯示 %1</translation>
    </message>
    <message>
        <source>%1 shown everywhere</source>
        <translation>已在所有文章中顯示 %1</translation>
    </message>
</context>
<context>
    <name>HighlightEditor</name>
    <message>
        <source>Highlight</source>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>下層摘錄</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>標籤，以逗號分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
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
        <translation>摘錄</translation>
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
        <translation>Readwise 用的 CSV (*.csv)</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld)</source>
        <translation>網頁註解 (*.jsonld)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>純文字 (*.txt)</translation>
    </message>
    <message>
        <source>Export Highlights</source>
        <translation>匯出摘錄</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>There are no highlights to export.</source>
        <translation>沒有可匯出的摘錄。</translation>
    </message>
    <message>
        <source>1 highlight written to %1</source>
        <translation>已將 1 則摘錄寫入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights written to %1</source>
        <translation>
            <numerusform>已將 %Ln 則摘錄寫入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import Highlights</source>
        <translation>匯入摘錄</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld *.json);;All files (*)</source>
        <translation>網頁註解 (*.jsonld *.json);;所有檔案 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights added</source>
        <translation>
            <numerusform>已新增 %Ln 則摘錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln 則已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of articles that are not in the library</source>
        <translation>
            <numerusform>%Ln 則的文章不在資料庫中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HighlightImport</name>
    <message>
        <source>This file has no highlights in the W3C annotation format (JSON-LD).</source>
        <translation>這個檔案中沒有 W3C 網頁註解格式（JSON-LD）的摘錄。</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>This note is too long. The limit is a million characters.</source>
        <translation>筆記太長。最多一百萬個字元。</translation>
    </message>
    <message>
        <source>This name is too long. The limit is %1 characters.</source>
        <translation>名稱太長。最多 %1 個字元。</translation>
    </message>
    <message numerus="yes">
        <source>A highlight needs some text, and not more than %Ln characters of it.</source>
        <translation>
            <numerusform>劃線需要選取文字，最多 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>劃線</translation>
    </message>
    <message numerus="yes">
        <source>Highlights in %n Articles</source>
        <translation>
            <numerusform>為 %n 篇文章加入摘錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>已劃線</translation>
    </message>
    <message numerus="yes">
        <source>Highlights added to %n articles</source>
        <translation>
            <numerusform>已為 %n 篇文章加入摘錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Highlight</source>
        <translation>移除摘錄</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>已移除摘錄</translation>
    </message>
    <message>
        <source>Change Colour of Highlight</source>
        <translation>變更摘錄的顏色</translation>
    </message>
    <message>
        <source>Colour of the highlight changed</source>
        <translation>已變更摘錄的顏色</translation>
    </message>
    <message>
        <source>Change Note of Highlight</source>
        <translation>修改摘錄的筆記</translation>
    </message>
    <message>
        <source>Note of the highlight changed</source>
        <translation>已修改摘錄的筆記</translation>
    </message>
    <message>
        <source>Change Tags of Highlight</source>
        <translation>變更摘錄的標籤</translation>
    </message>
    <message>
        <source>Tags of the highlight changed</source>
        <translation>已變更摘錄的標籤</translation>
    </message>
    <message>
        <source>Place Highlight</source>
        <translation>重新定位摘錄</translation>
    </message>
    <message>
        <source>Highlight placed</source>
        <translation>已重新定位摘錄</translation>
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
            <numerusform>%1，%Ln 則摘錄</numerusform>
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
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Search quotes and notes</source>
        <translation>搜尋摘錄和筆記</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Has note</source>
        <translation>有筆記</translation>
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
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>1 highlight</source>
        <translation>1 則摘錄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights</source>
        <translation>
            <numerusform>%Ln 則摘錄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 1 article</source>
        <translation>%1，來自 1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln articles</source>
        <translation>
            <numerusform>%1，來自 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a note</source>
        <translation>
            <numerusform>%Ln 則有筆記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost their passages</source>
        <translation>
            <numerusform>%Ln 則失去原文位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>顯示 %Ln 則</numerusform>
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
        <translation>還沒有摘錄。在文章中選取文字，再按 H 或選一種顏色。</translation>
    </message>
    <message>
        <source>No highlight fits.</source>
        <translation>沒有符合的摘錄。</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>Any ticker</source>
        <translation>全部標的</translation>
    </message>
    <message>
        <source>&amp;Show in Article</source>
        <translation>在文章中顯示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
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
        <translation>已損毀，或壓縮方式無法讀取：%1。</translation>
    </message>
    <message>
        <source>A file in the archive unpacks to over %1, which the archive did not say.</source>
        <translation>壓縮檔中有一個檔案解壓縮後超過 %1，而壓縮檔沒有如實標明。</translation>
    </message>
    <message>
        <source>The archive unpacks to over %1.</source>
        <translation>壓縮檔解壓縮後超過 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The archive unpacks to over %n times its size (possible zip bomb).</source>
        <translation>
            <numerusform>壓縮檔解壓縮後超過自身大小的 %n 倍（可能是壓縮炸彈）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was not read.</source>
        <translation>其餘未讀取。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>The archive has no files.</source>
        <translation>壓縮檔中沒有檔案。</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off; what comes before that place was read.</source>
        <translation>壓縮檔已損毀或不完整；此前的內容已讀取。</translation>
    </message>
    <message numerus="yes">
        <source>The archive has more than %n files. The rest was not read.</source>
        <translation>
            <numerusform>壓縮檔超過 %n 個檔案，其餘未讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its path leads outside the archive.</source>
        <translation>它的路徑指向壓縮檔之外。</translation>
    </message>
    <message>
        <source>This is a link. Import the file that it points to.</source>
        <translation>這是連結。請匯入它所指向的檔案。</translation>
    </message>
    <message>
        <source>Not a regular file (device, pipe or socket).</source>
        <translation>不是一般檔案（裝置、管道或通訊端）。</translation>
    </message>
    <message>
        <source>This is encrypted. Unpack the archive with its password and import the files.</source>
        <translation>已加密。請用密碼解壓縮後匯入其中的檔案。</translation>
    </message>
    <message>
        <source>This is larger than %1. Unpack the archive and import the file.</source>
        <translation>超過 %1。請解壓縮後匯入該檔案。</translation>
    </message>
    <message>
        <source>It is damaged or cut off: it cannot be unpacked any further.</source>
        <translation>已損毀或不完整：無法繼續解壓縮。</translation>
    </message>
    <message numerus="yes">
        <source>It unpacks to over %n times its size (possible zip bomb).</source>
        <translation>
            <numerusform>解壓縮後超過自身大小的 %n 倍（可能是壓縮炸彈）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing but a part of a page (picture, style sheet, script, font): 1 file, no article.</source>
        <translation>只是網頁的附屬檔案（圖片、樣式表、指令碼、字型）：1 個檔案，沒有文章。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing but parts of pages (pictures, style sheets, scripts, fonts): %n files, no article.</source>
        <translation>
            <numerusform>只是網頁的附屬檔案（圖片、樣式表、指令碼、字型）：%n 個檔案，沒有文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not found.</source>
        <translation>找不到檔案。</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>沒有讀取這個檔案的權限。</translation>
    </message>
    <message>
        <source>The path is too long.</source>
        <translation>路徑太長。</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>無法讀取檔案：%1。</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Import it again when it is complete.</source>
        <translation>讀取時檔案有變動。請等檔案寫完後再次匯入。</translation>
    </message>
    <message>
        <source>Nothing to import in %1.</source>
        <translation>%1 中沒有可匯入的內容。</translation>
    </message>
    <message>
        <source>You do not have permission to open this folder.</source>
        <translation>沒有開啟這個資料夾的權限。</translation>
    </message>
    <message>
        <source>1 picture was left out: not PNG, JPEG, GIF, WebP or BMP, damaged, or too large.</source>
        <translation>略過 1 張圖片：不是 PNG、JPEG、GIF、WebP 或 BMP，或已損毀，或太大。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were left out: not PNG, JPEG, GIF, WebP or BMP, damaged, or too large.</source>
        <translation>
            <numerusform>略過 %n 張圖片：不是 PNG、JPEG、GIF、WebP 或 BMP，或已損毀，或太大。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a Word document. Save it as HTML or plain text and import that.</source>
        <translation>這是 Word 文件。請另存為 HTML 或純文字再匯入。</translation>
    </message>
    <message>
        <source>This is an Excel spreadsheet. Save its table as CSV, with a title and a text in each row, and import that.</source>
        <translation>這是 Excel 試算表。請另存為 CSV，每列一個標題和一篇內文，再匯入。</translation>
    </message>
    <message>
        <source>This is a PowerPoint presentation. Save it as HTML or plain text and import that.</source>
        <translation>這是 PowerPoint 簡報。請另存為 HTML 或純文字再匯入。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file: a text, a table or a presentation. Save it as HTML or plain text and import that.</source>
        <translation>這是 OpenDocument 檔案：文字、試算表或簡報。請另存為 HTML 或純文字再匯入。</translation>
    </message>
    <message>
        <source>This is a document of Pages, Numbers or Keynote. Export it as plain text or CSV and import that.</source>
        <translation>這是 Pages、Numbers 或 Keynote 文件。請匯出為純文字或 CSV 再匯入。</translation>
    </message>
    <message>
        <source>This e-book has copy protection, which only its own program can read.</source>
        <translation>這本電子書有版權保護，只有它自己的程式能讀取。</translation>
    </message>
    <message>
        <source>This is a program, not a capture of an article.</source>
        <translation>這是程式，不是儲存的文章。</translation>
    </message>
    <message>
        <source>The file is larger than %1 and has no lines or list to split it by. Split it and import the parts.</source>
        <translation>檔案超過 %1，又沒有可供分割的行或清單。請分割後再匯入。</translation>
    </message>
    <message>
        <source>The line is longer than %1.</source>
        <translation>這一行超過 %1。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The element is longer than %1.</source>
        <translation>這個元素超過 %1。</translation>
    </message>
    <message>
        <source>element %1 of the list</source>
        <translation>清單第 %1 個元素</translation>
    </message>
    <message>
        <source>What follows the list is larger than %1. Split the file and import the parts.</source>
        <translation>清單之後的內容超過 %1。請分割檔案後再匯入。</translation>
    </message>
    <message>
        <source>One article or attachment is larger than %1; it was left out.</source>
        <translation>有一篇文章或附件超過 %1，已略過。</translation>
    </message>
    <message>
        <source>The report %1 could not be opened.</source>
        <translation>無法開啟報告 %1。</translation>
    </message>
    <message>
        <source>The import report could not be saved in %1. The import goes on.</source>
        <translation>匯入報告無法儲存到 %1。匯入繼續進行。</translation>
    </message>
    <message>
        <source>What was not imported could not be noted in %1.</source>
        <translation>無法將未匯入的內容記錄到 %1。</translation>
    </message>
</context>
<context>
    <name>ImportRate</name>
    <message>
        <source>about %1 s left</source>
        <translation>約剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>約剩 %1 分鐘</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>約剩 %1 小時</translation>
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
        <translation>正在尋找檔案…</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>正在匯入 %1/%2</translation>
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
        <translation>匯入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消匯入</translation>
    </message>
    <message>
        <source>A watched folder was not imported: %1</source>
        <translation>有一個監看的資料夾沒有匯入：%1</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>匯入已停止</translation>
    </message>
    <message>
        <source>%1 · Report</source>
        <translation>%1 · 報告</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Show the new articles</source>
        <translation>檢視新文章</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>沒有新內容</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>匯入已取消</translation>
    </message>
    <message>
        <source>Import cancelled · %1</source>
        <translation>匯入已取消 · %1</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Quit and stop importing?</source>
        <translation>停止匯入並結束？</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep Importing</source>
        <translation>繼續匯入(&amp;K)</translation>
    </message>
    <message>
        <source>Nothing to paste: the clipboard has no text and no files.</source>
        <translation>沒有可貼上的內容：剪貼簿中沒有文字，也沒有檔案。</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>You can continue the import the next time you start Tearsheet.</source>
        <translation>下次啟動 Tearsheet 時可以繼續匯入。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The disk is full: %1 could not be created. Free some space and try again.</source>
        <translation>磁碟已滿：無法建立 %1。請釋出空間後重試。</translation>
    </message>
    <message>
        <source>%1 could not be created: the disk is read-only or damaged. Choose another folder.</source>
        <translation>無法建立 %1：磁碟為唯讀或已損毀。請換一個資料夾。</translation>
    </message>
    <message>
        <source>%1 could not be created. Check the permissions of the folder that contains it, or choose another folder.</source>
        <translation>無法建立 %1。請檢查上層資料夾的權限，或換一個資料夾。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder. Move it away, or choose another folder.</source>
        <translation>%1 是檔案，不是資料夾。請將它移走，或換一個資料夾。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Move it away, or choose another folder.</source>
        <translation>%1 是資料夾，不是檔案。請將它移走，或換一個資料夾。</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Choose another folder.</source>
        <translation>%1 不是一般檔案。請換一個資料夾。</translation>
    </message>
    <message>
        <source>The file %1 already exists. Move it away and try again.</source>
        <translation>檔案 %1 已存在。請將它移走後重試。</translation>
    </message>
    <message>
        <source>Another window has the library in %1 open and does not answer. Close it, or end its process, and start again.</source>
        <translation>另一個視窗開著 %1 中的資料庫，但沒有回應。請關閉它或結束它的程序，再重新啟動。</translation>
    </message>
    <message>
        <source>The library has no article %1.</source>
        <translation>資料庫中沒有編號為 %1 的文章。</translation>
    </message>
    <message>
        <source>The stored original of article %1 is damaged. Import its file again.</source>
        <translation>文章 %1 儲存的原始檔案已損毀。請重新匯入該檔案。</translation>
    </message>
    <message>
        <source>Article %1 has no picture with the SHA-256 %2.</source>
        <translation>文章 %1 沒有 SHA-256 為 %2 的圖片。</translation>
    </message>
    <message>
        <source>The database file is damaged: %1</source>
        <translation>資料庫檔已損毀：%1</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 refers to a row of %3 that is missing.</source>
        <translation>資料表 %2 的第 %1 列指向 %3 中的一列，而那一列不存在。</translation>
    </message>
    <message>
        <source>The original of article %1 is not the one that was imported (SHA-256 %2). Import its file again.</source>
        <translation>文章 %1 的原始檔案與匯入時不同（SHA-256 %2）。請重新匯入該檔案。</translation>
    </message>
    <message>
        <source>The original with SHA-256 %1 belongs to no article.</source>
        <translation>SHA-256 為 %1 的原始檔案不屬於任何文章。</translation>
    </message>
    <message>
        <source>A picture of article %1 is not the one that was imported (SHA-256 %2). Import its file again.</source>
        <translation>文章 %1 的一張圖片與匯入時不同（SHA-256 %2）。請重新匯入該檔案。</translation>
    </message>
    <message>
        <source>The picture with SHA-256 %1 belongs to no article.</source>
        <translation>SHA-256 為 %1 的圖片不屬於任何文章。</translation>
    </message>
    <message>
        <source>The body of article %1 cannot be read.</source>
        <translation>無法讀取文章 %1 的內文。</translation>
    </message>
    <message>
        <source>Undo step %1 cannot be read.</source>
        <translation>無法讀取復原步驟 %1。</translation>
    </message>
    <message>
        <source>Article %1 does not show what was corrected. Correct its details again.</source>
        <translation>文章 %1 沒有顯示更正後的資訊。請重新更正。</translation>
    </message>
    <message>
        <source>Ticker %1 has a wrong count of articles: %2, not %3.</source>
        <translation>標的 %1 的文章數有誤：記為 %2，應為 %3。</translation>
    </message>
    <message>
        <source>Tag “%1” has a wrong count of articles: %2, not %3.</source>
        <translation>標籤「%1」的文章數有誤：記為 %2，應為 %3。</translation>
    </message>
    <message>
        <source>The %1 has a wrong count of articles: %2, not %3.</source>
        <translation>%1 的文章數有誤：記為 %2，應為 %3。</translation>
    </message>
    <message>
        <source>Section “%1” has a wrong count of articles: %2, not %3.</source>
        <translation>欄目「%1」的文章數有誤：記為 %2，應為 %3。</translation>
    </message>
    <message>
        <source>Stopped; the library was not changed.</source>
        <translation>已停止；資料庫沒有變更。</translation>
    </message>
    <message>
        <source>The disk is full: the library in %1 could not be written. Free some space and try again; nothing is lost.</source>
        <translation>磁碟已滿：無法寫入 %1 中的資料庫。請釋出空間後重試；內容沒有遺失。</translation>
    </message>
    <message>
        <source>The library in %1 could not be read or written: the disk reported an error. Check the disk and its free space; nothing that was saved is lost.</source>
        <translation>無法讀寫 %1 中的資料庫：磁碟回報錯誤。請檢查磁碟和剩餘空間；已儲存的內容沒有遺失。</translation>
    </message>
    <message>
        <source>Another program is using the library in %1. Try again when it has finished.</source>
        <translation>另一個程式正在使用 %1 中的資料庫。請等它完成後重試。</translation>
    </message>
    <message>
        <source>The library in %1 cannot be changed. Check the permissions of the folder and of the files in it.</source>
        <translation>無法變更 %1 中的資料庫。請檢查資料夾及其中檔案的權限。</translation>
    </message>
    <message>
        <source>The library in %1 could not be opened. Check that the folder exists and that you may read and write it.</source>
        <translation>無法開啟 %1 中的資料庫。請確認資料夾存在，並且你有讀寫權限。</translation>
    </message>
    <message>
        <source>The library in %1 is damaged. Copy the folder to a safe place, then look for a good copy in its backups folder.</source>
        <translation>%1 中的資料庫已損毀。請先將資料夾複製到安全的地方，再到它的備份資料夾中找完好的副本。</translation>
    </message>
    <message>
        <source>The file library.db in %1 is not a Tearsheet library. Choose another folder.</source>
        <translation>%1 中的 library.db 不是 Tearsheet 資料庫。請換一個資料夾。</translation>
    </message>
    <message>
        <source>The library in %1 has an internal error. Run tearsheet check, and please report it.</source>
        <translation>%1 中的資料庫有內部錯誤。請執行 tearsheet check，並回報這個問題。</translation>
    </message>
    <message>
        <source>Internal database error. Please report it.</source>
        <translation>資料庫內部錯誤。請回報這個問題。</translation>
    </message>
    <message>
        <source>The library in %1 was written by a newer version of Tearsheet. Install that version to open it; nothing was changed.</source>
        <translation>%1 中的資料庫由較新版本的 Tearsheet 寫成。請安裝該版本再開啟；資料庫沒有變更。</translation>
    </message>
    <message>
        <source>The library in %1 was written by an older version of Tearsheet. Open it once in the window, or import something into it.</source>
        <translation>%1 中的資料庫由舊版本的 Tearsheet 寫成。請先在視窗中開啟一次，或匯入一些內容。</translation>
    </message>
    <message>
        <source>There is no library in %1. Import something first, or choose another folder.</source>
        <translation>%1 中沒有資料庫。請先匯入一些內容，或換一個資料夾。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Check the disk; the library was not changed.</source>
        <translation>備份 %1 已損毀。請檢查磁碟；資料庫沒有變更。</translation>
    </message>
    <message>
        <source>%1 could not be copied to %2. Check its permissions and the free space.</source>
        <translation>無法將 %1 複製到 %2。請檢查權限和剩餘空間。</translation>
    </message>
    <message>
        <source>No backup found in %1. Choose a backup or the folder that contains it.</source>
        <translation>%1 中沒有備份。請選擇一份備份，或備份所在的資料夾。</translation>
    </message>
    <message>
        <source>%1 is the library itself. Choose a backup of it.</source>
        <translation>%1 就是資料庫本身。請選擇它的備份。</translation>
    </message>
    <message>
        <source>Article %1 in %2 is damaged and cannot be read.</source>
        <translation>%2 中的文章 %1 已損毀，無法讀取。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>無法寫入 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>無法讀取 %1：%2</translation>
    </message>
    <message>
        <source>Select some of the article’s own text to highlight it.</source>
        <translation>請選取文章本身的文字來劃線。</translation>
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
        <translation>最舊</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>收藏時間</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>相關度</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>清單排序</translation>
    </message>
    <message>
        <source>Show all articles instead of %1</source>
        <translation>顯示全部文章，不限於 %1</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>你是不是要找</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>搜尋 %1</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重試(&amp;T)</translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation>正在開啟資料庫…</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已選 %1/%2 篇</translation>
    </message>
    <message>
        <source>Show Al&amp;l Articles</source>
        <translation>顯示全部文章(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>沒有找到「%1」。</translation>
    </message>
    <message>
        <source>Search Al&amp;l Articles</source>
        <translation>搜尋全部文章(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;lear the Search</source>
        <translation>清除搜尋(&amp;L)</translation>
    </message>
    <message>
        <source>No articles mention %1.</source>
        <translation>沒有文章提到 %1。</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>還沒有文章。</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>匯入檔案(&amp;I)…</translation>
    </message>
    <message>
        <source>Nothing unread.</source>
        <translation>沒有未讀文章。</translation>
    </message>
    <message>
        <source>No starred articles. Press S to star one.</source>
        <translation>沒有加上星號的文章。按 S 為文章加上星號。</translation>
    </message>
    <message>
        <source>Archive is empty. Press E to archive an article.</source>
        <translation>封存是空的。按 E 封存文章。</translation>
    </message>
    <message>
        <source>Trash is empty. Deleted articles stay here for 30 days.</source>
        <translation>垃圾桶是空的。刪除的文章在這裡保留 30 天。</translation>
    </message>
    <message>
        <source>No articles tagged “%1”. Drag articles onto the tag to add some.</source>
        <translation>沒有帶標籤「%1」的文章。將文章拖到標籤上即可加入。</translation>
    </message>
    <message>
        <source>No articles from “%1”.</source>
        <translation>沒有來自「%1」的文章。</translation>
    </message>
    <message>
        <source>No article is half read. Where you stop in a long one is kept, and it waits here.</source>
        <translation>沒有讀到一半的文章。長文會記住讀到哪裡，並列在這裡。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Window state</source>
        <translation>視窗狀態</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄檔</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Today&apos;s backup failed. %1</source>
        <translation>今天的備份失敗。%1</translation>
    </message>
    <message>
        <source>Indexing for search: %1 %</source>
        <translation>正在建立搜尋索引：%1%</translation>
    </message>
    <message>
        <source>Offline · 1 request blocked</source>
        <translation>離線 · 已攔截 1 個請求</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %Ln requests blocked</source>
        <translation>
            <numerusform>離線 · 已攔截 %Ln 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline · 0 requests</source>
        <translation>離線 · 無網路請求</translation>
    </message>
    <message>
        <source>This is not a web or mail address, so it was not opened:
%1</source>
        <translation>這不是網頁或郵件地址，因此沒有開啟：
%1</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>Articles per month</source>
        <translation>每月文章數</translation>
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
        <translation>筆記</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>「%1」的筆記</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>你的筆記</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This note is too long. The limit is a million characters.</source>
        <translation>筆記太長。最多一百萬個字元。</translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>修改筆記</translation>
    </message>
    <message numerus="yes">
        <source>Change %n Notes</source>
        <translation>
            <numerusform>修改 %n 則筆記</numerusform>
        </translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>已修改筆記</translation>
    </message>
    <message numerus="yes">
        <source>%n notes changed</source>
        <translation>
            <numerusform>已修改 %n 則筆記</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source># Tag</source>
        <translation># 標籤</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>☑ Read</source>
        <translation>☑ 已讀</translation>
    </message>
    <message>
        <source>☐ Read</source>
        <translation>☐ 已讀</translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation>★ 星號</translation>
    </message>
    <message>
        <source>☆ Star</source>
        <translation>☆ 星號</translation>
    </message>
    <message>
        <source>☑ Archived</source>
        <translation>☑ 封存</translation>
    </message>
    <message>
        <source>☐ Archive</source>
        <translation>☐ 封存</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>復原「%1」(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做「%1」(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Permanently delete this article?</source>
        <translation>永久刪除這篇文章？</translation>
    </message>
    <message numerus="yes">
        <source>Permanently delete %Ln articles?</source>
        <translation>
            <numerusform>永久刪除 %Ln 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>Text, original, tags and notes are removed from the library. This cannot be undone.</source>
        <translation>文字、原始檔案、標籤和筆記都會從資料庫中刪除，無法復原。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>1 article permanently deleted</source>
        <translation>已永久刪除 1 篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles permanently deleted</source>
        <translation>
            <numerusform>已永久刪除 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重新命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Rename Tag</source>
        <translation>重新命名標籤</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名稱：</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>顏色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete Tag</source>
        <translation>刪除標籤(&amp;D)</translation>
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
        <translation>無法寫入 %1。請釋出空間後重試。</translation>
    </message>
</context>
<context>
    <name>OriginalViewer</name>
    <message>
        <source>Original of %1</source>
        <translation>%1 的原始檔案</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始檔案</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存新檔(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 bytes. Large file: only the beginning is shown. Save as… writes all of it.</source>
        <translation>%1 位元組。檔案較大：只顯示開頭。「另存新檔…」可寫出全部內容。</translation>
    </message>
    <message>
        <source>%1 bytes, exactly as imported.</source>
        <translation>%1 位元組，與匯入時完全一致。</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Save Original</source>
        <translation>儲存原始檔案</translation>
    </message>
    <message>
        <source>original.txt</source>
        <translation>原始檔案.txt</translation>
    </message>
    <message>
        <source>The original could not be written to %1: %2</source>
        <translation>原始檔案無法寫入 %1：%2</translation>
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
        <translation>手動定位…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>1 highlight lost its passage</source>
        <translation>1 則摘錄失去原文位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights lost their passages</source>
        <translation>
            <numerusform>%Ln 則摘錄失去原文位置</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has changed. The words and notes are kept; none was moved to other text.</source>
        <translation>內文有變動。摘錄的文字和筆記都還在，沒有移到別的文字上。</translation>
    </message>
    <message>
        <source>Select its passage in the text, then choose “Put Highlight Here” or press H.</source>
        <translation>在內文中選取它的位置，再選「將摘錄定位到這裡」或按 H。</translation>
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
            <numerusform>%Ln 篇有修訂</numerusform>
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
        <translation>1 次轉發</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shares</source>
        <translation>
            <numerusform>%Ln 次轉發</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln 項無法匯入</numerusform>
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
        <translation>有修訂</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>share</source>
        <translation>轉發</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>無法匯入</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Image not saved</source>
        <translation>圖片未儲存</translation>
    </message>
    <message>
        <source>Image not saved (%1 × %2)</source>
        <translation>圖片未儲存（%1 × %2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 詞</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 詞</numerusform>
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
        <translation>指數</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Incomplete: the saved file was cut off. This is all of the article that it holds.</source>
        <translation>不完整：儲存的檔案沒有存全，這裡是其中的全部內容。</translation>
    </message>
    <message>
        <source>Shown as plain text: the stored page failed its safety check.</source>
        <translation>以純文字顯示：儲存的網頁沒有通過安全檢查。</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>%1收藏</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>約 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Original ↗</source>
        <translation>原文 ↗</translation>
    </message>
    <message>
        <source>Taken from a saved page</source>
        <translation>取自儲存的網頁</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>All of a saved page</source>
        <translation>儲存的網頁全部內容</translation>
    </message>
    <message>
        <source>show the article alone</source>
        <translation>只顯示文章</translation>
    </message>
    <message>
        <source>A saved page</source>
        <translation>儲存的網頁</translation>
    </message>
    <message>
        <source>This page is a list of links: shown whole.</source>
        <translation>這個網頁是連結清單：整頁顯示。</translation>
    </message>
    <message>
        <source>No article was found in this page: shown whole.</source>
        <translation>這個網頁中沒有找到文章：整頁顯示。</translation>
    </message>
    <message>
        <source>Menus may stand among the text. Scripts, forms and remote images were left out.</source>
        <translation>內文中可能夾有選單。指令碼、表單和遠端圖片已移除。</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>你的筆記</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 則留言</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln 則留言</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到內文</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隱藏</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Back to where you were</source>
        <translation>回到剛才的位置</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>The page crashed and was loaded again.</source>
        <translation>頁面當掉了，已重新載入。</translation>
    </message>
    <message>
        <source>This page failed four times, so only its text is shown. Please report the file it came from.</source>
        <translation>這個頁面四次出錯，因此只顯示文字。請回報它的來源檔案。</translation>
    </message>
    <message>
        <source>Select an article.</source>
        <translation>請選擇一篇文章。</translation>
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
        <translation>無法列印這篇文章。</translation>
    </message>
    <message>
        <source>The PDF could not be written:
%1</source>
        <translation>無法寫入 PDF：
%1</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已列印</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已寫入 %1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>匯出為 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted JSON</source>
        <translation>貼上的 JSON</translation>
    </message>
    <message>
        <source>Pasted HTML</source>
        <translation>貼上的 HTML</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Keep the Place</source>
        <translation>記住閱讀位置</translation>
    </message>
    <message>
        <source>Place kept</source>
        <translation>已記住閱讀位置</translation>
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
        <translation>尋找</translation>
    </message>
    <message>
        <source>This is the list&apos;s last article.</source>
        <translation>已是清單中最後一篇。</translation>
    </message>
    <message>
        <source>This is the list&apos;s first article.</source>
        <translation>已是清單中第一篇。</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>已連同來源複製</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Filter by file, reason or place</source>
        <translation>依檔案、原因或位置篩選</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Full line</source>
        <translation>整行內容</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;File</source>
        <translation>顯示檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;Article</source>
        <translation>顯示文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>全部複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存為 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>All outcomes (%1)</source>
        <translation>全部結果 (%1)</translation>
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
        <translation>%1，位於 %2</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>/import-report.csv</source>
        <translation>/匯入報告.csv</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗號分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>報告無法寫入 %1：%2</translation>
    </message>
    <message>
        <source>Import Report of %1</source>
        <translation>%1 的匯入報告</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
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
        <translation>歷次匯入報告</translation>
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
        <translation>有修訂</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>轉發</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>無法匯入</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>歷次匯入報告</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>%1 (not finished)</source>
        <translation>%1（未完成）</translation>
    </message>
    <message>
        <source>No imports yet.</source>
        <translation>還沒有匯入過。</translation>
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
            <numerusform>%Ln 篇有修訂</numerusform>
        </translation>
    </message>
    <message>
        <source>states, tags and notes of 1 article</source>
        <translation>1 篇文章的狀態、標籤和筆記</translation>
    </message>
    <message numerus="yes">
        <source>states, tags and notes of %Ln articles</source>
        <translation>
            <numerusform>%Ln 篇文章的狀態、標籤和筆記</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tag or saved search</source>
        <translation>1 個標籤或已存搜尋</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags and saved searches</source>
        <translation>
            <numerusform>%Ln 個標籤和已存搜尋</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to restore: your library has all that is in this backup.</source>
        <translation>沒有需要還原的內容：備份中有的，資料庫中都有。</translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation>已還原：%1。</translation>
    </message>
    <message>
        <source>1 article of the backup is damaged and could not be read.</source>
        <translation>備份中有 1 篇文章已損毀，無法讀取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles of the backup are damaged and could not be read.</source>
        <translation>
            <numerusform>備份中有 %Ln 篇文章已損毀，無法讀取。</numerusform>
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
        <translation>從備份還原</translation>
    </message>
    <message>
        <source>Adds what the backup has and your library lacks. Nothing you have is removed or overwritten. A backup is made once a day.</source>
        <translation>補回備份中有而資料庫中沒有的內容。已有的內容不會被刪除或覆寫。每天備份一次。</translation>
    </message>
    <message>
        <source>Backups of this library</source>
        <translation>這個資料庫的備份</translation>
    </message>
    <message>
        <source>Looking for backups …</source>
        <translation>正在尋找備份…</translation>
    </message>
    <message>
        <source>&amp;Other File…</source>
        <translation>其他檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>還原(&amp;R)</translation>
    </message>
    <message>
        <source>No backups yet. To use a copy from elsewhere, choose Other File.</source>
        <translation>還沒有備份。要用別處的副本，請按「其他檔案」。</translation>
    </message>
    <message>
        <source>Choose a Backup</source>
        <translation>選擇備份</translation>
    </message>
    <message>
        <source>Libraries and backups (*.db);;All files (*)</source>
        <translation>資料庫和備份 (*.db);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>正在還原…</translation>
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
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>無日期</translation>
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
        <translation>已讀 %1%</translation>
    </message>
</context>
<context>
    <name>Sanitizer</name>
    <message>
        <source>Shown as plain text: the text is larger than 8 MB.</source>
        <translation>以純文字顯示：文字超過 8 MB。</translation>
    </message>
    <message>
        <source>Shown as plain text: an HTML tag has too many attributes.</source>
        <translation>以純文字顯示：有 HTML 標籤的屬性過多。</translation>
    </message>
    <message>
        <source>Shown as plain text: too many HTML tags.</source>
        <translation>以純文字顯示：HTML 標籤過多。</translation>
    </message>
    <message>
        <source>Shown as plain text: the HTML is nested too deeply.</source>
        <translation>以純文字顯示：HTML 巢狀過深。</translation>
    </message>
    <message>
        <source>Shown as plain text: too much of the HTML is nested deeply.</source>
        <translation>以純文字顯示：HTML 有太多部分巢狀過深。</translation>
    </message>
    <message>
        <source>Only the first part of the very long text is shown.</source>
        <translation>文字很長，只顯示開頭部分。</translation>
    </message>
    <message>
        <source>Shown as plain text: the cleaned HTML failed the safety check. Please report this article.</source>
        <translation>以純文字顯示：清理後的 HTML 沒有通過安全檢查。請回報這篇文章。</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>This search is too long to save. The limit is %1 characters.</source>
        <translation>這個搜尋太長，無法儲存。最多 %1 個字元。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>已存搜尋需要一個名稱。</translation>
    </message>
    <message>
        <source>Nothing to save: the search is empty.</source>
        <translation>沒有可儲存的內容：搜尋是空的。</translation>
    </message>
    <message>
        <source>A saved search “%1” already exists. Choose another name.</source>
        <translation>已有名為「%1」的已存搜尋。請換一個名稱。</translation>
    </message>
    <message>
        <source>Save Search “%1”</source>
        <translation>儲存搜尋「%1」</translation>
    </message>
    <message>
        <source>Search “%1” saved</source>
        <translation>已儲存搜尋「%1」</translation>
    </message>
    <message>
        <source>Rename Search “%1”</source>
        <translation>重新命名搜尋「%1」</translation>
    </message>
    <message>
        <source>Search “%1” renamed</source>
        <translation>已重新命名搜尋「%1」</translation>
    </message>
    <message>
        <source>Remove Search “%1”</source>
        <translation>移除搜尋「%1」</translation>
    </message>
    <message>
        <source>Search “%1” removed</source>
        <translation>已移除搜尋「%1」</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>the number “%1” (to exclude it: -&quot;%2&quot;)</source>
        <translation>數字「%1」（要排除它：-&quot;%2&quot;）</translation>
    </message>
    <message>
        <source>%1 in the title</source>
        <translation>標題含%1</translation>
    </message>
    <message>
        <source>author %1</source>
        <translation>作者%1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>來源%1</translation>
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
        <translation>標的 %1（含各種名稱）</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>標籤 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>語言為%1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>星號</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>有圖片</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>有筆記</translation>
    </message>
    <message>
        <source>the article at %1</source>
        <translation>網址為 %1 的文章</translation>
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
        <translation>引號沒有成對：後面的內容視為一個詞組。</translation>
    </message>
    <message>
        <source>“%1” works only between two words; here it is searched as a word.</source>
        <translation>「%1」只在兩個詞之間起作用；這裡視為一般字詞搜尋。</translation>
    </message>
    <message>
        <source>“%1” has no visible character and is left out.</source>
        <translation>「%1」沒有可見字元，已略去。</translation>
    </message>
    <message>
        <source>Nothing after “%1”: it is searched as a word.</source>
        <translation>「%1」後面沒有內容：視為一般字詞搜尋。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln characters are searched.</source>
        <translation>
            <numerusform>只搜尋前 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is searched as a word. After is: use unread, read, starred, archived or partial.</source>
        <translation>「%1」視為一般字詞搜尋。is: 之後可用 unread、read、starred、archived 或 partial。</translation>
    </message>
    <message>
        <source>“%1” is searched as a word. Dates look like 2024, 2024-06, 2024-06-03, today or 7d.</source>
        <translation>「%1」視為一般字詞搜尋。日期可寫成 2024、2024-06、2024-06-03、today 或 7d。</translation>
    </message>
    <message>
        <source>The search index %1 could not be read or written. Check its permissions and the free disk space. Searching still works, but slowly.</source>
        <translation>無法讀寫搜尋索引 %1。請檢查權限和磁碟剩餘空間。搜尋仍可使用，但較慢。</translation>
    </message>
    <message>
        <source>a highlight</source>
        <translation>有摘錄</translation>
    </message>
    <message>
        <source>%1 in a highlight</source>
        <translation>摘錄含%1</translation>
    </message>
    <message>
        <source>“%1” is searched as a word. After has: use image, note or highlight.</source>
        <translation>「%1」視為一般字詞搜尋。has: 之後可用 image、note 或 highlight。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the library</source>
        <translation>搜尋資料庫</translation>
    </message>
    <message>
        <source>Search    Ctrl+K</source>
        <translation>搜尋    Ctrl+K</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>Save this search in the sidebar</source>
        <translation>將這個搜尋儲存到側邊欄</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Hit %1 of %2 in this article</source>
        <translation>本文第 %1 個相符處，共 %2 個</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>No search yet. Press Ctrl+K to start one.</source>
        <translation>還沒有搜尋。按 Ctrl+K 開始。</translation>
    </message>
    <message>
        <source>Saved in the sidebar: %1</source>
        <translation>已儲存到側邊欄：%1</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重新命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Rename Search</source>
        <translation>重新命名搜尋</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名稱：</translation>
    </message>
    <message>
        <source>Last hit in the list.</source>
        <translation>已是清單中最後一個相符處。</translation>
    </message>
    <message>
        <source>First hit in the list.</source>
        <translation>已是清單中第一個相符處。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected text</source>
        <translation>選取的文字</translation>
    </message>
    <message>
        <source>Put Highlight Here</source>
        <translation>將摘錄定位到這裡</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
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
        <translation>資料庫、標籤、標的和來源</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星號</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜尋</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tickers</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>來源</translation>
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
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自選股</translation>
    </message>
    <message numerus="yes">
        <source>%1, watched, %Ln unread</source>
        <translation>
            <numerusform>%1，自選股，%Ln 篇未讀</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, 1 highlight</source>
        <translation>%1，1 則摘錄</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln highlights</source>
        <translation>
            <numerusform>%1，%Ln 則摘錄</numerusform>
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
        <translation>1 分鐘</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加上星號</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>有筆記</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>標籤 %1</translation>
    </message>
    <message>
        <source>%1 percent read</source>
        <translation>已讀百分之 %1</translation>
    </message>
</context>
<context>
    <name>StorageLocation</name>
    <message>
        <source>The library in %1 is on a network disk, where two computers writing at the same time can damage it. Move the folder to a local disk, and keep only backups on the network.</source>
        <translation>%1 中的資料庫位於網路磁碟，兩台電腦同時寫入可能損毀它。請將資料夾移到本機磁碟，網路上只放備份。</translation>
    </message>
    <message>
        <source>The library in %1 is in a folder that another program synchronizes, which may replace it with an older file while it is open. Move the folder out of there, and synchronize only backups.</source>
        <translation>%1 中的資料庫位於由其他程式同步的資料夾，開啟期間可能被換成舊檔案。請將資料夾移出去，只同步備份。</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橘色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>藍綠色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a colour and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln Articles</source>
        <translation>
            <numerusform>%Ln 篇文章的標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or create a tag</source>
        <translation>尋找或新增標籤</translation>
    </message>
    <message>
        <source>Colour of the new tag</source>
        <translation>新標籤的顏色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
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
        <translation>藍綠色</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫瑰色</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛藍色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>新增「%1」</translation>
    </message>
    <message>
        <source>No tags yet. Type a name and press Enter.</source>
        <translation>還沒有標籤。輸入名稱後按 Enter 即可新增。</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>標籤需要一個名稱。</translation>
    </message>
    <message>
        <source>This name is too long. The limit is %1 characters.</source>
        <translation>名稱太長。最多 %1 個字元。</translation>
    </message>
    <message>
        <source>“%1” is not a tag colour. Choose one of: %2.</source>
        <translation>「%1」不是標籤顏色。可選：%2。</translation>
    </message>
    <message>
        <source>A tag “%1” already exists. Choose another name.</source>
        <translation>已有標籤「%1」。請換一個名稱。</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>加上標籤「%1」</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n Articles “%1”</source>
        <translation>
            <numerusform>為 %n 篇文章加上標籤「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>已加上標籤「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged “%1”</source>
        <translation>
            <numerusform>%n 篇已加上標籤「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Tag “%1”</source>
        <translation>移除標籤「%1」</translation>
    </message>
    <message numerus="yes">
        <source>Remove Tag “%1” from %n Articles</source>
        <translation>
            <numerusform>移除 %n 篇文章的標籤「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1” removed</source>
        <translation>已移除標籤「%1」</translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %n articles</source>
        <translation>
            <numerusform>已移除 %n 篇文章的標籤「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Tag “%1”</source>
        <translation>重新命名標籤「%1」</translation>
    </message>
    <message>
        <source>Tag “%1” renamed</source>
        <translation>已重新命名標籤「%1」</translation>
    </message>
    <message>
        <source>Change Colour of Tag “%1”</source>
        <translation>變更標籤「%1」的顏色</translation>
    </message>
    <message>
        <source>Colour of tag “%1” changed</source>
        <translation>已變更標籤「%1」的顏色</translation>
    </message>
    <message>
        <source>Delete Tag “%1”</source>
        <translation>刪除標籤「%1」</translation>
    </message>
    <message>
        <source>Tag “%1” deleted</source>
        <translation>已刪除標籤「%1」</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>&amp;Search Library for “%1”</source>
        <translation>在資料庫中搜尋「%1」(&amp;S)</translation>
    </message>
    <message>
        <source>Search &amp;Articles by %1</source>
        <translation>搜尋%1的文章(&amp;A)</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>全選(&amp;L)</translation>
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
        <translation>標的頁面</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>what is said, a month</comment>
        <translation>%1 · %2起</translation>
    </message>
    <message>
        <source>Often with %1</source>
        <translation>常一同出現：%1</translation>
    </message>
    <message>
        <source>★ Watched</source>
        <translation>★ 自選股</translation>
    </message>
    <message>
        <source>☆ Watch</source>
        <translation>☆ 加入自選股</translation>
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
        <translation>文章怎麼說</translation>
    </message>
    <message>
        <source>No article in your library has this ticker.</source>
        <translation>資料庫中沒有帶這個標的的文章。</translation>
    </message>
    <message>
        <source>Your articles are tagged with it, but none names it in its text.</source>
        <translation>你的文章標註了它，但內文都沒有提到它的名字。</translation>
    </message>
    <message numerus="yes">
        <source>From the newest %Ln articles.</source>
        <translation>
            <numerusform>取自最新的 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Often together</source>
        <translation>常一同出現</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>show all months</source>
        <translation>顯示全部月份</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>1 article names it without its tag</source>
        <translation>1 篇文章提到它，但沒有標註</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles name it without its tag</source>
        <translation>
            <numerusform>%Ln 篇文章提到它，但沒有標註</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article has its tag and never names it</source>
        <translation>1 篇文章標註了它，但內文沒有提到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles have its tag and never name it</source>
        <translation>
            <numerusform>%Ln 篇文章標註了它，但內文沒有提到</numerusform>
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
        <translation>指數</translation>
    </message>
    <message>
        <source>Other instrument</source>
        <translation>其他標的</translation>
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
        <translation>陸股</translation>
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
        <translation>美國</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Mainland</source>
        <translation>中國大陸</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳洲</translation>
    </message>
</context>
<context>
    <name>Tickers</name>
    <message>
        <source>Import Watchlist</source>
        <translation>匯入自選股</translation>
    </message>
    <message>
        <source>Text and CSV (*.txt *.csv);;All files (*)</source>
        <translation>文字和 CSV (*.txt *.csv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export Watchlist</source>
        <translation>匯出自選股</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Text (*.txt)</source>
        <translation>CSV (*.csv);;文字 (*.txt)</translation>
    </message>
    <message>
        <source>★ Watched</source>
        <translation>★ 自選股</translation>
    </message>
    <message>
        <source>☆ Watch</source>
        <translation>☆ 加入自選股</translation>
    </message>
    <message>
        <source>&amp;Show Its Articles</source>
        <translation>顯示相關文章(&amp;S)</translation>
    </message>
    <message>
        <source>Open Ticker &amp;Page</source>
        <translation>開啟標的頁面(&amp;P)</translation>
    </message>
    <message>
        <source>Stop &amp;Watching</source>
        <translation>移出自選股(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>加入自選股(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy Symbol</source>
        <translation>複製代碼(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as C&amp;ashtag</source>
        <translation>複製為 $代碼(&amp;A)</translation>
    </message>
    <message>
        <source>Show in This Article &amp;Again</source>
        <translation>在本文中重新顯示(&amp;A)</translation>
    </message>
    <message>
        <source>This Article Is &amp;Not About %1</source>
        <translation>本文與 %1 無關(&amp;N)</translation>
    </message>
    <message>
        <source>Show %1 &amp;Everywhere Again</source>
        <translation>在所有文章中重新顯示 %1(&amp;E)</translation>
    </message>
    <message>
        <source>Hide %1 &amp;Everywhere</source>
        <translation>在所有文章中隱藏 %1(&amp;E)</translation>
    </message>
    <message>
        <source>No ticker symbols were found in this file.</source>
        <translation>這個檔案中沒有找到標的代碼。</translation>
    </message>
    <message>
        <source>1 ticker exported</source>
        <translation>已匯出 1 檔標的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickers exported</source>
        <translation>
            <numerusform>已匯出 %Ln 檔標的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickersDialog</name>
    <message>
        <source>&amp;Watched only</source>
        <translation>只看自選股(&amp;W)</translation>
    </message>
    <message>
        <source>Ticker &amp;Page</source>
        <translation>標的頁面(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;Articles</source>
        <translation>顯示文章(&amp;A)</translation>
    </message>
    <message>
        <source>All Tickers</source>
        <translation>全部標的</translation>
    </message>
    <message>
        <source>Symbol, name or pinyin</source>
        <translation>代碼、名稱或拼音</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部類型</translation>
    </message>
    <message>
        <source>Tickers</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>No tickers yet. They come with the articles you import.</source>
        <translation>還沒有標的。匯入文章後就會出現。</translation>
    </message>
    <message>
        <source>No ticker fits.</source>
        <translation>沒有符合的標的。</translation>
    </message>
    <message>
        <source>1 ticker</source>
        <translation>1 檔標的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickers</source>
        <translation>
            <numerusform>%Ln 檔標的</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tickers</source>
        <translation>%1/%2 檔標的</translation>
    </message>
</context>
<context>
    <name>TickersModel</name>
    <message>
        <source>watched</source>
        <translation>已加入自選股</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未加入自選股</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市場</translation>
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
        <translation>近 12 個月</translation>
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
        <translation>文章外觀</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>純黑</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字型</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>西文</translation>
    </message>
    <message>
        <source>Latin font</source>
        <translation>西文字型</translation>
    </message>
    <message>
        <source>Same as Chinese</source>
        <translation>與中文相同</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>行寬</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>Read when</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>開啟時</translation>
    </message>
    <message>
        <source>its end is reached</source>
        <translation>讀到結尾時</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>手動標記</translation>
    </message>
    <message>
        <source>An article is read when</source>
        <translation>何時將文章標為已讀</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
</context>
<context>
    <name>UnreadBar</name>
    <message>
        <source>An import was stopped when Tearsheet was closed.</source>
        <translation>上次關閉 Tearsheet 時，有一次匯入被中斷。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Continue the import</source>
        <translation>繼續匯入</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Do not continue the import</source>
        <translation>不再繼續匯入</translation>
    </message>
    <message>
        <source>1 file was not fully imported when Tearsheet was closed.</source>
        <translation>上次關閉 Tearsheet 時，有 1 個檔案尚未匯入完成。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were not fully imported when Tearsheet was closed.</source>
        <translation>
            <numerusform>上次關閉 Tearsheet 時，有 %Ln 個檔案尚未匯入完成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserData</name>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已變更</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>Files saved to these folders are imported automatically. Tearsheet never moves or changes them.</source>
        <translation>存入這些資料夾的檔案會自動匯入。Tearsheet 不會移動或變更它們。</translation>
    </message>
    <message>
        <source>No folder is watched yet.
Add the folder that your browser saves pages to.</source>
        <translation>還沒有監看的資料夾。
請加入瀏覽器儲存網頁的資料夾。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>加入資料夾(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>監看資料夾</translation>
    </message>
    <message>
        <source>%1 is already watched.</source>
        <translation>%1 已在監看之中。</translation>
    </message>
    <message>
        <source>%1 is already watched, as part of %2.</source>
        <translation>%1 屬於 %2，已在監看之中。</translation>
    </message>
    <message>
        <source>Looking for files …</source>
        <translation>正在尋找檔案…</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 個檔案</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 not read yet</source>
        <translation>%1，其中 %2 個尚未讀取</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>還沒有檔案</translation>
    </message>
    <message>
        <source>%1, all read</source>
        <translation>%1，均已讀取</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>The state of the watched folders could not be saved in %1. They are read again next time.</source>
        <translation>監看的資料夾的狀態無法儲存到 %1。下次會重新讀取。</translation>
    </message>
    <message>
        <source>Folder not found. It is watched again as soon as it is back.</source>
        <translation>找不到資料夾。重新出現後會立即繼續監看。</translation>
    </message>
    <message>
        <source>This is now a file, not a folder. Move the file away, or remove the folder from this list.</source>
        <translation>這裡現在是檔案，不是資料夾。請移走該檔案，或從清單中移除此資料夾。</translation>
    </message>
    <message>
        <source>You do not have permission to open this folder.</source>
        <translation>沒有開啟這個資料夾的權限。</translation>
    </message>
    <message>
        <source>The folder could not be read: %1.</source>
        <translation>無法讀取資料夾：%1。</translation>
    </message>
    <message>
        <source>Tearsheet&apos;s own files are in this folder. Choose another one.</source>
        <translation>這個資料夾中有 Tearsheet 自己的檔案。請換一個。</translation>
    </message>
</context>
<context>
    <name>Watchlist</name>
    <message>
        <source>Watch Tickers</source>
        <translation>加入自選股</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>將 %1 加入自選股</translation>
    </message>
    <message>
        <source>Added to the watchlist</source>
        <translation>已加入自選股</translation>
    </message>
    <message>
        <source>%1 is watched</source>
        <translation>已將 %1 加入自選股</translation>
    </message>
    <message>
        <source>Stop Watching %1</source>
        <translation>將 %1 移出自選股</translation>
    </message>
    <message>
        <source>%1 is no longer watched</source>
        <translation>已將 %1 移出自選股</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移動 %1</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>已移動 %1</translation>
    </message>
</context>
<context>
    <name>WatchlistFile</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>無法讀取檔案。</translation>
    </message>
    <message>
        <source>The file is too large to be a watchlist.</source>
        <translation>檔案太大，不像是自選股清單。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>無法寫入檔案。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop saved articles here</source>
        <translation>將收藏的文章拖到這裡</translation>
    </message>
    <message>
        <source>Files or folders: saved web pages, JSON, archives, text.</source>
        <translation>檔案或資料夾皆可：儲存的網頁、JSON、壓縮檔、文字。</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Tearsheet has no network access; your files are read, never changed.</source>
        <translation>一切都留在這台電腦上。Tearsheet 不存取網路；你的檔案只被讀取，不會變更。</translation>
    </message>
</context>
<context>
    <name>WholePages</name>
    <message>
        <source>Show Everything of a Page</source>
        <translation>顯示網頁的全部內容</translation>
    </message>
    <message>
        <source>The whole page is shown</source>
        <translation>已顯示整個網頁</translation>
    </message>
    <message>
        <source>Show a Page’s Article</source>
        <translation>顯示網頁的文章</translation>
    </message>
    <message>
        <source>The article alone is shown</source>
        <translation>已只顯示文章</translation>
    </message>
</context>
</TS>
