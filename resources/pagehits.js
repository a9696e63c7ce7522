/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of hits in an article that stands. Runs in the ApplicationWorld, one shot at a time: an expression, whose
   functions are called with JSON. It makes mark elements and sets their class; no HTML is parsed. */
({
  /* Puts marks in the place of those that are there: [start, length, more] in UTF-16 units of the article's text.
     False, and nothing changed, when the article is not the one that the marks were made for. */
  put(marks, length) {
    const article = document.querySelector('article');
    if (!article || article.textContent.length !== length)
      return false;

    // Moving text into an element and out of it would lose the selection.
    const selection = getSelection();
    const offset = (node, at) => {
      const before = document.createRange();
      before.setStart(article, 0);
      before.setEnd(node, at);
      return before.toString().length;
    };
    const keeps = selection.rangeCount > 0 && !selection.isCollapsed
      && article.contains(selection.anchorNode) && article.contains(selection.focusNode);
    const kept = keeps ? [offset(selection.anchorNode, selection.anchorOffset),
                          offset(selection.focusNode, selection.focusOffset)] : null;

    for (const mark of article.querySelectorAll('mark.hit')) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    const texts = () => {
      const list = [];
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let start = 0; walker.nextNode(); start += walker.currentNode.length)
        list.push([start, walker.currentNode]);
      return list;
    };
    const nodes = texts();
    let at = nodes.length - 1;
    for (const [start, size, more] of marks.slice().reverse()) {
      while (at > 0 && nodes[at][0] >= start + size)
        --at;
      // A highlight may begin or end in it.
      for (let n = at; n >= 0 && nodes[n][0] + nodes[n][1].length > start; --n) {
        const node = nodes[n][1];
        const from = Math.max(start - nodes[n][0], 0);
        const to = Math.min(start + size - nodes[n][0], node.length);
        if (from >= to)
          break;
        if (to < node.length)
          node.splitText(to);
        const text = from > 0 ? node.splitText(from) : node;
        const mark = document.createElement('mark');
        mark.className = more || nodes[n][0] + from > start ? 'hit more' : 'hit';
        text.replaceWith(mark);
        mark.append(text);
        if (from === 0)
          nodes[n][1] = document.createTextNode('');   // used up; what stands before it lies in other nodes
      }
    }

    if (kept) {
      const ends = texts();
      const place = (offset) => {
        for (const [start, node] of ends)
          if (offset <= start + node.length)
            return [node, offset - start];
        return [article, article.childNodes.length];
      };
      selection.setBaseAndExtent(...place(kept[0]), ...place(kept[1]));
    }
    return true;
  },

  /* Goes to the next hit, or back to the one before; from the page's edge, or from what is seen. Answers
     [number, count], number 0 when there is none further. */
  step(forward, fromEdge) {
    const all = [...document.querySelectorAll('article mark.hit')];
    const hits = all.filter((mark) => !mark.classList.contains('more') && mark.getClientRects().length > 0);
    const seen = (mark) => mark.getBoundingClientRect();
    let at = hits.findIndex((mark) => mark.classList.contains('current'));
    if (at >= 0 && !fromEdge)
      at += forward ? 1 : -1;
    else if (forward)
      at = fromEdge ? 0 : hits.findIndex((mark) => seen(mark).bottom > 0);
    else
      at = fromEdge ? hits.length - 1 : hits.length - 1 - hits.slice().reverse().findIndex((mark) => seen(mark).top < innerHeight);
    if (at < 0 || at >= hits.length)
      return [0, hits.length];

    for (const mark of all)
      mark.classList.remove('current');
    for (let i = all.indexOf(hits[at]); i < all.length; ++i) {
      if (all[i] !== hits[at] && !all[i].classList.contains('more'))
        break;
      all[i].classList.add('current');
    }
    const box = seen(hits[at]);
    if (box.top < 60 || box.bottom > innerHeight - 60 || box.left < 0 || box.right > innerWidth)
      hits[at].scrollIntoView({block: 'center', inline: 'nearest'});
    return [at + 1, hits.length];
  }
})
