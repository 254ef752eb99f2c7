"""What the furniture of pages says, in the words of many sites: the tables behind `residue`."""

from __future__ import annotations

SHARE = "a share button"
LINK = "a link to other stories"
FOLLOW = "a call to follow an account"
FEED = "the foot line of a syndication feed"
GALLERY = "a control of a picture gallery"
COUNTER = "a slide counter"
PAGE = "a control of the page"
ADVERT = "the mark of an advertisement"
BOX = "the heading of a box that is gone"
PLAYER = "what is left of a video player"
EMBED = "an embed that is gone"
LETTER = "a newsletter sign-up"
COMMENTS = "a link to the comments"
RIGHTS = "the copyright line of a site"
NUMBER = "a number of the publishing system"
READING = "the time that reading takes"
APP = "a call to get the app of a site"
PODCAST = "a call to listen to a podcast"
CALL = "a call to send something to the newsroom"
PETITION = "a call to sign a petition"

WHOLE: dict[str, str] = {
    SHARE: """like this|like this: like loading|like this: like loading...|like loading|partager cet article|
        partager l'article|partager|artikel teilen|teilen|beitrag teilen|compartir|compartir artículo|
        comparte este artículo|share|share article|share this|share this: share|share this article|share this page|
        share this post|share this story|share this video|share story|share on|share with|share via|tweet this|
        this story has been shared|share the love|condividi|delen|dela artikeln""",
    LINK: """read more|read more here|read more...|read the full story|read full story|read full article|read next|
        read also|also read|more news|watch more|mehr lesen|das könnte sie auch interessieren|
        das könnte dich auch interessieren|
        auch interessant für sie|te recomendamos|ver también|voir plus|also on|see also|see more|more on this|
        more stories|related|related news|related video|
        related videos|related posts|related coverage|like this? you might also be interested in|you may also like|
        you might also like|you might like|you might also be interested in|you may be interested in|more from us|
        more from around the web|more like this|more on this story|recommended reading|recommended stories|
        recommended for you|continue reading below|further reading on this site|up next|lire aussi|à lire aussi|
        à lire également|lire la suite|lire plus|voir aussi|sur le même sujet|lesen sie auch|lesen sie mehr|
        mehr zum thema|weiterlesen|auch interessant|leer más|lee también|lea también|te puede interesar|leggi anche|
        lees ook|läs också|les også|from around the web|in case you missed it""",
    FEED: """source article|view original article|original article|read the original article|original source|
        our standards: the thomson reuters trust principles|
        view original post""",
    GALLERY: """next slide|previous slide|full screen|fullscreen|previous next|prev next|view gallery|open gallery|
        launch gallery|photo gallery|see gallery|view slideshow|start slideshow|view photos|view full size image|
        view full-size image|view full size|view larger image|view image|enlarge|enlarge image|enlarge this image|
        click to enlarge|click image to enlarge|tap to enlarge|expand image|zoom image|open image in new tab|
        buy photo|buy this photo|hide caption|toggle caption|show caption|enlarge this image toggle caption|
        next photo|previous photo|
        next image|previous image|close gallery|swipe for more|agrandir|agrandir l'image|vergrößern|bild vergrößern|
        ampliar|ampliar foto|ampliar imagen""",
    PAGE: """story continued below|story continues below|story continues|article continues below|
        article continues after ad|story continues below advertisement|continue reading|continue reading below|
        continue reading the main story|scroll down for video|scroll down for videos|scroll down for more|
        skip to content|skip to main content|skip advert|back to top|return to top|loading...|
        show more|load more|reuse this content|accept cookies|accept all cookies|mehr anzeigen|zur startseite|
        zurück zur startseite|nach oben|zum inhalt springen|artikel drucken|zur merkliste|auf die merkliste|
        retour en haut|
        seguir leyendo|volver arriba|ver más|cargar más|view comments|hide comments|print this article|
        print this story|print article|email this article|
        listen to this article|listen to article|save for later|text size|font size|close this message|
        main navigation|lire l'article|click here|tap here|
        click here to continue|jump to recipe|jump to navigation""",
    ADVERT: """ad|adv|advert|advertisement|advertisements|advertisement feature|advertising|anzeige|werbung|
        publicité|
        publicidad|publicidade|pubblicità|annonse|reklame|annons|reklam|advertentie|paid content|paid post|
        la suite après la publicité|la suite après cette publicité|
        continuar leyendo tras la publicidad|sponsored|sponsored content|sponsored by|promoted|promoted content|
        remove ads|report this ad|
        report ad|ad feedback|video ad feedback|sponsor message|thanks to our sponsor|
        thanks to our sponsors""",
    BOX: """story highlights|related article|related articles|related stories|related story|related topics|
        related links|related link|related content|related internet links|related items|more related stories|
        most popular|most read|most viewed|most shared|trending|trending now|trending stories|top stories|
        top articles|editor's picks|editors' picks|popular now|latest news|latest stories|story timeline|
        more on this topic|don't miss|sur le même thème|articles liés|à la une|themen|
        meistgelesen|noticias relacionadas|más leídas|what to read next|what others are reading|
        sponsored stories|you may have missed|promoted stories|from our partners|from the web""",
    PLAYER: """just watched|must watch|replay|more videos|more videos ...|replay more videos|replay more videos ...|
        replay more videos ... must watch|now playing|up next video|video carousel|play|pause|mute|unmute|
        playing in picture-in-picture|current time|stream type live|autoplay|captions off|
        media player|watch again|watch video|watch full video|watch the video|play again|video""",
    EMBED: """[embed]|[embedded content]|[embedded content unavailable]|[video]|[image]|[gallery]|[photo]|[tweet]|
        [caption]|embedded content|embedded content unavailable|content unavailable|external content|
        view this post on instagram|view on instagram|view on twitter|view on facebook|embed from getty images|
        this content is not available|this content is currently unavailable|view this post|embed|
        facebook post|twitter post|instagram post|the media could not be loaded""",
    LETTER: """newsletter|newsletters|newsletter sign-up|newsletter signup|sign up for our newsletter|
        sign up for newsletters|sign up|sign up now|subscribe|subscribe now|subscribe here|subscribe today|
        get our newsletter|join our newsletter|enter your email|
        inscrivez-vous à notre newsletter|je m'abonne|s'abonner|jetzt abonnieren|suscríbete""",
    COMMENTS: """comments|comment|leave a comment|leave a reply|join the discussion|join the conversation|
        post a comment|post your comment|add a comment|read comments|comments are closed|show comments|
        load comments|kommentare anzeigen|jetzt kommentieren|
        kommentar schreiben|voir les commentaires|lire les commentaires|réagir|ver comentarios|comentar|
        commentaires|kommentare|
        comentarios|comments comments""",
}
"""Folded lines that are furniture as a whole."""

STARTS: dict[tuple[str, int], str] = {
    (SHARE, 12): """share this|share on|share via|partager sur""",
    (SHARE, 20): """click to share""",
    (LINK, 40): """also read -|read more:|read more »|read more >|read more -|read also:|read next:|read this:|
        read now:|read:|also read:|see also:|see more:|related:|related article|related stor|
        related video|related news:|related content:|related post|more from|more on this:|more:|
        don't miss:|in case you missed it:|you may also like|you might also like|like this? you might|
        for the full story|click here to read|click here to see|à lire aussi|à lire également|lire aussi|
        voir aussi|lesen sie auch|lesen sie mehr|mehr zum thema|lee también|lea también|leer más:|
        leggi anche|lees ook:""",
    (LINK, 12): """read more on|read more at|read more about|read more from|read more stories""",
    (LINK, 20): """lesen sie hier|hier lesen sie|mehr dazu lesen sie|lesen sie dazu|lea aquí|
        for more stories|click here for more|lire la suite""",
    (FEED, 40): """this article originally appeared|this article first appeared|
        this article was originally published|
        this article was first published|this post originally appeared|this post was originally published|
        this piece originally appeared|this story originally appeared|this story first appeared|
        this story was originally published""",
    (FEED, 20): """this article has been adapted from its original|originally published on|originally published at|
        read the original article""",
    (FEED, 12): """original article on""",
    (GALLERY, 12): """slideshow by""",
    (GALLERY, 20): """see more photos in the gallery""",
    (GALLERY, 40): """click through the gallery""",
    (PAGE, 12): """scroll down for|story continues below|story continued below|article continues below""",
    (PAGE, 60): """this website uses cookies|we use cookies to|diese website verwendet cookies|
        ce site utilise des cookies|este sitio utiliza cookies""",
    (PAGE, 20): """stay up to date with notifications from|notifications can be managed in browser|
        article réservé aux abonnés|cet article est réservé aux abonnés|already a subscriber?|
        please enable javascript""",
    (ADVERT, 12): """advertisement""",
    (BOX, 40): """story highlights""",
    (PLAYER, 40): """just watched|must watch""",
    (EMBED, 12): """[embedded content|embed from getty|this embed""",
    (EMBED, 40): """a post shared by|a post published by|a photo posted by|a video posted by""",
    (CALL, 40): """send your story ideas|have you got a story|do you have a story|got a story|got a tip?""",
    (PETITION, 40): """add your name to|sign the petition""",
    (RIGHTS, 40): """copyright 19|copyright 20|copyright ©""",
}
"""Folded beginnings of lines that are furniture when they have no more words than stated."""

BUTTONS = """bluesky|comments|compartir|copy link|delicious|digg|e-mail|email|envoyer|facebook|facebook messenger|
    flipboard|google|google plus|google+|imprimer|instagram|like|line|link copied|linkedin|mail|mastodon|messenger|
        more|
    partager|pin it|pinterest|pocket|print|reddit|save|share|skype|sms|stumbleupon|telegram|threads|tumblr|tweet|
    twitter|viber|vk|vkontakte|weibo|whatsapp|x|xing|youtube|teilen|drucken"""
"""Words on share buttons."""
