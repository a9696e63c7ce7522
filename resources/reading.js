/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a page is set, where the reader is in it, and how he moves. Runs in the ApplicationWorld, one shot at a time:
   given the article's text (articletext.js) an expression, whose functions are called with JSON. It sets attributes and
   properties and makes a few elements outside of the article; no HTML is parsed, and the article's text never changes. */
((text) => ({
  top: 24,   // pixels above the line that is the reader's place

  /* Sets the text otherwise: `type` is {own, han, size, measure, leading, contents, justify}. The place is kept. */
  dress(type) {
    const root = document.documentElement;
    const asked = JSON.stringify(type);
    if (root.getAttribute('data-set') === asked)
      return;
    root.setAttribute('data-set', asked);
    const place = scrollY > 0 && document.querySelector('article') ? this.place()[0] : -1;
    root.style.setProperty('--own', type.own);
    root.style.setProperty('--size', type.size + 'px');
    root.style.setProperty('--measure', type.measure);
    root.style.setProperty('--leading', type.leading);
    root.setAttribute('data-han', type.han);
    root.setAttribute('data-justify', type.justify ? 'yes' : 'no');
    root.setAttribute('data-contents', type.contents ? 'yes' : 'no');
    root.setAttribute('data-column', type.size * type.measure > 690 ? 'wide' : 'usual');
    if (place >= 0)
      this.show(place);
  },

  box(node, from, to) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  },

  /* [place, progress, heading]: the first unit of the article's text that is seen, how much of the body lies above the
     window's lower edge (1: all that scrolling can bring), and which heading one is under, -1 for none; null where
     there is no article. */
  place() {
    const body = document.querySelector('.body');
    if (!body)
      return null;
    const was = globalThis.stood;   // of this document: what was read before its lines became others
    if (was && was.width !== innerWidth && was.y === scrollY && scrollY > 0)
      this.show(was.unit);
    const edge = this.top + 4;
    const nodes = text.texts().filter(([, node]) => node.data.trim() !== '');
    const first = (low, high, isBelow) => {
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isBelow(middle)) high = middle; else low = middle + 1;
      }
      return low;
    };
    let at = first(0, nodes.length, (i) => this.box(nodes[i][1], 0, nodes[i][1].length).bottom > edge);
    at = Math.min(at, nodes.length - 1);
    const [start, node] = nodes[at];
    const into = first(0, node.length - 1, (i) => this.box(node, i, i + 1).bottom > edge);
    const reach = body.getBoundingClientRect().bottom + scrollY - innerHeight;
    const headings = [...body.querySelectorAll('[id^="h-"]')];
    const heading = first(0, headings.length, (i) => headings[i].getBoundingClientRect().top > innerHeight / 4) - 1;
    const links = document.querySelectorAll('.contents a');
    links.forEach((link) => link.classList.toggle('current',
      heading >= 0 && link.getAttribute('href') === '#' + headings[heading].id));
    globalThis.stood = {unit: start + into, width: innerWidth, y: scrollY};
    return [start + into, reach <= 1 ? 1 : Math.max(0, Math.min(1, scrollY / reach)), heading];
  },

  /* Brings that unit of the article's text to the window's top. */
  show(unit) {
    const nodes = text.texts();
    let at = nodes.findIndex(([start, node]) => unit < start + node.length);
    if (at < 0)
      return;
    const [start, node] = nodes[at];
    const details = node.parentElement.closest('.rest');
    const box = this.box(node, unit - start, unit - start + 1);
    if (!details || box.height > 0)
      scrollTo(0, unit === 0 ? 0 : Math.round(scrollY + box.top - this.top));
    globalThis.stood = {unit, width: innerWidth, y: scrollY};
  },

  back(down) {
    if (Math.abs(scrollY - down) >= 1)
      scrollTo(0, down);
  },

  /* Letters on the links that are seen, in a layer of its own; how many. */
  hints() {
    this.endHints();
    const seen = (link) => {
      const box = link.getClientRects()[0];
      return box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    };
    const links = [...document.querySelectorAll('a[href], summary')].filter(seen).slice(0, 400);
    const letters = 'fjdkslaghrueiwoqptyvmcnxbz';
    const long = links.length > letters.length;
    const label = (i) => long ? letters[Math.floor(i / letters.length)] + letters[i % letters.length] : letters[i];
    const layer = document.createElement('div');
    layer.className = 'hints';
    layer.setAttribute('aria-hidden', 'true');
    links.forEach((link, i) => {
      const box = link.getClientRects()[0];
      const hint = document.createElement('span');
      hint.className = 'hint';
      hint.setAttribute('data-hint', label(i));
      hint.style.left = Math.max(2, box.left + scrollX - 6) + 'px';
      hint.style.top = Math.max(2, box.top + scrollY - 9) + 'px';
      layer.append(hint);
    });
    if (links.length > 0)
      document.body.append(layer);
    globalThis.hinted = links;
    return links.length;
  },

  endHints() {
    for (const layer of document.querySelectorAll('body > .hints'))
      layer.remove();
  },

  /* What was typed of a hint: ['more'], ['link', its address], or ['none'] and the letters are gone. */
  hint(typed) {
    const hints = [...document.querySelectorAll('body > .hints > .hint')];
    const fits = hints.filter((hint) => typed !== '' && hint.getAttribute('data-hint').startsWith(typed));
    if (fits.length > 0 && fits[0].getAttribute('data-hint') !== typed) {
      hints.forEach((hint) => hint.classList.toggle('off', !fits.includes(hint)));
      return ['more'];
    }
    this.endHints();
    const link = fits.length > 0 ? (globalThis.hinted || [])[hints.indexOf(fits[0])] : null;
    if (!link || !link.isConnected)
      return ['none'];
    link.focus({preventScroll: true});
    const href = link.getAttribute('href');
    if (link.matches('summary')) {
      link.click();
      return ['none'];
    }
    if (href.startsWith('#')) {
      const target = document.getElementById(href.slice(1));
      if (target)
        target.scrollIntoView();
      return ['none'];
    }
    return ['link', href];
  },

  /* On paper the addresses stand behind the links; none: they do not. */
  paper(addresses) {
    for (const link of document.querySelectorAll('.body a[href]')) {
      const number = /^tearsheet:\/\/link\/(\d+)$/.exec(link.getAttribute('href'));
      const address = number ? addresses[Number(number[1])] : undefined;
      if (address && link.textContent.trim() !== address)
        link.setAttribute('data-address', address);
      else
        link.removeAttribute('data-address');
    }
    return true;
  },

  /* One window on, or back. Whether there was nothing further that way. */
  page(forward) {
    if (document.activeElement && document.activeElement.matches('summary:focus')) {
      document.activeElement.click();
      return false;
    }
    const last = document.scrollingElement.scrollHeight - innerHeight;
    if (forward ? scrollY >= last - 1 : scrollY <= 0)
      return true;
    const line = parseFloat(getComputedStyle(document.querySelector('.body, main')).lineHeight) || 32;
    scrollBy(0, (forward ? 1 : -1) * Math.max(line, innerHeight - 2 * line));
    return false;
  },
}))
