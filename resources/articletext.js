/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of the article that stands, and marks in it: what the other scripts are given. Runs in the ApplicationWorld.
   It makes mark elements; no HTML is parsed. Places are UTF-16 units of the article's text. */
((article) => {
  const offset = (node, at) => {
    const before = document.createRange();
    before.setStart(article, 0);
    before.setEnd(node, at);
    return before.toString().length;
  };
  /* [start, text node] of each, in their order. */
  const texts = () => {
    const list = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let start = 0; walker.nextNode(); start += walker.currentNode.length)
      list.push([start, walker.currentNode]);
    return list;
  };
  return {
    article, offset, texts,

    /* Puts marks, each [start, length, ...more], in the place of those that `selector` finds, and has each mark element
       dressed by `dress(element, more, isFirst)`: one that other marks part has several. False, and nothing changed,
       when the article is not the one that the marks were made for. */
    put(selector, marks, length, dress) {
      if (!article || article.textContent.length !== length)
        return false;

      // Moving text into an element and out of it would lose the selection.
      const selection = getSelection();
      const keeps = selection.rangeCount > 0 && !selection.isCollapsed
        && article.contains(selection.anchorNode) && article.contains(selection.focusNode);
      const kept = keeps ? [offset(selection.anchorNode, selection.anchorOffset),
                            offset(selection.focusNode, selection.focusOffset)] : null;

      for (const mark of article.querySelectorAll(selector)) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
      }
      const nodes = texts();
      let at = nodes.length - 1;
      for (const [start, size, ...more] of marks.slice().reverse()) {
        while (at > 0 && nodes[at][0] >= start + size)
          --at;
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
          dress(mark, more, nodes[n][0] + from === start);
          text.replaceWith(mark);
          mark.append(text);
          if (from === 0)
            nodes[n][1] = document.createTextNode('');   // used up; what stands before it lies in other nodes
        }
      }

      if (kept) {
        const ends = texts();
        const place = (unit) => {
          for (const [start, node] of ends)
            if (unit <= start + node.length)
              return [node, unit - start];
          return [article, article.childNodes.length];
        };
        selection.setBaseAndExtent(...place(kept[0]), ...place(kept[1]));
      }
      return true;
    }
  };
})(document.querySelector('article'))
