const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words in the classes and ids of what is hardly ever part of a story. */
export const ALWAYS_WORDS = words(
  `comments disqus outbrain taboola breadcrumb breadcrumbs cookie cookies consent gdpr cmp newsletter newsletters
  navbar navigation menu submenu share sharing shares sharebar social socials addthis sharethis advert adverts advertisement
  advertising sponsored dfp adsense adslot adunit login signup signin register pagination pager popup modal
  tooltip noprint visuallyhidden screenreader caption captions credit credits figcaption byline bylines copyright
  skiplink skip livefyre whatsapp relatedposts related mostread toolbar commentlist paywallprompt regwall
  comentarios kommentare kommentar commentaires reacties yorumlar yorum komentarze komentare komentari kommentarer kommentit
  hozzaszolasok komentar binhluan kommentarii diskuse diskuze nieuwsbrief nyhetsbrev nyhedsbrev uutiskirje rassylka
  gerelateerd gerelateerde powiazane souvisejici kapcsolodo relaterat relaterte relaterede terkait lienquan relacionadas relacionados correlati
  bildtext bildetekst billedtekst kuvateksti kepalairas piefoto piedefoto`,
);

/** Words in the classes and ids of what is seldom part of one; wrappers of whole stories have them too. */
export const USUAL_WORDS = words(
  `comment ad ads promo promos promotion sponsor recommend recommended recommendation recommendations recirc recirculation
  subscribe subscription sidebar rail widget widgets nav footer masthead tag tags topics keywords
  author authors bio biography contributor more readmore popular
  trending latest ticker playlist prev next tools timestamp
  date kicker feedback donate donation banner infobox factbox partner partners
  legal disclaimer meta aside upsell correction tease hat
  rating reactions reaction follow profile subnav embed
  outro app download reading readnext further similar also see references
  zeen lire leggi leer lees mehr auch verwandt verwandte anzeige werbung publicidad pub publicite bildunterschrift quelle
  autor autoren auteur auteurs autore legende didascalia fotocredit teaserbox
  reclame advertentie reklama reklamy reklame reklam hirdetes ajanlo publicitate diafimisi iklan quangcao annons annonse annonce mainos mainokset
  polecane similare similar benzer ilgili poxozhie udostepnij sdilet partage partager condividi compartir compartilhar paylas bagikan chiase
  autorzy szerzo yazar penulis tacgia kirjoittaja skribent abonnement abonnez prenumerera suscripcion notification notifications prompt toast snackbar
  disclosure affiliate`,
);

/** Words that name a form and not a purpose: where a whole story is made in it, so are its parts. */
export const SHAPE_WORDS = words(
  `card cards slide slides slider slideshow gallery carousel swiper teaser teasers player overlay photo photographer
  podcast deal deals offer offers shop shopping store stock stocks weather survey quiz poll links linklist toc aux`,
);
