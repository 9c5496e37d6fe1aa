/** Hosts that lend their subdomains to blogs and papers and are not in the public suffix list's private part. */
export const HOSTED: ReadonlySet<string> = new Set(
  (
    "substack.com medium.com tumblr.com wordpress.com livejournal.com over-blog.com over-blog.fr overblog.com canalblog.com " +
    "eklablog.com skyrock.com unblog.fr blogs.com typepad.com typepad.fr squarespace.com weebly.com wix.com " +
    "wixsite.com ghost.io beehiiv.com posthaven.com jimdofree.com jimdo.com webnode.com hatenablog.com hatenablog.jp hatenadiary.org " +
    "hatenadiary.com hateblo.jp fc2.com seesaa.net cocolog-nifty.com exblog.jp ameblo.jp blog.jp livedoor.blog livedoor.biz " +
    "naver.com tistory.com egloos.com pixnet.net blogcn.com " +
    "blog.hu blogas.lt blox.pl blogg.se bloggplatsen.se blogg.no blogger.de blogg.de myblog.de blogsome.com altervista.org " +
    "myblog.it blogfree.net forumfree.it blog.cz blogia.com lacoctelera.com " +
    "pressreader.com newsweaver.com hypotheses.org blogactiv.eu libsyn.com podbean.com buzzsprout.com " +
    "mystrikingly.com simplecast.com gelocal.it clicrbs.com.br denik.cz"
  ).split(" "),
);
