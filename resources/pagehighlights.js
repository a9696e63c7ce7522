/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The highlights of an article that stands, and its selection. Runs in the ApplicationWorld, one shot at a time:
   given the article's text (articletext.js) an expression, whose functions are called with JSON. It makes mark elements
   and sets their attributes; no HTML is parsed. Places are UTF-16 units of the article's text. What it answers is taken
   for no more than numbers. */
((text) => {
  const {article, offset, texts} = text;
  const box = (rect) => [rect.left, rect.top, rect.width, rect.height];
  const marksOf = (id) => [...article.querySelectorAll('mark.hl')].filter(
    (mark) => (mark.dataset.highlights || '').split(' ').includes(String(id)));
  /* The part of the selection that lies in the article; null: none. */
  const selected = () => {
    const selection = getSelection();
    if (!article || selection.rangeCount === 0 || selection.isCollapsed)
      return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(article))
      return null;
    const part = range.cloneRange();
    const all = document.createRange();
    all.selectNodeContents(article);
    if (part.compareBoundaryPoints(Range.START_TO_START, all) < 0)
      part.setStart(article, 0);
    if (part.compareBoundaryPoints(Range.END_TO_END, all) > 0)
      part.setEnd(article, article.childNodes.length);
    return part.collapsed ? null : part;
  };

  return {
    /* Marks are [start, length, colour, over, ids, note or null]: see there. */
    put(marks, length) {
      return text.put('mark.hl', marks, length, (mark, [colour, over, ids, note], isFirst) => {
        const begins = note !== null && isFirst;
        mark.className = 'hl hl-' + colour + (over ? ' over' : '') + (begins ? ' noted' : '');
        mark.setAttribute('data-highlights', ids);
        if (begins)
          mark.setAttribute('data-note', note);
      });
    },

    /* [start, length, box of the first line, box of the last, box of the article]; nothing is selected: []. */
    selection() {
      const part = selected();
      if (!part)
        return [];
      const lines = [...part.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
      if (lines.length === 0)
        return [];
      const start = offset(part.startContainer, part.startOffset);
      return [start, offset(part.endContainer, part.endOffset) - start, box(lines[0]), box(lines[lines.length - 1]),
              box(article.getBoundingClientRect())];
    },

    clear() {
      getSelection().removeAllRanges();
    },

    /* Begins a selection at the first text that is seen, or makes it longer or shorter by a character, a word, a line
       or a paragraph. */
    extend(forward, unit) {
      const selection = getSelection();
      if (!article)
        return;
      if (selection.rangeCount === 0 || !article.contains(selection.focusNode)) {
        const first = texts().find(([, node]) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const rect = range.getBoundingClientRect();
          return /\S/.test(node.data) && rect.height > 0 && rect.bottom > 8 && node.parentElement.closest('.body, .headline');
        });
        if (!first)
          return;
        // Of a paragraph that begins above, the first line that is seen.
        const left = first[1].parentElement.getBoundingClientRect().left;
        const seen = document.createRange();
        seen.selectNodeContents(first[1]);
        const line = [...seen.getClientRects()].find((rect) => rect.top >= 0);
        const caret = line && document.caretRangeFromPoint(Math.max(line.left, left) + 1, line.top + line.height / 2);
        if (caret && article.contains(caret.startContainer))
          selection.collapse(caret.startContainer, caret.startOffset);
        else
          selection.collapse(first[1], 0);
      }
      selection.modify('extend', forward ? 'forward' : 'backward', unit);
      const focus = document.createRange();
      focus.setStart(selection.focusNode, selection.focusOffset);
      const rect = focus.getBoundingClientRect();
      if (rect.height > 0 && (rect.top < 40 || rect.bottom > innerHeight - 40))
        scrollBy(0, rect.top - innerHeight / 2);
    },

    /* [ids, box] of the highlights at a point of the view; [] where there is none, or a link, or a selection. */
    at(x, y) {
      const element = document.elementFromPoint(x, y);
      const mark = element && element.closest('mark.hl');
      if (!mark || element.closest('a') || !getSelection().isCollapsed)
        return [];
      const lines = [...mark.getClientRects()];
      const line = lines.find((rect) => y >= rect.top && y <= rect.bottom) || lines[0];
      return [mark.dataset.highlights, box(line)];
    },

    /* Shows the highlight and makes it the current one; answers as at() does. */
    show(id) {
      for (const mark of article.querySelectorAll('mark.hl.current'))
        mark.classList.remove('current');
      const marks = marksOf(id);
      if (marks.length === 0)
        return [];
      for (const mark of marks)
        mark.classList.add('current');
      const rect = marks[0].getBoundingClientRect();
      if (rect.top < 60 || rect.bottom > innerHeight - 60)
        marks[0].scrollIntoView({block: 'center', inline: 'nearest'});
      return [String(id), box(marks[0].getClientRects()[0])];
    },

    /* The first highlight behind, or the last before, the current one, or what is seen; 0: there is none. */
    next(forward) {
      const marks = article ? [...article.querySelectorAll('mark.hl')] : [];
      const current = marks.findIndex((mark) => mark.classList.contains('current'));
      const own = new Set();
      if (current >= 0)
        for (const mark of marks)
          if (mark.classList.contains('current'))
            own.add(mark.dataset.highlights.split(' ')[0]);
      const order = forward ? marks : marks.slice().reverse();
      let from = 0;
      if (current >= 0)
        from = order.findIndex((mark) => mark.classList.contains('current')) + 1;
      else
        from = order.findIndex((mark) => forward ? mark.getBoundingClientRect().bottom > 0
                                                 : mark.getBoundingClientRect().top < innerHeight);
      for (const mark of from < 0 ? [] : order.slice(from)) {
        const id = mark.dataset.highlights.split(' ')[0];
        if (!own.has(id))
          return Number(id);
      }
      return 0;
    }
  };
})
