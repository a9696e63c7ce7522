#pragma once

#include <QByteArrayView>

/// The elements of a page that the search for its article knows apart.
enum class Element : quint8 {
    Text, Root, Other, Custom,
    A, Abbr, Address, Article, Aside, Audio, B, Big, Blockquote, Body, Br, Button, Caption, Center, Cite, Code, Col, Colgroup,
    Dd, Del, Details, Dfn, Dialog, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form,
    H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Li, Link, Main, Mark, Math, Meta,
    Nav, Nobr, Noscript, Object, Ol, P, Picture, Pre, Q, Rp, Rt, Ruby, S, Samp, Section, Small, Source, Span, Strong, Sub,
    Summary, Sup, Table, Tbody, Td, Tfoot, Th, Thead, Time, Title, Tr, Tt, U, Ul, Var, Video, Wbr
};

Element elementNamed(QByteArrayView name); ///< lower case; Custom for names with a hyphen, Other for the rest
const char *nameOf(Element element);       ///< as it is written; a custom element becomes a div

bool isPhrasing(Element element);      ///< stands in a line of text; links and insertions only when what they hold does
bool isBlockChild(Element element);    ///< makes of a division that holds it more than a paragraph
bool isTextish(Element element);       ///< ordinarily holds text
bool isHeading(Element element);       ///< h1 to h6
bool isList(Element element);          ///< ul, ol
bool breaksLine(Element element);      ///< a new line begins before and behind it
bool isVoid(Element element);
