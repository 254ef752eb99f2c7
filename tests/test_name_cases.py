"""Hard cases of names, a line each: what is wrong in a short text, and what only looks wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from newslint.diagnostic import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Pairs = set[tuple[str, str]]

MEETING = "The meeting lasted until ten in the evening, and the council will vote again in the spring.\n\n"

WRONG = [
    pytest.param(
        "The pilot Anneke Brantsma landed at noon. Brantsma slept. Ms Bratnsma flies again on Sunday.",
        {("Bratnsma", "Brantsma")},
        id="letters changed places",
    ),
    pytest.param(
        "The pilot Anneke Bratnsma landed at noon. Brantsma slept. Ms Brantsma flies again on Sunday.",
        {("Bratnsma", "Brantsma")},
        id="the introduction is wrong",
    ),
    pytest.param(
        "Keeper Odile Farrandon quit. Farrandon said so. Farrandon left, and Farrandon's boat with her. Odille Farrandon sang.",
        {("Odille", "Odile")},
        id="a first name that no list has",
    ),
    pytest.param(
        "Trainer Gareth Pellowe won. “We ran,” Pellow said. Pellowe smiled, and Pellowe's dog barked.",
        {("Pellow", "Pellowe")},
        id="a last letter lost",
    ),
    pytest.param(
        "The mayor, Ramón Urrutxi, spoke. Mr Urrutxi sat. Mr Urruxti left.",
        {("Urruxti", "Urrutxi")},
        id="a consonant group",
    ),
    pytest.param(
        "Director Hew MacAndle came. MacAndle sang. Then McAndle and Mr MacAndle danced.",
        {("McAndle", "MacAndle")},
        id="Mc for Mac",
    ),
    pytest.param(
        "Sorcha O'Dwayne rows. O'Dwayne won. ODwayne rested.", {("ODwayne", "O'Dwayne")}, id="an apostrophe lost"
    ),
    pytest.param(
        "Sorcha O'Dwayne rows. O'Dwayne won. O’Dwayne rested.", {("O’Dwayne", "O'Dwayne")}, id="another apostrophe"
    ),
    pytest.param(
        "Nils Lund-Ostby rows. Lund-Ostby won. Mr Lund Ostby rested.",
        {("Lund Ostby", "Lund-Ostby")},
        id="a hyphen lost",
    ),
    pytest.param(
        "Nils Lund-Ostby rows. Later Mr Lund Ostby rested.",
        {("Lund Ostby", "Lund-Ostby")},
        id="a hyphen lost, one to one",
    ),
    pytest.param(
        "Ines DeVarga rows. On Monday Ms Devarga rested.", {("Devarga", "DeVarga")}, id="an inner capital, one to one"
    ),
    pytest.param(
        "Ines Devárga rows. On Monday Ms Devarga rested.", {("Devarga", "Devárga")}, id="an accent, one to one"
    ),
    pytest.param(
        "Singer Brenda Hollister won. On Monday Ms Hollistre rested.",
        {("Hollistre", "Hollister")},
        id="one to one, a known name",
    ),
    pytest.param(
        "Singer Brenda Hollistre won. On Monday Ms Hollister rested.",
        {("Hollistre", "Hollister")},
        id="one to one, the introduction is wrong",
    ),
    pytest.param(
        "Captain Tomas Velkerding won. Velkerdng said so in Bergen, and Velkerding's crew agreed with him.",
        {("Velkerdng", "Velkerding")},
        id="a vowel lost",
    ),
    pytest.param(
        "The line-up: Barrow, Finch (Aldous Perrikin 60); Perrikin, Mott, Lindgaard.\n\nPerrikn scored. Perrikin cheered.",
        {("Perrikn", "Perrikin")},
        id="after a line-up",
    ),
    pytest.param(
        "Wing: D Karlsberg, S Orrey.\n\nDennis Karlsberg scored. Denis Karlsberg fell. Dennis Karlsberg left.",
        {("Denis", "Dennis")},
        id="a first name of two lists",
    ),
    pytest.param(
        "Backs: T Marinkovich, S Orrey.\n\nTomas Marinkovic scored. Marinkovic fell. Marinkovic left.",
        {("Marinkovich", "Marinkovic")},
        id="an initial",
    ),
    pytest.param(
        "Paper came from Tarrant & Wexcombe. In May Tarant & Wexcombe will close.", {("Tarant", "Tarrant")}, id="a firm"
    ),
    pytest.param(
        "The Confederation of Swedsh Bakers met. The Swedish team cheered, as did Swedish fans.",
        {("Swedsh", "Swedish")},
        id="a people",
    ),
    pytest.param(
        "Shares of Orbitelle rose. Orbitele makes pumps. Orbitelle's chief was pleased.",
        {("Orbitele", "Orbitelle")},
        id="a company that nobody introduces",
    ),
    pytest.param(
        "Nikolai Berdyaevsky came. Berdyaevsky spoke. Then Berdiaevski left.",
        {("Berdiaevski", "Berdyaevsky")},
        id="a transliteration",
    ),
    pytest.param(
        "Judge Maud Ettrick ruled. “No,” said Mrs Etrick.\n\nEttrick's ruling is the third.",
        {("Etrick", "Ettrick")},
        id="a judge",
    ),
    pytest.param(
        f"Erdal Yıldızoğlu rows. {unicodedata.normalize('NFD', 'Yıldızoğlu')} won. Yıldızoglu rested.",
        {("Yıldızoglu", "Yıldızoğlu")},
        id="combining marks are no difference, a lost one is",
    ),
    pytest.param(
        "Petra Vin\u200bklerova rows. Vinklerova won. Vinklrova rested.",
        {("Vinklrova", "Vinklerova")},
        id="nothing to see",
    ),
    pytest.param(
        "Президент Аркадий Велехов выступил вчера. Велехов сказал, что Аркадий Вилехов не приедет.",
        {("Вилехов", "Велехов")},
        id="Cyrillic",
    ),
    pytest.param(
        "Die Bürgermeisterin Sabine Kottwitzer hat am Montag mit der Polizei und den Leuten gesprochen. Frau Kottwizter ist "
        "für eine Reform. Sabine Kottwitzer will nach der Wahl nicht bleiben.",
        {("Kottwizter", "Kottwitzer")},
        id="German",
    ),
    pytest.param(
        "La maire Sophie Vauquelaire est dans le jardin avec les enfants et une amie. Sophie Vauquelare ne dit pas ce qui "
        "est sur la table. Vauquelaire est partie.",
        {("Vauquelare", "Vauquelaire")},
        id="French",
    ),
    pytest.param(
        "El alcalde Rodrigo Echevarrieta fue a la ciudad con los vecinos para que no se cierre el puente. Rodrigo "
        "Echevarieta dijo que es más de lo que hay entre ellos. Echevarrieta duerme.",
        {("Echevarieta", "Echevarrieta")},
        id="Spanish",
    ),
    pytest.param(
        "Il sindaco Matteo Brancaleani è stato con i ragazzi nella piazza e non ha detto che cosa. Matteo Brancaleoni ha "
        "anche una casa al mare. Matteo Brancaleoni dorme.",
        {("Brancaleani", "Brancaleoni")},
        id="Italian",
    ),
    pytest.param(
        "Wethouder Saskia Terwinkel heeft met de buurt gesproken en zegt dat het niet te laat is. Saskia Terwinckel wil "
        "naar de stad. Saskia Terwinkel ook.",
        {("Terwinckel", "Terwinkel")},
        id="Dutch",
    ),
    pytest.param(
        "Mezzo Ottilie Branscomb sang. Branscomb bowed.\n\nThen Branscombe, who is 40, left, and so did Branscomb's dog.",
        {("Branscombe", "Branscomb")},
        id="an e too many",
    ),
    pytest.param(
        "Ferry captain Ulrich Stavenhag quit, and Stavenhag's mate with him.\n\nStavenhagg wrote to the owners on Monday.",
        {("Stavenhagg", "Stavenhag")},
        id="a last letter doubled",
    ),
    pytest.param(
        "The boat went to Idris Kvalstad, son of the keeper Runar Kvallstad, who had built it.",
        {("Kvallstad", "Kvalstad")},
        id="a son has his father's name",
    ),
    pytest.param(
        "Singer Gareth MacIntyre won. “We are late,” McIntyre said.", {("McIntyre", "MacIntyre")}, id="Mc once"
    ),
    pytest.param(
        "Shares in Krestral Lane Baths fell. Kestral Lane Baths swam on. Nobody bought Kestral Lane Baths again.",
        {("Krestral", "Kestral")},
        id="before the same words",
    ),
    pytest.param(
        "The pilot Howard Brantsmaa landed. Many slept in Brantsma's boat, and Brantsma woke them.",
        {("Brantsmaa", "Brantsma")},
        id="in somebody's boat",
    ),
    pytest.param(
        "The rower Chris Orvel won. Orvel slept. Orvel sang, and Orvel's dog barked. At noon Orvl said that he was glad.",
        {("Orvl", "Orvel")},
        id="four letters left",
    ),
    pytest.param(
        "The pilot Andy Brantsnma landed. Said Brantsma: “We flew.” Then Brantsma slept.",
        {("Brantsnma", "Brantsma")},
        id="said, and then a name",
    ),
    pytest.param(
        "Sankritt buys a boat\n\nThe yard said that Sankrett was late. Many waited for Sankrett.",
        {("Sankritt", "Sankrett")},
        id="a line of its own against two mentions",
    ),
]

RIGHT = [
    pytest.param(
        "Ellen Clarke rows and Tom Clark sings. Clarke won; Clark did not. Ms Clarke left.", id="Clark and Clarke"
    ),
    pytest.param("Paola Ferrenti sings. Her rival Paolo Ferrenti rows. Paola and Paolo met.", id="Paola and Paolo"),
    pytest.param("Anna and Anne Bergmark farm. Anna Bergmark sells eggs, Anne Bergmark milk.", id="named together"),
    pytest.param("Erik Dahlquist won. His brother, Eric Dahlquist, lost.", id="brothers"),
    pytest.param("Rita Fennimore sings. The Fennimores farm, and the Fennimores' dog barks.", id="a family"),
    pytest.param(
        "Burt Philips spoke first. Bill Phillips answered. Mr Philips laughed, and Mr Phillips did not.", id="Bill"
    ),
    pytest.param(
        "Don Hughsley plays the innkeeper Paul Hughesley. Hughsley met Mr Hughesley in May.", id="Don is a name"
    ),
    pytest.param("Ewen Scott came fourth. The Scot was pleased, and Scott's coach, too.", id="a Scot called Scott"),
    pytest.param(
        "The author of “Trumpelstilt” coined “Amerifans”. American fans laughed. Americans did not.", id="coined"
    ),
    pytest.param(
        "Kerstin Lindqvist rows. The register has her misspelt as Lindkvist. Lindqvist laughed.",
        id="a misspelling told of",
    ),
    pytest.param("Mona Jarrettson, née Jarretson, kept her name. Jarrettson sings.", id="born with another"),
    pytest.param("Ada Kempe [sic] rows. Then Ms Kemp [sic] won. “It is Kempp [sic],” Kempe said.", id="sic"),
    pytest.param("Subs: Dowson, Reid, Kell.\n\nTeam: Dawson, Hart, Purdy; Reed, Orr.", id="line-ups"),
    pytest.param(
        "Arlen Robbersen scored. Arlan De Wouden did not. Robbersen and De Wouden met.", id="first names of two"
    ),
    pytest.param("Niger and Nigeria voted. Slovakia and Slovenia did, and Austria's neighbours.", id="countries"),
    pytest.param("Germany grew. German buyers and the Germans were pleased.", id="a country and its people"),
    pytest.param(
        "Lodestar Space Systems builds. SpaceX builds, too. SpaceX flew on Monday.", id="a word within a name"
    ),
    pytest.param("He travelled in Parisa and met Lena Parrisa, who had never been in Parisa.", id="a place"),
    pytest.param("The Lewis & Clark trail starts near St. Louis. St. Louis is old.", id="a saint is no first name"),
    pytest.param("The Valles Marinerix was seen by Mariner 9. Mariners at sea saw nothing.", id="a plural"),
    pytest.param(
        "Lydia Volkov sings. Her mother, Anna Volkova, drives. Volkov and Volkova met.", id="mother and daughter"
    ),
    pytest.param("Josh Lewsham and Lewis Moodey ran. Lewsham and Moodey scored.", id="a surname near a first name"),
    pytest.param("Shirin Karimi and Omid Karimov played. Karimi won. Karimov lost.", id="two endings"),
    pytest.param("Vincent Van Hoorn and Greet van Hoorn paint. Van Hoorn sold a picture.", id="a particle"),
    pytest.param("שרה כהן כתבה. דוד כהן ענה. שרה קהן ישנה. محمد علي ومحمد عالي.", id="from right to left"),
    pytest.param("Zoë Brandtner sings and Zoe Lindholm drums. Brandtner left. Lindholm did not.", id="two called Zoe"),
    pytest.param(
        "Путин встретился с Велеховым. Велехова ждали. К Велехову пришли. О Велехове писали, и Велехов ушёл.",
        id="Russian cases",
    ),
    pytest.param(
        "Ο Κυριάκος Παπαστάθης μίλησε. Του Παπαστάθη η ομιλία άρεσε, και τον Παπαστάθη χειροκρότησαν.", id="Greek cases"
    ),
    pytest.param(
        "Prezydent Marek Wielgoszewski był w Krakowie i nie powiedział, że to jest koniec. Spotkanie Marka Wielgoszewskiego z "
        "radą było krótkie. Wielgoszewskiemu dziękowano, a z Wielgoszewskim rozmawiano.",
        id="Polish cases",
    ),
    pytest.param(
        "Die Regierung und die Regierungen der Länder sind mit den Parteien nicht zufrieden. Der Partei ist das nicht neu. "
        "Kölner Bürger und Köln warten auf die Bürgerin. Das Haus und die Häuser, der Haushalt und die Haushalte.",
        id="German nouns",
    ),
    pytest.param(
        "Der Trainer Uwe Hansmann ist nach dem Spiel nicht zu sehen. Die Mannschaft und die Mannschaften von Hansmanns Verein "
        "sind mit einem Punkt zufrieden. Die Kanzlerin und der Kanzler sind auch da.",
        id="a German genitive",
    ),
    pytest.param(
        "L'Etat et l'État sont dans les textes pour une raison. Le Parlement et les Parlements ne sont pas sur la liste. "
        "Les Français et la France, les Françaises avec elle.",
        id="French capitals",
    ),
    pytest.param(
        "O Brasil e os brasileiros não estão com uma seleção mais forte. O Ministério da Saúde e o Ministro da Saúde foram "
        "para o Rio. A Câmara e a Câmera do museu não se parecem.",
        id="Portuguese",
    ),
    pytest.param(
        "La Repubblica e il Republic sono nella lista. Il Comune e i Comuni non hanno detto che cosa. La Regione è stata con "
        "le Regioni, anche per il Governo.",
        id="Italian nouns",
    ),
    pytest.param(
        "De Kamer en de Kamers zijn het niet met de Minister eens. Het Rijk heeft dat ook aan de Ministers en naar de "
        "Gemeente gezegd, maar de Gemeenten wachten op wat er wordt gedaan.",
        id="Dutch nouns",
    ),
    pytest.param(
        "Idris Hansen, son of a keeper, met Runar Hassan at the pier, and the two sang.", id="a son, and a stranger"
    ),
    pytest.param("Gareth MacIntyre sang. Tom McIntyre drives the van.", id="Mc and Mac, two introduced"),
    pytest.param("Cleo Brant Orme sings. Clea Brant Lunn drives.", id="two first names before a middle name"),
    pytest.param("Said Halmosi ran and won. Tom Halmos slept.", id="Said, a first name"),
    pytest.param("His wife Olga Kowalska met Jan Kowalski at the pier.", id="a wife has the other form of the surname"),
    pytest.param(
        "Ida Frankfort sang. In Frankfurt it rained, and near Frankfurt it snowed.", id="a place and a surname"
    ),
    pytest.param(
        "Odd Halmosi won. Halmosi slept. The clerk wrote “Halmos,” “Dromb” and “Halmossi,” an old list says.",
        id="spellings in quotation marks before a comma",
    ),
]


def found(lint: Lint, text: str) -> Pairs:
    diagnostics = lint(f"Council meets late again\n\n{MEETING}{text}\n", "a.txt", select=("name-spelling",))
    return {(unicodedata.normalize("NFC", item.text), item.suggestions[0]) for item in diagnostics}


@pytest.mark.parametrize(("text", "pairs"), WRONG)
def test_the_slip_is_found(lint: Lint, text: str, pairs: Pairs) -> None:
    assert found(lint, text) == pairs


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_wrong_is_left_alone(lint: Lint, text: str) -> None:
    assert found(lint, text) == set()
