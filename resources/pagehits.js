/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of hits in an article that stands. Runs in the ApplicationWorld, one shot at a time: given the article's
   text (articletext.js) an expression, whose functions are called with JSON. It makes mark elements and sets their
   class; no HTML is parsed. */
((text) => ({
  /* Marks are [start, length, more]: see there. */
  put(marks, length) {
    return text.put('mark.hit', marks, length, (mark, [more], isFirst) => {
      mark.className = more || !isFirst ? 'hit more' : 'hit';
    });
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
}))
