//! Function words: articles, pronouns, prepositions, conjunctions, auxiliaries. They say nothing about the subject of a
//! text, tell its language, and begin sentences rather than names.

use super::Language;
use super::word_list::WordList;

/// Whether `folded` (see [`super::stems::fold`]) is a function word of `language`; `false` for every word of a language
/// without full support.
pub fn is_stop_word(folded: &str, language: Language) -> bool {
    list(language.code()).is_some_and(|list| list.contains(folded))
}

/// The function words of a language, if there is a table.
pub(super) fn list(code: &str) -> Option<&'static WordList> {
    Some(match code {
        "da" => &DANISH,
        "de" => &GERMAN,
        "en" => &ENGLISH,
        "es" => &SPANISH,
        "fr" => &FRENCH,
        "it" => &ITALIAN,
        "nl" => &DUTCH,
        "pt" => &PORTUGUESE,
        _ => return None,
    })
}

static ENGLISH: WordList = WordList::new(
    "a about above across after again against all almost also although always am among an and another any anyone \
     anything are aren't around as at away back be became because become been before behind being below between both \
     but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each \
     either else ever every few for from further get gets go goes going got had hadn't has hasn't have haven't having \
     he her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it its itself just \
     least less let like made make many may me might mine more most much must my myself near neither never no nobody \
     none nor not nothing now of off often on once one only onto or other others our ours ourselves out over own per \
     perhaps quite rather really said same say says see several shall she should shouldn't since so some someone \
     something still such take than that the their theirs them themselves then there therefore these they they're \
     they've thing things this those though through thus to together too toward towards under until up upon us use \
     very via was wasn't we we'll we're we've well were weren't what whatever when where whether which while who whom \
     whose why will with within without won't would wouldn't yes yet you you're you've your yours yourself",
);

static FRENCH: WordList = WordList::new(
    "a afin ai ainsi alors apres as assez au aucun aucune aujourd'hui aussi autre autres aux avaient avait avant avec \
     avoir avons ayant beaucoup bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci \
     comme comment contre dans de deja depuis des devant dire dit doit donc dont du durant elle elles en encore enfin \
     ensuite entre es est et etaient etait etant ete etes etre eu eux faire fait faut fois font fut grace hors ici il \
     ils jamais je jusque la laquelle le lequel les leur leurs lors lorsque lui ma mais malgre me meme memes mes moi \
     moins mon ne ni non nos notre nous on ont or ou par parce parmi pas peu peut peuvent plus plusieurs pour \
     pourquoi pourtant pres puis puisque quand que quel quelle quelles quelque quelques quels qui quoi rien sa sans \
     sauf se selon sera serait seront ses si sinon soi soit sommes son sont sous sur ta tandis te tel telle telles \
     tels tes ton toujours tous tout toute toutefois toutes tres trop tu un une va vers voici voila vont vos votre \
     vous vu y",
);

static GERMAN: WordList = WordList::new(
    "ab aber alle allem allen aller allerdings alles als also am an andere anderem anderen anderer anderes auch auf \
     aus ausser bei beim bereits bevor bin bis bisher bist da dabei dadurch dafur dagegen daher damit danach dann \
     daran darauf daraus darf darin daruber darum das dass davon davor dazu dein deine dem den denen denn dennoch der \
     deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch durfen ebenfalls ebenso \
     ein eine einem einen einer eines einige einigen einmal er erst es etwa etwas euch euer fast fur ganz gar gegen \
     gegenuber gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer \
     ihres im immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes \
     jetzt kann kein keine keinem keinen keiner konnen konnte konnten lassen machen macht man manche mehr mein meine \
     meinem meinen meiner meist mich mir mit mochte mochten muss mussen musste nach nachdem neben nein nicht nichts \
     noch nun nur ob obwohl oder ohne sagt sagte schon sehr sei seid sein seine seinem seinen seiner seines seit \
     seitdem selbst sich sie siehe sind so sobald sogar solche solchen soll sollen sollte sollten somit sondern sonst \
     soweit sowie sowohl statt trotz uber um und uns unser unsere unseren unserer unter viel viele vielen vom von vor \
     wahrend war ware waren warum was weder wegen weil weiter weitere weiteren welche welchem welchen welcher welches \
     wenig wenige wenn wer werde werden wie wieder will wir wird wo wobei wohl wollen wollte worden wurde wurden zu \
     zudem zum zur zwar zwischen",
);

static SPANISH: WordList = WordList::new(
    "a acerca ademas adonde ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambos ante antes \
     aquel aquella aquellas aquello aquellos aqui asi aun aunque bajo bastante bien cada casi como con contra cual \
     cuales cualquier cuando cuanto cuya cuyo da de debe deben debido del desde despues dice dicho dijo donde dos \
     durante e el ella ellas ello ellos embargo en encima entonces entre era eran eres es esa esas ese eso esos esta \
     estaba estaban estado estamos estan estar estas este esto estos estoy etc fue fueron fui ha haber habia habian \
     hace hacer hacia han has hasta hay he hemos incluso junto la las le les lo los luego mas me mediante mejor menos \
     mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada ni ningun ninguna ninguno no nos \
     nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco por porque puede \
     pueden pues que quien quienes se sea sean segun ser sera seran si sido siempre sin sino sobre solo somos son soy \
     su sus suya suyo tal tales tambien tampoco tan tanto te tener tenia ti tiene tienen toda todas todavia todo \
     todos tras tu tus u un una unas uno unos usted ustedes va van vez y ya yo",
);

static ITALIAN: WordList = WordList::new(
    "a ad adesso agli ai al alcuna alcune alcuni alla alle allo allora altra altre altri altro anche ancora anzi \
     appena assai attraverso avere aveva avevano che chi ci cio cioe coi col come comunque con contro cosa cosi cui \
     da dagli dai dal dalla dalle dallo davanti degli dei del della delle dello dentro detto deve devono di dietro \
     dopo dove dovrebbe due dunque durante e ecco ed egli era erano essa esse essere essi fa fare fatto finche fino \
     fra fu fuori furono gia gli ha hai hanno ho i il in infatti insieme intanto invece io la le lei li lo loro lui \
     lungo ma mai me meno mentre mi mia mie miei mio molta molte molti molto ne neanche negli nei nel nella nelle \
     nello nemmeno nessun nessuna nessuno niente noi non nostra nostre nostri nostro nulla o od oggi ogni oltre ora \
     ovvero per perche percio pero piu poco poi poiche presso prima propria proprio puo pur pure qua qualche qualcosa \
     qualcuno quale quali quando quanta quante quanti quanto quasi quel quella quelle quelli quello questa queste \
     questi questo qui quindi sara saranno se sebbene secondo sei sempre senza si sia siamo siano sono sopra sotto \
     sta stata state stati stato stessa stesse stesso su sua sue sugli sui sul sulla sulle sullo suo suoi tale tali \
     tanto te ti tra tranne troppo tu tua tue tuo tutta tutte tutti tutto un una uno va verso vi voi vostra vostro",
);

static PORTUGUESE: WordList = WordList::new(
    "a acima afinal agora ai ainda alem algo alguem algum alguma algumas alguns ali ambos ante antes ao aos apenas \
     apesar apos aquela aquelas aquele aqueles aqui aquilo as assim ate atraves bem cada caso com como contra contudo \
     cuja cujo da dado das de dela delas dele deles depois desde dessa desse desta deste deve devem dia disse disso \
     disto do dos durante e ela elas ele eles em embora enquanto entao entre era eram essa essas esse esses esta \
     estao estar estas estava estavam este estes estou eu faz fazer foi fomos for fora foram ha havia isso isto ja la \
     lhe lhes logo mais mas me mediante meio menos mesma mesmas mesmo mesmos meu meus minha minhas muita muitas muito \
     muitos na nada nao nas nem nenhum nenhuma nessa nesse nesta neste no nos nossa nossas nosso nossos num numa \
     nunca o onde os ou outra outras outro outros para pela pelas pelo pelos per perante pode podem pois por porem \
     porque portanto pouca pouco poucos quais qual qualquer quando quanto que quem se segundo seja sem sempre sendo \
     ser sera serao seu seus si sido sim so sob sobre somos sou sua suas tal tambem tampouco tao tem tenha tenho ter \
     teve tinha toda todas todavia todo todos tu tudo um uma umas uns vai varias varios vem voce voces vos",
);

static DUTCH: WordList = WordList::new(
    "aan aangezien achter al aldus alle alleen alles als altijd ander andere anderen ben bent beter bij bijna binnen \
     boven buiten daar daarbij daardoor daarin daarmee daarna daarom daarvan daarvoor dan dat de deed der deze die \
     dit doch doen door dus echter een eens eerst eerste elk elke en enige enkele er erg ervan even ge geen gegeven \
     geweest geworden haar had hadden heb hebben hebt heeft heel hem hen het hier hierbij hij hoe hoewel hun ieder \
     iedere iedereen iemand iets ik in inmiddels is ja je jij jou jouw jullie kan kon konden kunnen kunt langs maar \
     mag me meer men met mij mijn min minder moest moesten moet moeten mogen na naar naast nadat niemand niet niets \
     nog nogal nooit nu of om omdat omtrent ondanks onder ons onze ook op opnieuw over pas per precies reeds rond \
     sinds soms steeds te tegen ten ter terwijl tijdens toch toen tot totdat tussen u uit uw van vanaf vanuit veel \
     verder via volgens voor vooral voordat waar waarbij waardoor waarin waarmee waarom waarop waarvan wanneer want \
     waren was wat we weer wel welk welke werd werden wie wij wil willen word worden wordt zal ze zeer zei zelf zelfs \
     zich zij zijn zo zoals zonder zou zouden zowel zulke",
);

static DANISH: WordList = WordList::new(
    "ad af aldrig alle alt altid anden andet andre at bare begge blev blive bliver da de dem den denne der deres \
     derfor det dette dig din dine disse dit dog du efter eller en end endnu er et fa far fik flere for fordi fra \
     fremover fulgte gennem gor ha han hans har havde hele hen hende hendes her hos hun hvad hvem hver hvilken hvis \
     hvor hvordan hvorfor hvornar i igen ikke imellem imod ind inden ingen intet ja jeg jer jeres jo kan kom komme \
     kommer kun kunne lad langs lige ma man mange maske med meget mellem men mens mere mest mig min mindre mine mit \
     mod nar ned nej noget nogle nok nu ny og ogsa om omkring op os over pa sa sadan samme selv ser sig sige siger \
     sin sine sit skal skulle som stadig tidligere til ud uden under vaere vaeret var ved vi vil ville vor vores",
);

#[cfg(test)]
mod tests {
    use super::super::stems::fold;
    use super::*;

    #[test]
    fn tables_are_sorted_and_folded() {
        for code in Language::supported() {
            let words: Vec<&str> = list(code).unwrap().iter().collect();
            assert!(words.is_sorted_by(|a, b| a < b), "{code}");
            for word in words {
                assert_eq!(fold(word), word, "{code}");
            }
        }
    }
}
