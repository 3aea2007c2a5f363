<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionColumn</name>
    <message>
        <source>Liked</source>
        <translation>Leuk</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Leuk</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln notitie</numerusform>
            <numerusform>%Ln notities</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Delen</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Gedempt</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
</context>
<context>
    <name>AddedCard</name>
    <message>
        <source>Added this week</source>
        <translation>Deze week toegevoegd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Aftermath</name>
    <message>
        <source>What you did last may be missing</source>
        <translation>Wat je het laatst deed, ontbreekt misschien</translation>
    </message>
    <message>
        <source>The database ends before what Homefeed wrote last: the power failed, or a file was taken from beside it. What is left is sound; the Settings list copies of it.</source>
        <translation>De database eindigt vóór wat Homefeed het laatst schreef: de stroom viel uit, of een bestand ernaast is weggehaald. Wat er nog is, is gaaf; de instellingen tonen kopieën ervan.</translation>
    </message>
    <message>
        <source>Entries fetched from the copy of %1: %2.</source>
        <translation>Uit de kopie van %1 gehaald: %2.</translation>
    </message>
    <message>
        <source>Back at the copy of %1</source>
        <translation>Terug bij de kopie van %1</translation>
    </message>
    <message>
        <source>What was there is among the copies now.</source>
        <translation>Wat er was, staat nu bij de kopieën.</translation>
    </message>
    <message>
        <source>Homefeed began anew, with what could be read.</source>
        <translation>Homefeed begon opnieuw, met wat er te lezen viel.</translation>
    </message>
    <message>
        <source>Homefeed went back to the copy of %1.</source>
        <translation>Homefeed ging terug naar de kopie van %1.</translation>
    </message>
    <message>
        <source>Entries saved from the damaged file: %1.</source>
        <translation>Uit het beschadigde bestand gered: %1.</translation>
    </message>
    <message>
        <source>Entries that could not be read: %1.</source>
        <translation>Niet meer te lezen: %1.</translation>
    </message>
    <message>
        <source>The damaged file is kept in %1.</source>
        <translation>Het beschadigde bestand staat in %1.</translation>
    </message>
    <message>
        <source>What Homefeed knew was damaged</source>
        <translation>Wat Homefeed wist, was beschadigd</translation>
    </message>
    <message>
        <source>What Homefeed knew was gone</source>
        <translation>Wat Homefeed wist, was weg</translation>
    </message>
    <message>
        <source>Not everything was erased</source>
        <translation>Niet alles is gewist</translation>
    </message>
    <message>
        <source>Nothing of it is left on this computer but the videos.</source>
        <translation>Daarvan is op deze computer niets meer over, op de video’s na.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Homefeed goes on with the next video.</source>
        <translation>Homefeed gaat verder met de volgende video.</translation>
    </message>
    <message>
        <source>%1 is set aside; the Library lists it.</source>
        <translation>%1 is opzijgezet; de bibliotheek noemt hem.</translation>
    </message>
    <message>
        <source>The player crashed and was started again</source>
        <translation>De speler liep vast en is opnieuw gestart</translation>
    </message>
</context>
<context>
    <name>AllKeys</name>
    <message>
        <source>Next, previous video</source>
        <translation>Volgende, vorige video</translation>
    </message>
    <message>
        <source>Wheel, drag, swipe</source>
        <translation>Muiswiel, slepen, vegen</translation>
    </message>
    <message>
        <source>Shift and wheel, drag, swipe</source>
        <translation>Shift en muiswiel, slepen, vegen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klik</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Dubbelklik</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Shift and wheel</source>
        <translation>Shift en wiel</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Muiswiel</translation>
    </message>
    <message>
        <source>What to do about the video</source>
        <translation>Wat je met de video kunt doen</translation>
    </message>
    <message>
        <source>Right click, hold the middle</source>
        <translation>Rechtsklik, midden ingedrukt houden</translation>
    </message>
    <message>
        <source>Twice the speed</source>
        <translation>Dubbele snelheid</translation>
    </message>
    <message>
        <source>Hold the left or right side</source>
        <translation>Links of rechts ingedrukt houden</translation>
    </message>
    <message>
        <source>Play, pause, swipe</source>
        <translation>Afspelen, pauze, vegen</translation>
    </message>
    <message>
        <source>Media keys</source>
        <translation>Mediatoetsen</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Volledig scherm verlaten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>To a tenth of the video</source>
        <translation>Naar een tiende van de video</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen toets</translation>
    </message>
</context>
<context>
    <name>AllReasons</name>
    <message>
        <source>Why this video</source>
        <translation>Waarom deze video</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>Adds up to</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>No score was needed for it</source>
        <translation>Er was geen score voor nodig</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>Je smaak</translation>
    </message>
    <message>
        <source>Worked out on this computer. These are all the reasons.</source>
        <translation>Op deze computer berekend. Dit zijn alle redenen.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>That video cannot be played</source>
        <translation>Die video kan niet worden afgespeeld</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>It asks before it keeps anything.</source>
        <translation>Er wordt niets bewaard zonder het je te vragen.</translation>
    </message>
    <message>
        <source>It forgets you when you walk away.</source>
        <translation>Hij vergeet je als je wegloopt.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. It forgets you when you walk away.</source>
        <translation>Niets verlaat deze computer. Hij vergeet je als je wegloopt.</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Er is nog niemand</translation>
    </message>
    <message>
        <source>Swipe a little.</source>
        <translation>Veeg een beetje.</translation>
    </message>
    <message>
        <source>See what it thinks.</source>
        <translation>Zie wat hij denkt.</translation>
    </message>
    <message>
        <source>A video feed that tells you why, for every clip.</source>
        <translation>Een videofeed die bij elke clip vertelt waarom.</translation>
    </message>
    <message>
        <source>A video feed that tells you why, for every clip. Turn a reason down and watch it change.</source>
        <translation>Een videofeed die bij elke clip vertelt waarom. Zet een reden lager en zie wat er verandert.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Raak aan om te beginnen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Een ogenblik</translation>
    </message>
</context>
<context>
    <name>BigTime</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Captions off</source>
        <translation>Ondertitels uit</translation>
    </message>
    <message>
        <source>This video has no captions</source>
        <translation>Deze video heeft geen ondertitels</translation>
    </message>
    <message>
        <source>Captions: %1</source>
        <translation>Ondertitels: %1</translation>
    </message>
    <message>
        <source>Captions on</source>
        <translation>Ondertitels aan</translation>
    </message>
</context>
<context>
    <name>CaptionsSection</name>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Ondertitels</translation>
    </message>
    <message>
        <source>What is said in a clip, where it comes with captions.</source>
        <translation>Wat er in een clip gezegd wordt, als er ondertitels bij zijn.</translation>
    </message>
    <message>
        <source>Show captions</source>
        <translation>Ondertitels tonen</translation>
    </message>
    <message>
        <source>If muted</source>
        <translation>Zonder geluid</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Taken first where a clip has several.</source>
        <translation>Komt eerst als een clip er meer heeft.</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Grootte van de letters</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Middel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groot</translation>
    </message>
    <message>
        <source>Huge</source>
        <translation>Reusachtig</translation>
    </message>
    <message>
        <source>Behind the letters</source>
        <translation>Achter de letters</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Zwart</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>This is how captions look</source>
        <translation>Zo zien ondertitels eruit</translation>
    </message>
</context>
<context>
    <name>CertaintyDots</name>
    <message>
        <source>Just guessing</source>
        <translation>Zomaar een gok</translation>
    </message>
    <message>
        <source>A hunch</source>
        <translation>Een vermoeden</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Een gok</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Vrij zeker</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Zeker</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als tabel</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Als bestand bewaren</translation>
    </message>
</context>
<context>
    <name>Collected</name>
    <message>
        <source>%1 is removed</source>
        <translation>%1 is weg</translation>
    </message>
    <message>
        <source>Its clips stay</source>
        <translation>De clips erin blijven</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet worden bewaard</translation>
    </message>
</context>
<context>
    <name>CollectionList</name>
    <message>
        <source>No collections yet</source>
        <translation>Nog geen verzamelingen</translation>
    </message>
    <message>
        <source>Make one here, and save clips to it while they play.</source>
        <translation>Maak er hier een, en bewaar er clips in terwijl ze spelen.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nieuwe verzameling</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>There is a collection of that name already.</source>
        <translation>Er is al een verzameling met die naam.</translation>
    </message>
    <message>
        <source>Your collections</source>
        <translation>Jouw verzamelingen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Geef %1 een andere naam</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Move %1 with the arrow keys</source>
        <translation>Verplaats %1 met de pijltjestoetsen</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Een andere naam</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Naam van de verzameling</translation>
    </message>
</context>
<context>
    <name>CollectionView</name>
    <message>
        <source>Nothing in it yet</source>
        <translation>Er zit nog niets in</translation>
    </message>
    <message>
        <source>Save a clip to it while it plays.</source>
        <translation>Bewaar er een clip in terwijl die speelt.</translation>
    </message>
    <message>
        <source>Back to the collections</source>
        <translation>Terug naar de verzamelingen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Drag a clip to its place. By keys: Enter takes it up, the arrows move it, Enter puts it down, Delete takes it out.</source>
        <translation>Sleep een clip naar zijn plaats. Met toetsen: Enter pakt hem op, de pijltjes verplaatsen hem, Enter zet hem neer, Delete haalt hem eruit.</translation>
    </message>
</context>
<context>
    <name>CommunityCard</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>liked %1 of 100</source>
        <translation>leuk: %1 van 100</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Before we start</source>
        <translation>Voor we beginnen</translation>
    </message>
    <message>
        <source>What we keep</source>
        <translation>Wat we bewaren</translation>
    </message>
    <message>
        <source>What you watch, skip and like</source>
        <translation>Wat je bekijkt, overslaat en leuk vindt</translation>
    </message>
    <message>
        <source>Needed for the study</source>
        <translation>Nodig voor de studie</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Jouw keuze</translation>
    </message>
    <message>
        <source>I agree, start</source>
        <translation>Akkoord, beginnen</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nee, dank je</translation>
    </message>
    <message>
        <source>Afterwards you can ask to read everything we kept, and to have it deleted.</source>
        <translation>Na afloop kun je vragen om alles te lezen wat we bewaarden, en om het te laten wissen.</translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation>Studie: %1</translation>
    </message>
    <message>
        <source>Study: %1. %2</source>
        <translation>Studie: %1. %2</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>A copy is taken</source>
        <translation>Er is een kopie gemaakt</translation>
    </message>
    <message>
        <source>No copy was kept</source>
        <translation>Er is geen kopie bewaard</translation>
    </message>
    <message>
        <source>What Homefeed knows is damaged</source>
        <translation>Wat Homefeed weet, is beschadigd</translation>
    </message>
    <message>
        <source>Close it and start it again: it repairs itself then.</source>
        <translation>Sluit het en start het opnieuw: dan herstelt het zichzelf.</translation>
    </message>
    <message>
        <source>In passing</source>
        <translation>Tussendoor</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Voor een update</translation>
    </message>
    <message>
        <source>Before a reset</source>
        <translation>Voor opnieuw beginnen</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Voor teruggaan</translation>
    </message>
    <message>
        <source>Taken by hand</source>
        <translation>Met de hand gemaakt</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copies</source>
        <translation>Kopieën</translation>
    </message>
    <message>
        <source>Every half hour in which something happened, and before each reset and each update, what Homefeed knows is copied on this computer. Of older copies one an hour stays, then one a day, then one a week. Your videos are not part of them.</source>
        <translation>Elk half uur waarin iets gebeurde, en vóór elke reset en elke update, wordt wat Homefeed weet op deze computer gekopieerd. Van oudere kopieën blijft er één per uur, dan één per dag, dan één per week. Je video&apos;s horen er niet bij.</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Er is nog geen kopie.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Kopiëren…</translation>
    </message>
    <message>
        <source>Take a copy now</source>
        <translation>Nu een kopie maken</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>Go back…</source>
        <translation>Teruggaan…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>Terug naar de kopie van %1</translation>
    </message>
    <message>
        <source>Homefeed starts again with what it knew then. What it knows now is copied first, so you can come back.</source>
        <translation>Homefeed start opnieuw met wat het toen wist. Wat het nu weet, wordt eerst gekopieerd, zodat je terug kunt.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Teruggaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Visitors</source>
        <translation>Bezoekers</translation>
    </message>
    <message>
        <source>Swipes</source>
        <translation>Vegen</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Minutes watched</source>
        <translation>Minuten gekeken</translation>
    </message>
    <message>
        <source>Restarts after a fault</source>
        <translation>Herstarts na een fout</translation>
    </message>
</context>
<context>
    <name>CornerCard</name>
    <message>
        <source>For whoever looks after this stand</source>
        <translation>Voor wie op deze stand let</translation>
    </message>
    <message>
        <source>This stand today</source>
        <translation>Deze stand vandaag</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Too many that were wrong. It takes another in half a minute.</source>
        <translation>Te vaak fout. Over een halve minuut kan het weer.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Dat is niet de pincode.</translation>
    </message>
    <message>
        <source>Only these counts are kept.</source>
        <translation>Alleen deze aantallen worden bewaard.</translation>
    </message>
    <message>
        <source>The loudest it gets: %1</source>
        <translation>Hoogstens zo hard: %1</translation>
    </message>
    <message>
        <source>The loudest it gets</source>
        <translation>Hoe hard het hoogstens klinkt</translation>
    </message>
    <message>
        <source>Show an audience what it learns</source>
        <translation>Toon het publiek wat het leert</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>Volgende bezoeker</translation>
    </message>
    <message>
        <source>Start Homefeed again</source>
        <translation>Homefeed opnieuw starten</translation>
    </message>
    <message>
        <source>End Homefeed</source>
        <translation>Homefeed afsluiten</translation>
    </message>
</context>
<context>
    <name>CourseChart</name>
    <message>
        <source>The round so far: %1 clips</source>
        <translation>De ronde tot nu toe: %1 clips</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markeringen</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
</context>
<context>
    <name>CreatorButton</name>
    <message>
        <source>No longer follow %1</source>
        <translation>%1 niet meer volgen</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>%1 volgen</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>What is kept</source>
        <translation>Wat bewaard wordt</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Voorbeeldplaatjes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Speler</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Tekenen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>Gegevensmappen</translation>
    </message>
    <message>
        <source>In memory, as this sitting is private; your own are only read.</source>
        <translation>In het geheugen, want deze sessie is privé; je eigen mappen worden alleen gelezen.</translation>
    </message>
    <message>
        <source>Open %1 in the file manager</source>
        <translation>%1 openen in het bestandsbeheer</translation>
    </message>
    <message>
        <source>To keep everything elsewhere, close the program, move the folder, and start it with its new place: %1 --data-dir FOLDER. Your videos stay where they are in any case.</source>
        <translation>Wil je alles ergens anders bewaren? Sluit het programma, verplaats de map en start met de nieuwe plek: %1 --data-dir MAP. Je video’s blijven hoe dan ook waar ze zijn.</translation>
    </message>
    <message>
        <source>Folders with videos</source>
        <translation>Mappen met video’s</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>%1, something watched</source>
        <translation>%1, iets bekeken</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Ga naar een dag</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>De maand ervoor</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>De maand erna</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>These are sample clips.</source>
        <translation>Dit zijn voorbeeldclips.</translation>
    </message>
    <message>
        <source>Sample clips</source>
        <translation>Voorbeeldclips</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>Dit bericht verbergen</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Paused: the sound output went away</source>
        <translation>Gepauzeerd: de geluidsuitgang is weg</translation>
    </message>
    <message>
        <source>It was {0}. Space plays on.</source>
        <translation>Het was {0}. Spatie speelt verder.</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Die video is er niet meer</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Ontdek</translation>
    </message>
    <message>
        <source>Search removed</source>
        <translation>Zoekopdracht weggehaald</translation>
    </message>
    <message>
        <source>Recent searches cleared</source>
        <translation>Recent gezocht is gewist</translation>
    </message>
    <message>
        <source>Trending in your library</source>
        <translation>Populair in je bibliotheek</translation>
    </message>
    <message>
        <source>The library cannot be searched</source>
        <translation>De bibliotheek kan niet doorzocht worden</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Search your clips</source>
        <translation>Zoek in je clips</translation>
    </message>
</context>
<context>
    <name>DriftingClips</name>
    <message>
        <source>You stay for %1</source>
        <translation>Je blijft kijken bij %1</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop folders here</source>
        <translation>Laat mappen hier los</translation>
    </message>
    <message>
        <source>Drop to add</source>
        <translation>Loslaten om toe te voegen</translation>
    </message>
    <message>
        <source>Folders, or files of them. Nothing is moved, copied or changed.</source>
        <translation>Mappen, of bestanden eruit. Er wordt niets verplaatst, gekopieerd of gewijzigd.</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>%1 views</source>
        <translation>%1 weergaven</translation>
    </message>
    <message>
        <source>%1 likes</source>
        <translation>%1 likes</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1 reacties</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 keer gedeeld</translation>
    </message>
    <message>
        <source>%1 saves</source>
        <translation>%1 keer bewaard</translation>
    </message>
    <message>
        <source>On %1:</source>
        <translation>Op %1:</translation>
    </message>
    <message>
        <source>Where it was posted:</source>
        <translation>Waar het geplaatst werd:</translation>
    </message>
</context>
<context>
    <name>EmptyFeed</name>
    <message>
        <source>Nothing to play yet</source>
        <translation>Nog niets om af te spelen</translation>
    </message>
    <message>
        <source>Add a folder with clips and the feed starts right away. They stay where they are.</source>
        <translation>Voeg een map met clips toe en de feed begint meteen. Ze blijven waar ze zijn.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message>
        <source>Try with sample clips</source>
        <translation>Proberen met voorbeeldclips</translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>What is kept of you</source>
        <translation>Wat van jou wordt bewaard</translation>
    </message>
    <message>
        <source>Your views, likes, notes, collections, searches, taste, settings and folders, in the copies too. Your videos stay where they are, and so does what is kept of others.</source>
        <translation>Wat je bekeek, likes, notities, verzamelingen, zoekopdrachten, smaak, instellingen en mappen, ook in de kopieën. Je video’s blijven staan, en wat van anderen wordt bewaard ook.</translation>
    </message>
    <message>
        <source>Erase what is kept of me…</source>
        <translation>Wis wat van mij wordt bewaard…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All of that of everybody who watches here, with all copies, posters and logs. Homefeed begins as on its first day; the videos stay.</source>
        <translation>Dat alles van iedereen die hier kijkt, met alle kopieën, posters en logboeken. Homefeed begint als op zijn eerste dag; de video’s blijven.</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Alles wissen…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, not even from a copy. If you only want another taste, start over on the page Your taste: that can be undone.</source>
        <translation>Wat gewist is, komt niet terug, ook niet uit een kopie. Wil je alleen een andere smaak, begin dan opnieuw op de pagina Je smaak: dat kun je ongedaan maken.</translation>
    </message>
    <message>
        <source>Take everything of mine along…</source>
        <translation>Alles van mij meenemen…</translation>
    </message>
    <message>
        <source>Homefeed starts anew for it, which may take a minute. There is no way back.</source>
        <translation>Homefeed start daarvoor opnieuw, wat een minuut kan duren. Er is geen weg terug.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Alles meenemen</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archief (*.zip)</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Everything is written</source>
        <translation>Alles is weggeschreven</translation>
    </message>
    <message>
        <source>That could not be done</source>
        <translation>Dat is niet gelukt</translation>
    </message>
</context>
<context>
    <name>ExploreHead</name>
    <message>
        <source>Recent searches</source>
        <translation>Recent gezocht</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 weghalen</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Found in your clips</source>
        <translation>Gevonden in je clips</translation>
    </message>
    <message>
        <source>Found in your clips. The bar is how much you like each one.</source>
        <translation>Gevonden in je clips. De balk is hoe graag je elke groep ziet.</translation>
    </message>
    <message>
        <source>Trending in your library</source>
        <translation>Populair in je bibliotheek</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Alles zien</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Makers</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>Alle clips</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Dit bestand is niet te lezen: %1.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>geen toegang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>de schijf antwoordt niet</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>het is er niet meer</translation>
    </message>
    <message>
        <source>The disk is full, so %1 can keep nothing more: free some space.</source>
        <translation>De schijf is vol, dus %1 kan niets meer bewaren: maak ruimte vrij.</translation>
    </message>
    <message>
        <source>%1 cannot be written to: its file or its disk is read-only.</source>
        <translation>Naar %1 kan niet worden geschreven: het bestand of de schijf is alleen-lezen.</translation>
    </message>
    <message>
        <source>You have no right to use %1.</source>
        <translation>Je hebt geen recht om %1 te gebruiken.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kan niet worden geopend.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 kan niet gebruikt worden.</translation>
    </message>
    <message>
        <source>Another program keeps %1 busy: close it and try again.</source>
        <translation>Een ander programma houdt %1 bezet: sluit het en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk that holds %1 does not answer as it should.</source>
        <translation>De schijf met %1 antwoordt niet zoals het hoort.</translation>
    </message>
    <message>
        <source>%1 is damaged: close Homefeed and start it again to repair it.</source>
        <translation>%1 is beschadigd: sluit Homefeed en start het opnieuw om het te herstellen.</translation>
    </message>
    <message>
        <source>%1 is gone: its folder or its drive was taken.</source>
        <translation>%1 is weg: de map of de schijf is weggehaald.</translation>
    </message>
    <message>
        <source>This file has changed since it was read. It is read again.</source>
        <translation>Dit bestand is veranderd sinds het gelezen werd. Het wordt opnieuw gelezen.</translation>
    </message>
    <message>
        <source>This video is damaged, or in a format that cannot be read.</source>
        <translation>Deze video is beschadigd, of in een vorm die niet te lezen is.</translation>
    </message>
    <message>
        <source>This file holds sound but no picture.</source>
        <translation>Dit bestand bevat geluid, maar geen beeld.</translation>
    </message>
    <message>
        <source>This file holds no picture that can be shown.</source>
        <translation>Dit bestand bevat geen beeld dat te tonen is.</translation>
    </message>
    <message>
        <source>This video needs more memory than it may have.</source>
        <translation>Deze video heeft meer geheugen nodig dan hij mag gebruiken.</translation>
    </message>
    <message>
        <source>This video is in a codec that cannot be read.</source>
        <translation>Deze video heeft een codec die niet te lezen is.</translation>
    </message>
    <message>
        <source>This video took too long to read.</source>
        <translation>Het lezen van deze video duurde te lang.</translation>
    </message>
    <message>
        <source>The process that reads videos was ended from outside.</source>
        <translation>Het proces dat video&apos;s leest, werd van buitenaf beëindigd.</translation>
    </message>
    <message>
        <source>This video makes its reader crash; it is damaged.</source>
        <translation>Op deze video loopt de lezer vast; hij is beschadigd.</translation>
    </message>
    <message>
        <source>No picture could be read from this file. It may be damaged or not be a video.</source>
        <translation>Uit dit bestand was geen beeld te lezen. Het kan beschadigd zijn, of geen video.</translation>
    </message>
    <message>
        <source>This video broke off and could not be played on.</source>
        <translation>Deze video brak af en speelde niet verder.</translation>
    </message>
    <message>
        <source>This file took too long to show a picture.</source>
        <translation>Het duurde te lang voordat dit bestand beeld gaf.</translation>
    </message>
    <message>
        <source>This video came to a standstill. Its disk may not answer.</source>
        <translation>Deze video bleef stilstaan. Misschien antwoordt de schijf niet.</translation>
    </message>
    <message>
        <source>This file is in no video format that Homefeed plays.</source>
        <translation>Dit bestand is geen video die Homefeed afspeelt.</translation>
    </message>
    <message>
        <source>This is a text file, not a video.</source>
        <translation>Dit is een tekstbestand, geen video.</translation>
    </message>
    <message>
        <source>This file holds nothing but zeros: a download that never finished.</source>
        <translation>Dit bestand bevat alleen nullen: een download die nooit afkwam.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Dit bestand is leeg.</translation>
    </message>
    <message>
        <source>This is a playlist, not a video.</source>
        <translation>Dit is een afspeellijst, geen video.</translation>
    </message>
    <message>
        <source>This is a web page, not a video.</source>
        <translation>Dit is een webpagina, geen video.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Dit is geen bestand.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Dit bestand is er niet meer.</translation>
    </message>
    <message>
        <source>This file holds no picture at that place.</source>
        <translation>Dit bestand heeft op die plaats geen beeld.</translation>
    </message>
    <message>
        <source>The player crashed on it.</source>
        <translation>De speler liep erop vast.</translation>
    </message>
    <message>
        <source>This is too large to be captions.</source>
        <translation>Dit is te groot voor ondertitels.</translation>
    </message>
    <message>
        <source>The sound of this video is in a codec that cannot be read.</source>
        <translation>Het geluid van deze video heeft een codec die niet te lezen is.</translation>
    </message>
</context>
<context>
    <name>FeedPage</name>
    <message>
        <source>Auto-advance: off</source>
        <translation>Vanzelf verder: uit</translation>
    </message>
    <message>
        <source>Auto-advance: at the end</source>
        <translation>Vanzelf verder: aan het eind</translation>
    </message>
    <message>
        <source>Auto-advance: after %1 plays</source>
        <translation>Vanzelf verder: na %1 keer</translation>
    </message>
    <message>
        <source>Only the video. %1 brings the rest back.</source>
        <translation>Alleen de video. Met %1 komt de rest terug.</translation>
    </message>
    <message>
        <source>You follow nobody yet</source>
        <translation>Je volgt nog niemand</translation>
    </message>
    <message>
        <source>Follow a creator, beside a clip or on the page of the creator. What they made comes here, the newest first.</source>
        <translation>Volg een maker, naast een clip of op de pagina van de maker. Wat die maakte komt hier, het nieuwste eerst.</translation>
    </message>
    <message>
        <source>Find creators</source>
        <translation>Makers zoeken</translation>
    </message>
</context>
<context>
    <name>FeedTabs</name>
    <message>
        <source>What to watch</source>
        <translation>Wat je kijkt</translation>
    </message>
    <message>
        <source>For You</source>
        <translation>Voor jou</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Volgend</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Ontdek</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <extracomment>A number of percent; put a blank before the sign where the language does.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Nog minder dan een minuut</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left</source>
        <translation>
            <numerusform>Nog ongeveer %Ln minuut</numerusform>
            <numerusform>Nog ongeveer %Ln minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln hour(s) left</source>
        <translation>
            <numerusform>Nog ongeveer %Ln uur</numerusform>
            <numerusform>Nog ongeveer %Ln uur</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A date by Qt&apos;s letters: d the day, MMMM the month in full, yyyy the year.</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Plugged in</source>
        <translation>Aangesloten</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Persoonlijke map</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Where are your clips?</source>
        <translation>Waar staan je clips?</translation>
    </message>
    <message>
        <source>Choose one or more folders. Nothing is moved, copied or changed.</source>
        <translation>Kies een of meer mappen. Er wordt niets verplaatst, gekopieerd of veranderd.</translation>
    </message>
    <message>
        <source>Looking for folders with clips</source>
        <translation>Mappen met clips zoeken</translation>
    </message>
    <message>
        <source>No folder with clips was found. Choose another folder.</source>
        <translation>Er is geen map met clips gevonden. Kies een andere map.</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>Begin met kijken</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Andere map</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. No account.</source>
        <translation>Niets verlaat deze computer. Geen account.</translation>
    </message>
    <message>
        <source>The network lock is off. No account.</source>
        <translation>Het netwerkslot staat uit. Geen account.</translation>
    </message>
    <message>
        <source>New to you: a first guess</source>
        <translation>Nieuw voor je: een eerste gok</translation>
    </message>
    <message>
        <source>Back to the feed</source>
        <translation>Terug naar de feed</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Niet aanwezig</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Reading %1%</source>
        <translation>Lezen %1%</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would not open</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln ging niet open</numerusform>
            <numerusform>%Ln gingen niet open</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>Folders</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>No folder yet. Add one, or drop folders anywhere on this window. Nothing is moved, copied or changed.</source>
        <translation>Nog geen map. Voeg er een toe, of laat mappen ergens op dit venster los. Er wordt niets verplaatst, gekopieerd of gewijzigd.</translation>
    </message>
</context>
<context>
    <name>Followed</name>
    <message>
        <source>You no longer follow %1</source>
        <translation>Je volgt %1 niet meer</translation>
    </message>
</context>
<context>
    <name>FollowedTab</name>
    <message>
        <source>You follow nobody yet</source>
        <translation>Je volgt nog niemand</translation>
    </message>
    <message>
        <source>Follow a creator beside a clip, and their clips come together under Following.</source>
        <translation>Volg een maker naast een clip, en de clips komen samen onder Volgend.</translation>
    </message>
    <message>
        <source>Creators you follow</source>
        <translation>Makers die je volgt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Ontvolgen</translation>
    </message>
    <message>
        <source>Unfollow %1</source>
        <translation>%1 ontvolgen</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <source>Videos found</source>
        <translation>Video’s gevonden</translation>
    </message>
    <message>
        <source>The library cannot be searched</source>
        <translation>De bibliotheek kan niet worden doorzocht</translation>
    </message>
    <message>
        <source>Nothing to search yet</source>
        <translation>Nog niets om te doorzoeken</translation>
    </message>
    <message>
        <source>No clip is like that</source>
        <translation>Geen clip is zo</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Niets gevonden voor “%1”</translation>
    </message>
    <message>
        <source>Add a folder with clips, and what is in it can be found here.</source>
        <translation>Voeg een map met clips toe, en wat erin zit is hier te vinden.</translation>
    </message>
    <message>
        <source>Ask for less: take a filter away.</source>
        <translation>Vraag minder: haal een filter weg.</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one.</source>
        <translation>Probeer minder woorden, of het begin van een woord.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>GesturesSection</name>
    <message>
        <source>Gestures</source>
        <translation>Gebaren</translation>
    </message>
    <message>
        <source>A swipe, a drag or two fingers on a touchpad turn the page. A right click, or a long press in the middle, opens the menu of the clip.</source>
        <translation>Een veeg, slepen of twee vingers op een touchpad slaan de pagina om. Rechts klikken, of lang drukken in het midden, opent het menu van de clip.</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klik</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauzeert</translation>
    </message>
    <message>
        <source>Mutes</source>
        <translation>Dempt</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>Maakt leeg</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Dubbelklik</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Vindt leuk</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Pops out</source>
        <translation>Los venster</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Muiswiel</translation>
    </message>
    <message>
        <source>With Shift it does the other.</source>
        <translation>Met Shift doet het het andere.</translation>
    </message>
    <message>
        <source>Turns the page</source>
        <translation>Slaat de pagina om</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Notches of the wheel for a page</source>
        <translation>Klikken van het wiel voor een pagina</translation>
    </message>
    <message>
        <source>More for a wheel that turns too easily.</source>
        <translation>Meer voor een wiel dat te licht draait.</translation>
    </message>
    <message>
        <source>Hold the left or right side for twice the speed</source>
        <translation>De linker- of rechterkant vasthouden voor dubbele snelheid</translation>
    </message>
    <message>
        <source>Actions at the left of the video, for the left hand</source>
        <translation>Knoppen links van de video, voor de linkerhand</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Two minutes</source>
        <translation>Twee minuten</translation>
    </message>
    <message>
        <source>How the feed learns, tells why, and is steered. Do it yourself, or watch: it goes on alone. Nothing of this tour stays.</source>
        <translation>Hoe de feed leert, zegt waarom, en zich laat sturen. Doe het zelf, of kijk toe: het gaat vanzelf verder. Van deze rondleiding blijft niets.</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Veeg</translation>
    </message>
    <message>
        <source>It knows nothing yet, so it shows a mix. Swipe up, turn the wheel, or press Down.</source>
        <translation>Hij weet nog niets en laat dus een mix zien. Veeg omhoog, draai aan het wiel of druk op Omlaag.</translation>
    </message>
    <message>
        <source>Stay for what you like</source>
        <translation>Blijf bij wat je leuk vindt</translation>
    </message>
    <message>
        <source>How long a clip is watched tells the most. A like says it in a word.</source>
        <translation>Hoe lang je kijkt zegt het meest. Een like zegt het in één woord.</translation>
    </message>
    <message>
        <source>It learned from that</source>
        <translation>Daar leerde hij van</translation>
    </message>
    <message>
        <source>The lamp tells what each clip came for. What is alike comes sooner now.</source>
        <translation>De lamp zegt waarom elke clip kwam. Wat erop lijkt komt nu eerder.</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Vraag waarom</translation>
    </message>
    <message>
        <source>All reasons for a clip, each with its weight: together they are its score.</source>
        <translation>Alle redenen voor een clip, elk met zijn gewicht: samen zijn ze de score.</translation>
    </message>
    <message>
        <source>Turn a reason down</source>
        <translation>Zet een reden lager</translation>
    </message>
    <message>
        <source>Less of this, and the feed holds to it from the next clip on.</source>
        <translation>Minder hiervan, en de feed houdt zich eraan vanaf de volgende clip.</translation>
    </message>
    <message>
        <source>And it changes</source>
        <translation>En het verandert</translation>
    </message>
    <message>
        <source>What follows was chosen anew, with that in mind.</source>
        <translation>Wat volgt is opnieuw gekozen, met dat in gedachten.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>The feed forgets what it learned. Clips, likes and notes would stay.</source>
        <translation>De feed vergeet wat hij leerde. Clips, likes en notities zouden blijven.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Maak het ongedaan</translation>
    </message>
    <message>
        <source>Nothing was deleted: one undo, and it knows all of it again.</source>
        <translation>Er is niets gewist: één keer ongedaan maken en hij weet alles weer.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Dat is alles</translation>
    </message>
    <message>
        <source>With your own clips it goes the same way. What this tour taught is erased now.</source>
        <translation>Met je eigen clips gaat het net zo. Wat deze rondleiding leerde wordt nu gewist.</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Rondleiding verlaten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Kijken</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studies</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Ontwikkeling</translation>
    </message>
    <message>
        <source>Every one of them can be another one: Settings, Keys.</source>
        <translation>Elk ervan kan een andere zijn: Instellingen, Toetsen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>Two minutes on the sample clips</source>
        <translation>Twee minuten met de voorbeeldclips</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Zoek in de hulp</translation>
    </message>
    <message>
        <source>This chapter is in English.</source>
        <translation>Dit hoofdstuk is in het Engels.</translation>
    </message>
    <message>
        <source>Nothing has these words</source>
        <translation>Niets heeft deze woorden</translation>
    </message>
    <message>
        <source>Try fewer of them.</source>
        <translation>Probeer er minder.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Die video is er niet meer</translation>
    </message>
    <message>
        <source>Out of your history</source>
        <translation>Uit je geschiedenis</translation>
    </message>
    <message>
        <source>What the feed learned from it stays</source>
        <translation>Wat de feed ervan leerde, blijft</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet worden bewaard</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>De rest kan niet gelezen worden</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Niets gevonden voor “%1”</translation>
    </message>
    <message>
        <source>Nothing watched until then</source>
        <translation>Tot dan niets bekeken</translation>
    </message>
    <message>
        <source>Nothing watched yet</source>
        <translation>Nog niets bekeken</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one.</source>
        <translation>Probeer minder woorden, of het begin van een woord.</translation>
    </message>
    <message>
        <source>What you watch for a second or longer is kept here, and you can take it out.</source>
        <translation>Wat je een seconde of langer bekijkt, staat hier, en je kunt het eruit halen.</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Ga naar een dag</translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation>Terug naar het laatste</translation>
    </message>
    <message>
        <source>What you watched</source>
        <translation>Wat je bekeek</translation>
    </message>
    <message>
        <source>watched for %1</source>
        <translation>%1 bekeken</translation>
    </message>
    <message>
        <source>Take %1 out of your history</source>
        <translation>Haal %1 uit je geschiedenis</translation>
    </message>
</context>
<context>
    <name>HitTile</name>
    <message>
        <source>seen</source>
        <translation>gezien</translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>W %1</source>
        <extracomment>A week by its number</extracomment>
        <translation>W %1</translation>
    </message>
    <message>
        <source>As in the days before</source>
        <translation>Als in de dagen ervoor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than the days before</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln meer dan de dagen ervoor</numerusform>
            <numerusform>%Ln meer dan de dagen ervoor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less than the days before</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln minder dan de dagen ervoor</numerusform>
            <numerusform>%Ln minder dan de dagen ervoor</numerusform>
        </translation>
    </message>
    <message>
        <source>Up from %1</source>
        <translation>Was %1</translation>
    </message>
    <message>
        <source>Down from %1</source>
        <translation>Was %1</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Nog niets te tellen</translation>
    </message>
    <message>
        <source>Watch a few clips, and your minutes, skips and topics are drawn here.</source>
        <translation>Bekijk een paar clips, en je minuten, overgeslagen clips en onderwerpen staan hier.</translation>
    </message>
    <message>
        <source>Counted on this computer, shown to you only.</source>
        <translation>Op deze computer geteld, alleen voor jou.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 dagen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>days</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Tellen…</translation>
    </message>
    <message>
        <source>A day, on average</source>
        <translation>Per dag, gemiddeld</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Uitgekeken</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln in a row</source>
        <comment>skips</comment>
        <translation>
            <numerusform>Tot %Ln achter elkaar</numerusform>
            <numerusform>Tot %Ln achter elkaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics found</source>
        <translation>Onderwerpen gevonden</translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>Nieuwste: %1</translation>
    </message>
    <message>
        <source>None for the first time</source>
        <translation>Geen voor het eerst</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minuten per dag</translation>
    </message>
    <message>
        <source>%1 a day on average; most on %2: %3</source>
        <translation>%1 per dag gemiddeld; het meest op %2: %3</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Tot het eind</translation>
    </message>
    <message>
        <source>by topic</source>
        <translation>per onderwerp</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>No topic was watched often enough to tell.</source>
        <translation>Geen onderwerp werd vaak genoeg bekeken.</translation>
    </message>
    <message>
        <source>What you watch, week by week</source>
        <translation>Wat je bekijkt, week na week</translation>
    </message>
    <message>
        <source>Share of minutes</source>
        <translation>Aandeel in minuten</translation>
    </message>
    <message>
        <source>In the last week: %1</source>
        <translation>In de laatste week: %1</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Tijden van de dag</translation>
    </message>
    <message>
        <source>Most from %1 on: %2 a day</source>
        <translation>Het meest vanaf %1: %2 per dag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>De tabel bewaren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
</context>
<context>
    <name>KeyClash</name>
    <message>
        <source>%1 is taken: %2</source>
        <translation>%1 is bezet: %2</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Daar laten</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier gebruiken</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Press a key</source>
        <translation>Druk op een toets</translation>
    </message>
    <message>
        <source>%1: %2. Change</source>
        <translation>%1: %2. Wijzigen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen toets</translation>
    </message>
    <message>
        <source>Take this key away</source>
        <translation>Deze toets weghalen</translation>
    </message>
    <message>
        <source>One more key: %1</source>
        <translation>Nog een toets: %1</translation>
    </message>
    <message>
        <source>%1 always leads back or on. Press another key.</source>
        <translation>%1 leidt altijd terug of verder. Druk op een andere toets.</translation>
    </message>
    <message>
        <source>Press one more key. Esc leaves it as it was.</source>
        <translation>Druk op nog een toets. Met Esc blijft het zoals het was.</translation>
    </message>
    <message>
        <source>Esc leaves it as it was.</source>
        <translation>Met Esc blijft het zoals het was.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Next video</source>
        <translation>Volgende video</translation>
    </message>
    <message>
        <source>Previous video</source>
        <translation>Vorige video</translation>
    </message>
    <message>
        <source>Pause, play</source>
        <translation>Pauze, afspelen</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Leuk</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>Save, take out again</source>
        <translation>Bewaren, weer weghalen</translation>
    </message>
    <message>
        <source>Sound off, on</source>
        <translation>Geluid uit, aan</translation>
    </message>
    <message>
        <source>Captions on, off</source>
        <translation>Ondertitels aan, uit</translation>
    </message>
    <message>
        <source>Other captions</source>
        <translation>Andere ondertitels</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 seconden terug</translation>
    </message>
    <message>
        <source>5 seconds ahead</source>
        <translation>5 seconden vooruit</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langzamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Eén beeld terug</translation>
    </message>
    <message>
        <source>One frame ahead</source>
        <translation>Eén beeld vooruit</translation>
    </message>
    <message>
        <source>Why this video</source>
        <translation>Waarom deze video</translation>
    </message>
    <message>
        <source>Auto-advance, each choice</source>
        <translation>Vanzelf verder, elke keuze</translation>
    </message>
    <message>
        <source>Nothing but the video</source>
        <translation>Alleen de video</translation>
    </message>
    <message>
        <source>What to do about the video</source>
        <translation>Wat je met de video kunt doen</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>Klein venster, en terug</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Undo, while it is offered</source>
        <translation>Ongedaan maken, zolang het kan</translation>
    </message>
    <message>
        <source>Start your taste over</source>
        <translation>Opnieuw beginnen met je smaak</translation>
    </message>
    <message>
        <source>What it learned, for an audience</source>
        <translation>Wat het leerde, voor een publiek</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter (number pad)</source>
        <translation>Enter (numeriek)</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menutoets</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>To %1% of the video</source>
        <translation>Naar %1% van de video</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Press a key&apos;s name here, then the key that is to take its place. Esc leaves it as it was.</source>
        <translation>Klik hier op de naam van een toets en druk dan op de toets die ervoor in de plaats komt. Met Esc blijft het zoals het was.</translation>
    </message>
    <message>
        <source>Every key can be another one.</source>
        <translation>Elke toets kan een andere zijn.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle toetsen tonen</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>Alle toetsen zoals eerst</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Thank you</source>
        <translation>Dank je wel</translation>
    </message>
    <message>
        <source>That was your time. It forgets you now.</source>
        <translation>Dat was je tijd. Hij vergeet je nu.</translation>
    </message>
    <message>
        <source>That was your time.</source>
        <translation>Dat was je tijd.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>That folder cannot be played</source>
        <translation>Die map kan niet worden afgespeeld</translation>
    </message>
    <message>
        <source>That folder could not be removed</source>
        <translation>Die map kon niet worden verwijderd</translation>
    </message>
    <message>
        <source>A folder cannot be read</source>
        <translation>Een map kan niet gelezen worden</translation>
    </message>
    <message>
        <source>No video in here that can be played</source>
        <translation>Hier is geen video die afspeelt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would not open. The library lists them.</source>
        <translation>
            <numerusform>%n bestand ging niet open. De bibliotheek noemt het.</numerusform>
            <numerusform>%n bestanden gingen niet open. De bibliotheek noemt ze.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryOverview</name>
    <message>
        <source>The library could not be looked at</source>
        <translation>De bibliotheek kon niet bekeken worden</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln map</numerusform>
            <numerusform>%Ln mappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw nakijken</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message>
        <source>The sample clips are playing. Add a folder to play your own.</source>
        <translation>De voorbeeldclips spelen. Voeg een map toe om je eigen clips te spelen.</translation>
    </message>
    <message>
        <source>%1 in %2, %3 on disk</source>
        <translation>%1 in %2, %3 op schijf</translation>
    </message>
    <message>
        <source>%1 in %2, %3 of them not there</source>
        <translation>%1 in %2, waarvan %3 er niet</translation>
    </message>
    <message>
        <source>Clips ready</source>
        <translation>Clips klaar</translation>
    </message>
    <message>
        <source>Minutes of film</source>
        <translation>Minuten film</translation>
    </message>
    <message>
        <source>Hours of film</source>
        <translation>Uren film</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Op schijf</translation>
    </message>
    <message>
        <source>Added this week</source>
        <translation>Deze week toegevoegd</translation>
    </message>
</context>
<context>
    <name>Likes</name>
    <message>
        <source>Liked</source>
        <translation>Leuk</translation>
    </message>
    <message>
        <source>No longer liked</source>
        <translation>Niet meer leuk</translation>
    </message>
</context>
<context>
    <name>LikesTab</name>
    <message>
        <source>Nothing liked yet</source>
        <translation>Nog niets geliket</translation>
    </message>
    <message>
        <source>Press the heart, or L, while a clip plays. It is kept here.</source>
        <translation>Druk op het hart, of op L, terwijl een clip speelt. Hier vind je hem terug.</translation>
    </message>
    <message>
        <source>What you liked</source>
        <translation>Wat je liket</translation>
    </message>
</context>
<context>
    <name>LimitCard</name>
    <message numerus="yes">
        <source>That was %Ln minute(s) today</source>
        <translation>
            <numerusform>Dat was %Ln minuut vandaag</numerusform>
            <numerusform>Dat waren %Ln minuten vandaag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You set %Ln minute(s) a day. The video is paused; the feed waits here.</source>
        <translation>
            <numerusform>Je stelde %Ln minuut per dag in. De video is gepauzeerd; de feed wacht hier.</numerusform>
            <numerusform>Je stelde %Ln minuten per dag in. De video is gepauzeerd; de feed wacht hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Genoeg voor vandaag</translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation>Nog tien minuten</translation>
    </message>
    <message>
        <source>Go on this time</source>
        <translation>Deze keer doorgaan</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Enough for today</source>
        <translation>Genoeg voor vandaag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) watched today. No limit is set.</source>
        <translation>
            <numerusform>%Ln minuut bekeken vandaag. Er is geen grens ingesteld.</numerusform>
            <numerusform>%Ln minuten bekeken vandaag. Er is geen grens ingesteld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) watched today, of the %1 you set. Then the video pauses, and you decide.</source>
        <translation>
            <numerusform>%Ln minuut bekeken vandaag, van de %1 die je instelde. Dan pauzeert de video, en beslis jij.</numerusform>
            <numerusform>%Ln minuten bekeken vandaag, van de %1 die je instelde. Dan pauzeert de video, en beslis jij.</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minuten per dag</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Geen grens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Slaaptimer</translation>
    </message>
    <message>
        <source>Pauses the video, so that the screen can go dark.</source>
        <translation>Pauzeert de video, zodat het scherm donker kan worden.</translation>
    </message>
    <message>
        <source>Pauses at the end of this clip.</source>
        <translation>Pauzeert aan het eind van deze clip.</translation>
    </message>
    <message numerus="yes">
        <source>Pauses in %Ln minute(s).</source>
        <translation>
            <numerusform>Pauzeert over %Ln minuut.</numerusform>
            <numerusform>Pauzeert over %Ln minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>End of this clip</source>
        <translation>Einde van deze clip</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>The library cannot be read</source>
        <translation>De bibliotheek kan niet worden gelezen</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Taal en uiterlijk</translation>
    </message>
    <message>
        <source>System follows your desktop.</source>
        <translation>Systeem volgt je bureaublad.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>Reduced lets clips fade instead of slide.</source>
        <translation>Met Minder vervagen clips in plaats van te schuiven.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Homefeed, private sitting</source>
        <translation>Homefeed, privésessie</translation>
    </message>
    <message>
        <source>Add a folder with clips</source>
        <translation>Een map met clips toevoegen</translation>
    </message>
</context>
<context>
    <name>ManualPart</name>
    <message>
        <source>To copy</source>
        <translation>Om te kopiëren</translation>
    </message>
</context>
<context>
    <name>MarkerButton</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1, toets %2</translation>
    </message>
</context>
<context>
    <name>MarkerGrid</name>
    <message>
        <source>Mark this moment</source>
        <translation>Markeer dit moment</translation>
    </message>
    <message>
        <source>Press the key; with Ctrl in their window</source>
        <translation>Druk de toets; met Ctrl in hun venster</translation>
    </message>
    <message>
        <source>This study names no markers.</source>
        <translation>Deze studie noemt geen markeringen.</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>MenuEntries</name>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Ondertitels</translation>
    </message>
    <message>
        <source>Auto-advance</source>
        <translation>Vanzelf verder</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide a word</source>
        <translation>Een woord verbergen</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Geen interesse</translation>
    </message>
    <message>
        <source>Why this video</source>
        <translation>Waarom deze video</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Meer zoals dit</translation>
    </message>
    <message>
        <source>Clear display</source>
        <translation>Alleen de video</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Klein venster</translation>
    </message>
    <message>
        <source>Hide creator, sound or word</source>
        <translation>Maker, geluid of woord verbergen</translation>
    </message>
    <message>
        <source>Report as broken</source>
        <translation>Als defect melden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Open in another player</source>
        <translation>In een andere speler openen</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>Volgende taal</translation>
    </message>
    <message>
        <source>This creator</source>
        <translation>Deze maker</translation>
    </message>
    <message>
        <source>This sound</source>
        <translation>Dit geluid</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>Een woord</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Aan het eind</translation>
    </message>
    <message>
        <source>After %1 plays</source>
        <translation>Na %1 keer</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Show more (%1)</source>
        <translation>Meer tonen (%1)</translation>
    </message>
</context>
<context>
    <name>MutedTab</name>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Woord</translation>
    </message>
    <message>
        <source>Nothing is muted</source>
        <translation>Er is niets gedempt</translation>
    </message>
    <message>
        <source>Mute a word here, or a hashtag, creator or sound while a clip plays.</source>
        <translation>Demp hier een woord, of een hashtag, maker of geluid terwijl een clip speelt.</translation>
    </message>
    <message>
        <source>Word, # or @</source>
        <translation>Woord, # of @</translation>
    </message>
    <message>
        <source>A word, a #hashtag or an @creator</source>
        <translation>Een woord, #hashtag of @maker</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>What is muted</source>
        <translation>Wat gedempt is</translation>
    </message>
    <message>
        <source>Reported as broken</source>
        <translation>Als defect gemeld</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Niet meer dempen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>%1 niet meer dempen</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>%1 terughalen</translation>
    </message>
</context>
<context>
    <name>MutedThings</name>
    <message>
        <source>%1 may come again</source>
        <translation>%1 mag weer komen</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 is gedempt</translation>
    </message>
    <message>
        <source>None of it comes until you unmute it</source>
        <translation>Er komt niets van tot je het dempen opheft</translation>
    </message>
    <message>
        <source>A clip without a title</source>
        <translation>Een clip zonder titel</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Andere naam geven</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Not seen yet</source>
        <translation>Nog niet gezien</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Leuk</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Elke lengte</translation>
    </message>
    <message>
        <source>Under 15 seconds</source>
        <translation>Onder 15 seconden</translation>
    </message>
    <message>
        <source>Under 30 seconds</source>
        <translation>Onder 30 seconden</translation>
    </message>
    <message>
        <source>30 seconds to 2 minutes</source>
        <translation>30 seconden tot 2 minuten</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Langer</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Elk moment</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ouder</translation>
    </message>
    <message>
        <source>Any shape</source>
        <translation>Elke vorm</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Staand</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Vierkant</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Liggend</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle mappen</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Elke taal</translation>
    </message>
</context>
<context>
    <name>Narrowings</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsLook</name>
    <message>
        <source>Needs a look</source>
        <translation>Even nakijken</translation>
    </message>
    <message>
        <source>Nothing. Every file can be played.</source>
        <translation>Niets. Elk bestand speelt af.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) not there</source>
        <translation>
            <numerusform>%Ln map is er niet</numerusform>
            <numerusform>%Ln mappen zijn er niet</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clips come back with the drive.</source>
        <translation>De clips komen terug met de schijf.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Nakijken</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would not open</source>
        <translation>
            <numerusform>%Ln bestand ging niet open</numerusform>
            <numerusform>%Ln bestanden gingen niet open</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of the feed.</source>
        <translation>Blijft buiten de feed.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing</source>
        <translation>
            <numerusform>%Ln bestand ontbreekt</numerusform>
            <numerusform>%Ln bestanden ontbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved or deleted. What you watched and liked is kept for when they come back.</source>
        <translation>Verplaatst of gewist. Wat je bekeek en leuk vond blijft bewaard tot ze terugkomen.</translation>
    </message>
    <message>
        <source>Show the folder of %1</source>
        <translation>De map van %1 tonen</translation>
    </message>
    <message>
        <source>The same clip more than once</source>
        <translation>Dezelfde clip meer dan eens</translation>
    </message>
    <message>
        <source>The feed shows each of these once and plays the best copy.</source>
        <translation>De feed toont elk hiervan één keer en speelt de beste kopie.</translation>
    </message>
    <message>
        <source>%1 plays</source>
        <translation>%1 speelt af</translation>
    </message>
    <message>
        <source>Besides it %1: %2</source>
        <translation>Daarnaast %1: %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 tonen</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Close the notes</source>
        <translation>De notities sluiten</translation>
    </message>
    <message>
        <source>No note yet. A note keeps the moment of the video it is about.</source>
        <translation>Nog geen notitie. Een notitie onthoudt het moment van de video.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Naar %1</translation>
    </message>
    <message>
        <source>Change the note at %1</source>
        <translation>De notitie op %1 wijzigen</translation>
    </message>
    <message>
        <source>Remove the note at %1</source>
        <translation>De notitie op %1 verwijderen</translation>
    </message>
    <message>
        <source>Change this note</source>
        <translation>Deze notitie wijzigen</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Notitie op %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>No notes yet</source>
        <translation>Nog geen notities</translation>
    </message>
    <message>
        <source>Press N while a clip plays to write about that moment. It is found here again.</source>
        <translation>Druk op N terwijl een clip speelt om over dat moment te schrijven. Hier vind je het terug.</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Jouw notities</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>Its clip is not there</source>
        <translation>De clip is er niet</translation>
    </message>
    <message>
        <source>Change the note “%1”</source>
        <translation>Wijzig de notitie “%1”</translation>
    </message>
    <message>
        <source>Remove the note “%1”</source>
        <translation>Verwijder de notitie “%1”</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>De notitie wijzigen</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Jouw notitie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your taste starts over now</source>
        <translation>Je smaak begint opnieuw</translation>
    </message>
    <message>
        <source>It had learned nothing yet</source>
        <translation>Hij had nog niets geleerd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln signal(s) set aside, not deleted</source>
        <translation>
            <numerusform>%Ln signaal apart gezet, niet gewist</numerusform>
            <numerusform>%Ln signalen apart gezet, niet gewist</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>That part is forgotten</source>
        <translation>Dat deel is vergeten</translation>
    </message>
    <message>
        <source>Set aside, not deleted</source>
        <translation>Apart gezet, niet gewist</translation>
    </message>
    <message>
        <source>Your taste is back</source>
        <translation>Je smaak is terug</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet worden bewaard</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) added</source>
        <translation>
            <numerusform>%Ln map toegevoegd</numerusform>
            <numerusform>%Ln mappen toegevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed begins as they are read</source>
        <translation>De feed begint terwijl ze gelezen worden</translation>
    </message>
    <message>
        <source>You have seen everything</source>
        <translation>Je hebt alles gezien</translation>
    </message>
    <message>
        <source>What you liked comes again, then what you saw longest ago</source>
        <translation>Wat je leuk vond komt terug, daarna wat je het langst geleden zag</translation>
    </message>
    <message>
        <source>The sleep timer paused the video</source>
        <translation>De slaaptimer pauzeerde de video</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 is bewaard</translation>
    </message>
    <message>
        <source>That folder is in the library</source>
        <translation>Die map staat in de bibliotheek</translation>
    </message>
    <message>
        <source>It is read while you watch</source>
        <translation>Hij wordt gelezen terwijl je kijkt</translation>
    </message>
    <message>
        <source>%1 is out of the library</source>
        <translation>%1 is uit de bibliotheek</translation>
    </message>
    <message>
        <source>Its files and what you watched stay</source>
        <translation>De bestanden en wat je bekeek blijven</translation>
    </message>
    <message>
        <source>All is saved again</source>
        <translation>Alles is weer opgeslagen</translation>
    </message>
    <message>
        <source>What waited is written</source>
        <translation>Wat wachtte, is geschreven</translation>
    </message>
    <message>
        <source>%1 watches now</source>
        <translation>%1 kijkt nu</translation>
    </message>
    <message>
        <source>With a taste, history and settings of their own</source>
        <translation>Met een eigen smaak, geschiedenis en instellingen</translation>
    </message>
    <message>
        <source>%1 is set aside</source>
        <translation>%1 is apart gezet</translation>
    </message>
    <message>
        <source>One person is set aside</source>
        <translation>Eén persoon is apart gezet</translation>
    </message>
    <message>
        <source>Nothing of theirs is deleted</source>
        <translation>Er is niets van gewist</translation>
    </message>
    <message>
        <source>All keys are as at first</source>
        <translation>Alle toetsen zijn weer zoals eerst</translation>
    </message>
    <message>
        <source>%1 would not play. Skipped.</source>
        <translation>%1 speelt niet af. Overgeslagen.</translation>
    </message>
</context>
<context>
    <name>OneCollection</name>
    <message>
        <source>Out of %1</source>
        <translation>Uit %1</translation>
    </message>
    <message>
        <source>The clip itself stays</source>
        <translation>De clip zelf blijft</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet worden bewaard</translation>
    </message>
</context>
<context>
    <name>OneTopic</name>
    <message>
        <source>Trending in your library</source>
        <translation>Populair in je bibliotheek</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>Broken off by a crash: %1 s are not known</source>
        <translation>Afgebroken door een crash: %1 s zijn onbekend</translation>
    </message>
    <message>
        <source>Goes on where it was closed</source>
        <translation>Gaat verder waar het gesloten werd</translation>
    </message>
</context>
<context>
    <name>OperatorBar</name>
    <message>
        <source>Reads what taking part means</source>
        <translation>Leest wat meedoen betekent</translation>
    </message>
    <message>
        <source>Answers questions</source>
        <translation>Beantwoordt vragen</translation>
    </message>
    <message>
        <source>Reads what to do</source>
        <translation>Leest wat er te doen is</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Said no: nothing was kept</source>
        <translation>Zei nee: er is niets bewaard</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Ronde %1 van %2</translation>
    </message>
    <message>
        <source>Round %1 of %2, %3</source>
        <translation>Ronde %1 van %2, %3</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Klaarmaken</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Deelnemer %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Opgenomen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sessie beëindigen</translation>
    </message>
</context>
<context>
    <name>OperatorWindow</name>
    <message>
        <source>Homefeed, operator</source>
        <translation>Homefeed, leiding</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Wat zij zien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Write a note, then Enter</source>
        <translation>Schrijf een notitie, dan Enter</translation>
    </message>
    <message>
        <source>End the session?</source>
        <translation>De sessie beëindigen?</translation>
    </message>
    <message>
        <source>What was recorded stays. The participant comes to the last page.</source>
        <translation>Wat is opgenomen blijft. De deelnemer komt op de laatste pagina.</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sessie beëindigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>PastResets</name>
    <message>
        <source>Past resets</source>
        <translation>Eerdere resets</translation>
    </message>
    <message>
        <source>Nothing of it was deleted. Undo goes back to the taste before a reset, and so takes back those since.</source>
        <translation>Niets ervan is gewist. Ongedaan maken gaat terug naar de smaak van voor een reset, en maakt zo ook de latere ongedaan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo %1, %2</source>
        <translation>Maak %1 ongedaan, %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>The 7 days before it</source>
        <translation>De 7 dagen ervoor</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>what likes taught</source>
        <translation>wat likes leerden</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>wie je volgt</translation>
    </message>
    <message>
        <source>mutes</source>
        <translation>wat je dempte</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>behalve %1</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Everybody has a taste, likes, history, settings and folders of their own.</source>
        <translation>Iedereen heeft een eigen smaak, likes, geschiedenis, instellingen en mappen.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Iemand erbij</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Begins with my folders, which are read anew for them</source>
        <translation>Begint met mijn mappen, die dan opnieuw gelezen worden</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mijn naam</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>Mijn pincode</translation>
    </message>
    <message>
        <source>A PIN is for politeness: it is asked for before somebody turns to you or sets you aside. It encrypts nothing. Who can use this computer&apos;s account can read its files.</source>
        <translation>Een pincode is voor de beleefdheid: er wordt om gevraagd voordat iemand naar jou overstapt of je opzijzet. Hij versleutelt niets. Wie dit account van de computer kan gebruiken, kan de bestanden lezen.</translation>
    </message>
    <message>
        <source>Four digits or more</source>
        <translation>Vier cijfers of meer</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Erom vragen</translation>
    </message>
    <message>
        <source>Ask for no PIN any more</source>
        <translation>Niet meer om een pincode vragen</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Set aside, nothing is deleted</source>
        <translation>Apart gezet, niets is gewist</translation>
    </message>
    <message>
        <source>Watches now</source>
        <translation>Kijkt nu</translation>
    </message>
    <message>
        <source>Has a PIN</source>
        <translation>Heeft een pincode</translation>
    </message>
    <message>
        <source>Turn to</source>
        <translation>Overstappen</translation>
    </message>
    <message>
        <source>Turn to %1</source>
        <translation>Overstappen naar %1</translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation>%1 apart zetten</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>%1 terughalen</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%Ln digit(s) entered</source>
        <translation>
            <numerusform>%Ln cijfer ingevoerd</numerusform>
            <numerusform>%Ln cijfers ingevoerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Het laatste cijfer terugnemen</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Counting</source>
        <translation>Tellen</translation>
    </message>
    <message>
        <source>No clips yet</source>
        <translation>Nog geen clips</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln clip(s)</source>
        <translation>
            <numerusform>Meer dan %Ln clip</numerusform>
            <numerusform>Meer dan %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Watch</source>
        <translation>Kijken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>Smaak</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>PlainFeed</name>
    <message>
        <source>Liked</source>
        <translation>Leuk</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Leuk</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Geluid uit</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Playback</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Auto-advance</source>
        <translation>Vanzelf verder</translation>
    </message>
    <message>
        <source>After so many plays the next clip comes by itself.</source>
        <translation>Na zoveel keer komt de volgende clip vanzelf.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>5</source>
        <translation>5</translation>
    </message>
    <message>
        <source>Speed at the start</source>
        <translation>Snelheid bij het begin</translation>
    </message>
    <message>
        <source>Of every start. The keys and the menu of the feed change it until you close the program.</source>
        <translation>Bij elke start. De toetsen en het menu van de feed veranderen haar tot je het programma sluit.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Gedempt</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Play all clips equally loud</source>
        <translation>Alle clips even luid afspelen</translation>
    </message>
    <message>
        <source>Start without sound</source>
        <translation>Zonder geluid beginnen</translation>
    </message>
</context>
<context>
    <name>PosterTile</name>
    <message>
        <source>Move %1</source>
        <translation>Verplaats %1</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Haal %1 eruit</translation>
    </message>
</context>
<context>
    <name>Posters</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Die video is er niet meer</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>De rest kan niet gelezen worden</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>%1 s watched, %2 % of it</source>
        <translation>%1 s bekeken, %2 % ervan</translation>
    </message>
    <message>
        <source>%1, liked</source>
        <translation>%1, leuk gevonden</translation>
    </message>
</context>
<context>
    <name>PresenterBand</name>
    <message>
        <source>For the audience</source>
        <translation>Voor het publiek</translation>
    </message>
    <message>
        <source>Just learned</source>
        <translation>Net geleerd</translation>
    </message>
    <message>
        <source>Swipe, and it shows what that taught.</source>
        <translation>Veeg, en je ziet wat dat leerde.</translation>
    </message>
    <message>
        <source>Comes, chance %1</source>
        <translation>Komt, kans %1</translation>
    </message>
    <message>
        <source>Chance %1</source>
        <translation>Kans %1</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Niets verlaat deze computer</translation>
    </message>
    <message>
        <source>The network lock is off</source>
        <translation>Het netwerkslot is uit</translation>
    </message>
    <message>
        <source>The system refuses Homefeed, and whatever it starts, every connection to a network. There is no account and no server: nothing is sent and nothing is fetched.</source>
        <translation>Het systeem weigert Homefeed, en alles wat het start, elke verbinding met een netwerk. Er is geen account en geen server: er wordt niets verstuurd en niets opgehaald.</translation>
    </message>
    <message>
        <source>%1 Homefeed opens no connection by itself, but nothing would keep it from doing so.</source>
        <translation>%1 Homefeed maakt zelf geen verbinding, maar niets zou dat tegenhouden.</translation>
    </message>
    <message>
        <source>This sitting is private</source>
        <translation>Deze sessie is privé</translation>
    </message>
    <message>
        <source>Private sitting</source>
        <translation>Privésessie</translation>
    </message>
    <message>
        <source>It knows your taste and works like any other, but on a copy in memory: when it ends, all of it is forgotten. Homefeed starts anew for it.</source>
        <translation>Die kent je smaak en werkt zoals elke andere, maar op een kopie in het geheugen: als hij eindigt, is alles ervan vergeten. Homefeed start er opnieuw voor.</translation>
    </message>
    <message>
        <source>What you watch, like, search, add and set is in memory alone, and forgotten when this sitting ends. Your taste is then what it was before. What you save as a file stays, and what you copy or open elsewhere is seen there.</source>
        <translation>Wat je bekijkt, liket, zoekt, toevoegt en instelt staat alleen in het geheugen en wordt vergeten als deze sessie eindigt. Je smaak is dan wat hij daarvoor was. Wat je als bestand opslaat blijft staan, en wat je kopieert of elders opent is daar te zien.</translation>
    </message>
    <message>
        <source>End the private sitting</source>
        <translation>De privésessie beëindigen</translation>
    </message>
    <message>
        <source>Begin a private sitting</source>
        <translation>Een privésessie beginnen</translation>
    </message>
</context>
<context>
    <name>ProgressTrack</name>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 procent</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Je antwoord</translation>
    </message>
    <message>
        <source>Your answer, if you like</source>
        <translation>Je antwoord, als je wilt</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>%1 of %2 files.</source>
        <translation>%1 van %2 bestanden.</translation>
    </message>
    <message>
        <source>%1 files so far.</source>
        <translation>%1 bestanden tot nu toe.</translation>
    </message>
    <message>
        <source>Reading is stopped</source>
        <translation>Lezen is gestopt</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 lezen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Tellen</translation>
    </message>
    <message>
        <source>You can watch while this runs.</source>
        <translation>Je kunt kijken terwijl dit loopt.</translation>
    </message>
    <message>
        <source>%1 files a second</source>
        <translation>%1 bestanden per seconde</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A fresh start: showing a mix</source>
        <translation>Een nieuw begin: een mix</translation>
    </message>
    <message>
        <source>A guess, to learn</source>
        <translation>Een gok, om te leren</translation>
    </message>
    <message>
        <source>The best of what is left</source>
        <translation>Het beste van wat over is</translation>
    </message>
    <message>
        <source>Drawn by chance</source>
        <translation>Door toeval getrokken</translation>
    </message>
    <message>
        <source>The newest not yet seen</source>
        <translation>De nieuwste, nog niet gezien</translation>
    </message>
    <message>
        <source>Next in the shuffled order</source>
        <translation>De volgende in de geschudde volgorde</translation>
    </message>
    <message>
        <source>Next on the list</source>
        <translation>De volgende op de lijst</translation>
    </message>
    <message>
        <source>Highest bound of the baseline</source>
        <translation>Hoogste grens van de basislijn</translation>
    </message>
    <message>
        <source>Close to what you went for before</source>
        <translation>Dicht bij wat je eerder koos</translation>
    </message>
    <message>
        <source>You stay for {}</source>
        <translation>Je blijft kijken bij {}</translation>
    </message>
    <message>
        <source>You liked {} on TikTok</source>
        <translation>Je vond {} leuk op TikTok</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} en {}</translation>
    </message>
    <message>
        <source>You liked this one before</source>
        <translation>Deze vond je eerder leuk</translation>
    </message>
    <message>
        <source>The longest ago that you saw it</source>
        <translation>Het langst geleden gezien</translation>
    </message>
    <message>
        <source>You picked this one</source>
        <translation>Deze koos je zelf</translation>
    </message>
    <message>
        <source>Where it was broken off</source>
        <translation>Waar het werd afgebroken</translation>
    </message>
    <message>
        <source>From the list you opened</source>
        <translation>Uit de lijst die je opende</translation>
    </message>
    <message>
        <source>From a creator you follow</source>
        <translation>Van een maker die je volgt</translation>
    </message>
    <message>
        <source>what you watch on the whole</source>
        <translation>wat je in het algemeen bekijkt</translation>
    </message>
    <message>
        <source>what you watch of its kind</source>
        <translation>wat je van zijn soort bekijkt</translation>
    </message>
    <message>
        <source>from around that time</source>
        <translation>uit die tijd</translation>
    </message>
    <message>
        <source>little is known of it</source>
        <translation>er is weinig van bekend</translation>
    </message>
    <message>
        <source>much like the last ones</source>
        <translation>lijkt op de vorige</translation>
    </message>
    <message>
        <source>You finished {} of {}</source>
        <translation>Je keek er {} van de {} uit</translation>
    </message>
    <message>
        <source>Hardly seen: {}</source>
        <translation>Nauwelijks gezien: {}</translation>
    </message>
    <message>
        <source>You liked or saved {} on TikTok</source>
        <translation>Je bewaarde {} of vond het leuk op TikTok</translation>
    </message>
    <message>
        <source>The same for every clip</source>
        <translation>Voor elke clip gelijk</translation>
    </message>
    <message>
        <source>How you liked clips as old as this</source>
        <translation>Hoe je zulke oude clips vond</translation>
    </message>
    <message>
        <source>Seeing it tells the feed more</source>
        <translation>Hem zien leert de feed meer</translation>
    </message>
    <message>
        <source>So that not all is alike</source>
        <translation>Zodat niet alles hetzelfde is</translation>
    </message>
    <message>
        <source>the sound “{}”</source>
        <translation>het geluid “{}”</translation>
    </message>
    <message>
        <source>the folder “{}”</source>
        <translation>de map “{}”</translation>
    </message>
    <message>
        <source>the language “{}”</source>
        <translation>de taal “{}”</translation>
    </message>
    <message>
        <source>square pictures</source>
        <translation>vierkante beelden</translation>
    </message>
    <message>
        <source>wide pictures</source>
        <translation>liggende beelden</translation>
    </message>
    <message>
        <source>upright pictures</source>
        <translation>staande beelden</translation>
    </message>
    <message>
        <source>no hashtags</source>
        <translation>geen hashtags</translation>
    </message>
    <message>
        <source>no caption</source>
        <translation>geen bijschrift</translation>
    </message>
    <message>
        <source>creator unknown</source>
        <translation>maker onbekend</translation>
    </message>
    <message>
        <source>no sound named</source>
        <translation>geen geluid genoemd</translation>
    </message>
    <message>
        <source>no folder of its own</source>
        <translation>geen eigen map</translation>
    </message>
    <message>
        <source>language unknown</source>
        <translation>taal onbekend</translation>
    </message>
    <message>
        <source>shape unknown</source>
        <translation>vorm onbekend</translation>
    </message>
    <message>
        <source>captions like this one</source>
        <translation>zulke bijschriften</translation>
    </message>
    <message>
        <source>this sound</source>
        <translation>dit geluid</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>deze map</translation>
    </message>
    <message>
        <source>this language</source>
        <translation>deze taal</translation>
    </message>
    <message>
        <source>clips of {}</source>
        <translation>clips van {}</translation>
    </message>
    <message>
        <source>up to 7 s</source>
        <translation>tot 7 s</translation>
    </message>
    <message>
        <source>7 to 15 s</source>
        <translation>7 tot 15 s</translation>
    </message>
    <message>
        <source>15 to 30 s</source>
        <translation>15 tot 30 s</translation>
    </message>
    <message>
        <source>30 to 60 s</source>
        <translation>30 tot 60 s</translation>
    </message>
    <message>
        <source>60 to 180 s</source>
        <translation>60 tot 180 s</translation>
    </message>
    <message>
        <source>180 to 600 s</source>
        <translation>180 tot 600 s</translation>
    </message>
    <message>
        <source>10 minutes and more</source>
        <translation>10 minuten en meer</translation>
    </message>
    <message>
        <source>very short clips</source>
        <translation>heel korte clips</translation>
    </message>
    <message>
        <source>short clips</source>
        <translation>korte clips</translation>
    </message>
    <message>
        <source>clips under a minute</source>
        <translation>clips onder een minuut</translation>
    </message>
    <message>
        <source>clips of a minute or two</source>
        <translation>clips van een minuut of twee</translation>
    </message>
    <message>
        <source>long clips</source>
        <translation>lange clips</translation>
    </message>
    <message>
        <source>very long clips</source>
        <translation>heel lange clips</translation>
    </message>
    <message>
        <source>captions of {}</source>
        <translation>bijschriften van {}</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>geen woorden</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>één woord</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>twee woorden</translation>
    </message>
    <message>
        <source>three words</source>
        <translation>drie woorden</translation>
    </message>
    <message>
        <source>4 or 5 words</source>
        <translation>4 of 5 woorden</translation>
    </message>
    <message>
        <source>6 to 8 words</source>
        <translation>6 tot 8 woorden</translation>
    </message>
    <message>
        <source>9 to 13 words</source>
        <translation>9 tot 13 woorden</translation>
    </message>
    <message>
        <source>14 to 29 words</source>
        <translation>14 tot 29 woorden</translation>
    </message>
    <message>
        <source>30 words and more</source>
        <translation>30 woorden en meer</translation>
    </message>
    <message>
        <source>clips without a caption</source>
        <translation>clips zonder bijschrift</translation>
    </message>
    <message>
        <source>short captions</source>
        <translation>korte bijschriften</translation>
    </message>
    <message>
        <source>captions of a sentence</source>
        <translation>bijschriften van een zin</translation>
    </message>
    <message>
        <source>long captions</source>
        <translation>lange bijschriften</translation>
    </message>
</context>
<context>
    <name>RemoveCard</name>
    <message>
        <source>Remove “%1” from the library?</source>
        <translation>“%1” uit de bibliotheek halen?</translation>
    </message>
    <message>
        <source>Its clips leave the feed. The files stay where they are, and so does what you watched and liked: add the folder again and all of it is back.</source>
        <translation>De clips verdwijnen uit de feed. De bestanden blijven waar ze zijn, en ook wat je bekeek en leuk vond: voeg de map weer toe en alles is terug.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Houden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>ResetCard</name>
    <message>
        <source>Start your taste over?</source>
        <translation>Opnieuw beginnen met je smaak?</translation>
    </message>
    <message>
        <source>The feed forgets what it learned from you. Your clips, likes and history stay.</source>
        <translation>De feed vergeet wat hij van je leerde. Je clips, likes en geschiedenis blijven.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Laatste 7 dagen</translation>
    </message>
    <message>
        <source>One topic</source>
        <translation>Eén onderwerp</translation>
    </message>
    <message>
        <source>The feed knows no topic yet.</source>
        <translation>De feed kent nog geen onderwerp.</translation>
    </message>
    <message>
        <source>Keep what likes taught</source>
        <translation>Houden wat likes leerden</translation>
    </message>
    <message>
        <source>Keep follows</source>
        <translation>Gevolgden houden</translation>
    </message>
    <message>
        <source>Keep mutes</source>
        <translation>Gedempte houden</translation>
    </message>
    <message>
        <source>Your next clips now</source>
        <translation>Je volgende clips nu</translation>
    </message>
    <message>
        <source>After the reset</source>
        <translation>Na het opnieuw beginnen</translation>
    </message>
    <message>
        <source>A wide mix, to learn from</source>
        <translation>Een brede mix, om van te leren</translation>
    </message>
    <message>
        <source>Without what is forgotten</source>
        <translation>Zonder wat vergeten is</translation>
    </message>
    <message>
        <source>You can undo this any time, on the page Your taste.</source>
        <translation>Je kunt dit altijd ongedaan maken, op de pagina Je smaak.</translation>
    </message>
    <message>
        <source>Forget this part</source>
        <translation>Dit deel vergeten</translation>
    </message>
    <message>
        <source>Keep my taste</source>
        <translation>Mijn smaak houden</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Opnieuw beginnen</translation>
    </message>
</context>
<context>
    <name>RootWatch</name>
    <message>
        <source>Too many folders to watch them all</source>
        <translation>Te veel mappen om allemaal te volgen</translation>
    </message>
    <message>
        <source>What changes in them is found within five minutes.</source>
        <translation>Wat erin verandert wordt binnen vijf minuten gevonden.</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Save in</source>
        <translation>Bewaren in</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nieuwe verzameling</translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation>De verzameling maken</translation>
    </message>
</context>
<context>
    <name>Saves</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Bewaard in %1</translation>
    </message>
    <message>
        <source>Taken out of %1</source>
        <translation>Uit %1 gehaald</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet worden bewaard</translation>
    </message>
</context>
<context>
    <name>SavingBanner</name>
    <message>
        <source>What you watch and like now waits to be saved. %1</source>
        <translation>Wat je nu kijkt en leuk vindt, wacht op opslaan. %1</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Place in the video</source>
        <translation>Plaats in de video</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Playback</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Gestures</source>
        <translation>Gebaren</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Taal en uiterlijk</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopieën</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>Gegevensmappen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Ondertitels</translation>
    </message>
</context>
<context>
    <name>ShareMenu</name>
    <message>
        <source>Share the file</source>
        <translation>Het bestand delen</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Naar het klembord kopiëren</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>In de map tonen</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>Naar een map kopiëren…</translation>
    </message>
    <message>
        <source>Copy the video and what belongs to it</source>
        <translation>De video en wat erbij hoort kopiëren</translation>
    </message>
    <message>
        <source>Drag the file from here</source>
        <translation>Sleep het bestand hiervandaan</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Copied. Paste it where you want it.</source>
        <translation>Gekopieerd. Plak het waar je wilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%n bestand gekopieerd</numerusform>
            <numerusform>%n bestanden gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>Het kon niet gekopieerd worden</translation>
    </message>
</context>
<context>
    <name>SmallStage</name>
    <message>
        <source>Back to the window</source>
        <translation>Terug naar het venster</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Homefeed, small window</source>
        <translation>Homefeed, klein venster</translation>
    </message>
</context>
<context>
    <name>Sorting</name>
    <message>
        <source>Sub-interests were not sorted</source>
        <translation>Deelinteresses zijn niet gesorteerd</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>It could not be recorded</source>
        <translation>Het kon niet worden opgenomen</translation>
    </message>
    <message>
        <source>It is yours now.</source>
        <translation>Je kunt het nu zelf doen.</translation>
    </message>
    <message>
        <source>The demonstration is over</source>
        <translation>De demonstratie is voorbij</translation>
    </message>
    <message>
        <source>The demonstration was stopped by a touch</source>
        <translation>De demonstratie stopte door een aanraking</translation>
    </message>
    <message>
        <source>The demonstration was stopped</source>
        <translation>De demonstratie is gestopt</translation>
    </message>
    <message>
        <source>Another video came than was recorded: the clips are others.</source>
        <translation>Er kwam een andere video dan opgenomen: de clips zijn anders.</translation>
    </message>
</context>
<context>
    <name>StartOver</name>
    <message>
        <source>If you start over</source>
        <translation>Als je opnieuw begint</translation>
    </message>
    <message>
        <source>Your taste was started over on %1. What it knew is set aside, not deleted.</source>
        <translation>Je smaak begon opnieuw op %1. Wat hij wist is apart gezet, niet gewist.</translation>
    </message>
    <message>
        <source>From a feed that knows you to a wide mix. Undo any time.</source>
        <translation>Van een feed die je kent naar een brede mix. Altijd ongedaan te maken.</translation>
    </message>
    <message>
        <source>Your next clips now</source>
        <translation>Je volgende clips nu</translation>
    </message>
    <message>
        <source>After the reset</source>
        <translation>Na het opnieuw beginnen</translation>
    </message>
    <message>
        <source>A wide mix, to learn from</source>
        <translation>Een brede mix, om van te leren</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Ben je er nog?</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s) it forgets you and starts over.</source>
        <translation>
            <numerusform>Over %Ln seconde vergeet hij je en begint opnieuw.</numerusform>
            <numerusform>Over %Ln seconden vergeet hij je en begint opnieuw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s) your part ends.</source>
        <translation>
            <numerusform>Over %Ln seconde is je deelname voorbij.</numerusform>
            <numerusform>Over %Ln seconden is je deelname voorbij.</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch the screen to go on.</source>
        <translation>Raak het scherm aan om verder te gaan.</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Homefeed, study</source>
        <translation>Homefeed, studie</translation>
    </message>
</context>
<context>
    <name>StudyPages</name>
    <message>
        <source>What to do</source>
        <translation>Wat je gaat doen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>A short break</source>
        <translation>Even pauze</translation>
    </message>
    <message>
        <source>It goes on in a moment.</source>
        <translation>Het gaat zo verder.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Dank je wel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Participant %1. Record: %2</source>
        <translation>Deelnemer %1. Verslag: %2</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>Dat is goed</translation>
    </message>
    <message>
        <source>Nothing was kept. Thank you for reading.</source>
        <translation>Er is niets bewaard. Bedankt voor het lezen.</translation>
    </message>
    <message>
        <source>This cannot begin</source>
        <translation>Dit kan niet beginnen</translation>
    </message>
</context>
<context>
    <name>TabBody</name>
    <message>
        <source>This cannot be read</source>
        <translation>Dit kan niet gelezen worden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Opgegeven</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Beginnen: %1</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 klaar</translation>
    </message>
    <message>
        <source>This round has no tasks.</source>
        <translation>Deze ronde heeft geen taken.</translation>
    </message>
</context>
<context>
    <name>Taste</name>
    <message>
        <source>More of %1</source>
        <translation>Meer van %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>Minder van %1</translation>
    </message>
    <message>
        <source>You moved this</source>
        <translation>Dit verschoof je</translation>
    </message>
    <message>
        <source>%1 may come again</source>
        <translation>%1 mag weer komen</translation>
    </message>
    <message>
        <source>None of it comes until you unmute it</source>
        <translation>Er komt niets van tot je het dempen opheft</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 is gedempt</translation>
    </message>
    <message>
        <source>What you watched of it stays</source>
        <translation>Wat je ervan bekeek blijft</translation>
    </message>
    <message>
        <source>%1 is forgotten</source>
        <translation>%1 is vergeten</translation>
    </message>
</context>
<context>
    <name>TastePage</name>
    <message>
        <source>Your taste</source>
        <translation>Je smaak</translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <translation>Opnieuw beginnen ongedaan maken</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Opnieuw beginnen…</translation>
    </message>
    <message>
        <source>What the feed believes about you, and how sure it is. Move anything.</source>
        <translation>Wat de feed van je gelooft, en hoe zeker. Verschuif wat je wilt.</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>In één oogopslag</translation>
    </message>
    <message>
        <source>Bigger is stronger. Sharper is surer.</source>
        <translation>Groter is sterker. Scherper is zekerder.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>The feed knows nothing about you yet. Watch a few clips, and what it comes to believe stands here.</source>
        <translation>De feed weet nog niets van je. Bekijk een paar clips, en wat hij gaat geloven staat hier.</translation>
    </message>
</context>
<context>
    <name>TellPage</name>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>Less of %1</source>
        <translation>Minder van %1</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Meer van %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 dempen</translation>
    </message>
</context>
<context>
    <name>Thinking</name>
    <message>
        <source>You follow them</source>
        <translation>Je volgt ze</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>min %1</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>Place %1 of %2 in line</source>
        <translation>Plaats %1 van %2 in de rij</translation>
    </message>
    <message>
        <source>%1 in line</source>
        <translation>%1 in de rij</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>Wat de feed denkt</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Het paneel sluiten</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Waarom deze</translation>
    </message>
    <message>
        <source>Reasons appear here with the first clip.</source>
        <translation>Redenen verschijnen hier met de eerste clip.</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Alle redenen</translation>
    </message>
    <message>
        <source>Less of this</source>
        <translation>Minder hiervan</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Hierna</translation>
    </message>
    <message>
        <source>Worked out on this computer</source>
        <translation>Op deze computer berekend</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Back to where the list is</source>
        <translation>Terug naar waar de lijst staat</translation>
    </message>
</context>
<context>
    <name>TopicHeads</name>
    <message>
        <source>How much you like it</source>
        <translation>Hoeveel je ervan houdt</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeet</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Demp</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>You raised this</source>
        <translation>Dit verhoogde je</translation>
    </message>
    <message>
        <source>You lowered this</source>
        <translation>Dit verlaagde je</translation>
    </message>
    <message>
        <source>Forgotten once</source>
        <translation>Eén keer vergeten</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Gedempt</translation>
    </message>
    <message>
        <source>%1 · among the reasons</source>
        <translation>%1 · bij de redenen</translation>
    </message>
    <message>
        <source>How much you like %1</source>
        <translation>Hoe leuk je %1 vindt</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 procent</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergeten</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>%1 niet meer dempen</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 dempen</translation>
    </message>
</context>
<context>
    <name>TopicView</name>
    <message>
        <source>No clip of it is here now</source>
        <translation>Er is nu geen clip van</translation>
    </message>
    <message>
        <source>Its clips may be on a drive that is away, or were taken out.</source>
        <translation>De clips staan misschien op een schijf die weg is, of zijn weggehaald.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message>
        <source>followed</source>
        <translation>gevolgd</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>gedempt</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Ontvolgen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Weer tonen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Niet meer dempen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Dempen</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Not seen yet</source>
        <translation>Nog niet gezien</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>%1 van %2 uitgekeken</translation>
    </message>
    <message>
        <source>Clips seen: %1</source>
        <translation>Clips gezien: %1</translation>
    </message>
</context>
<context>
    <name>TransportNote</name>
    <message>
        <source>Volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Snelheid %1</translation>
    </message>
</context>
<context>
    <name>TurnButtons</name>
    <message>
        <source>Previous video</source>
        <translation>Vorige video</translation>
    </message>
    <message>
        <source>Next video</source>
        <translation>Volgende video</translation>
    </message>
</context>
<context>
    <name>VarietyCard</name>
    <message>
        <source>Variety</source>
        <translation>Variatie</translation>
    </message>
    <message>
        <source>None of the next clips is a guess.</source>
        <translation>Geen van de volgende clips is een gok.</translation>
    </message>
    <message>
        <source>Nearly every clip is something new.</source>
        <translation>Bijna elke clip is iets nieuws.</translation>
    </message>
    <message>
        <source>About 1 clip in %1 is something new.</source>
        <translation>Ongeveer 1 op de %1 clips is iets nieuws.</translation>
    </message>
    <message>
        <source>How much should surprise you</source>
        <translation>Hoeveel je mag verrassen</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>Vertrouwd</translation>
    </message>
    <message>
        <source>Surprising</source>
        <translation>Verrassend</translation>
    </message>
    <message>
        <source>A next clip: a guess, to learn</source>
        <translation>Een volgende clip: een gok, om te leren</translation>
    </message>
    <message>
        <source>A next clip</source>
        <translation>Een volgende clip</translation>
    </message>
    <message>
        <source>A guess, to learn</source>
        <translation>Een gok, om te leren</translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message>
        <source>The details could not be read</source>
        <translation>De details konden niet gelezen worden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolutie</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 per seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n keer bekeken</numerusform>
            <numerusform>%n keer bekeken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the end</source>
        <translation>
            <numerusform>%n tot het eind</numerusform>
            <numerusform>%n tot het eind</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 watched</source>
        <translation>%1 gekeken</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Beelden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Its file name alone says what it is</source>
        <translation>Alleen de bestandsnaam zegt wat het is</translation>
    </message>
    <message>
        <source>Described in the file itself</source>
        <translation>Beschreven in het bestand zelf</translation>
    </message>
    <message>
        <source>Described in a file beside it</source>
        <translation>Beschreven in een bestand ernaast</translation>
    </message>
</context>
<context>
    <name>VideoFocus</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>VideoMenu</name>
    <message>
        <source>Not interested</source>
        <translation>Geen interesse</translation>
    </message>
    <message>
        <source>What it is about rests for a while</source>
        <translation>Het onderwerp rust een tijdje</translation>
    </message>
    <message>
        <source>Reported as broken</source>
        <translation>Als defect gemeld</translation>
    </message>
    <message>
        <source>It stays away, and is listed in You under Muted</source>
        <translation>Hij blijft weg, en staat in Jij bij Gedempt</translation>
    </message>
    <message>
        <source>Another player could not be opened</source>
        <translation>Een andere speler kon niet openen</translation>
    </message>
</context>
<context>
    <name>VideoMenuCard</name>
    <message>
        <source>This video</source>
        <translation>Deze video</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Ander woord</translation>
    </message>
</context>
<context>
    <name>VideoNotes</name>
    <message>
        <source>Note removed</source>
        <translation>Notitie verwijderd</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet worden bewaard</translation>
    </message>
</context>
<context>
    <name>VisitFeed</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Forgets what you did here</source>
        <translation>Vergeet wat je hier deed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>Nog %Ln seconde</numerusform>
            <numerusform>Nog %Ln seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>Pincode van %1</translation>
    </message>
    <message>
        <source>Who is watching?</source>
        <translation>Wie kijkt er?</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>That is another PIN. Try again.</source>
        <translation>Dat is een andere pincode. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Turn to</source>
        <translation>Overstappen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzijzetten</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Why this video</source>
        <translation>Waarom deze video</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>This sitting is not private</source>
        <translation>Deze sessie is niet privé</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>%1 is muted</source>
        <translation>%1 is gedempt</translation>
    </message>
    <message>
        <source>%1 is hidden</source>
        <translation>%1 is verborgen</translation>
    </message>
    <message>
        <source>None of their clips comes until you unmute them</source>
        <translation>Er komt geen clip van hen tot je het dempen opheft</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>‘%1’ is verborgen</translation>
    </message>
    <message>
        <source>“%1” is muted</source>
        <translation>‘%1’ is gedempt</translation>
    </message>
    <message>
        <source>No clip that says it comes until you unmute it</source>
        <translation>Er komt geen clip met dit woord tot je het dempen opheft</translation>
    </message>
    <message>
        <source>This sound is hidden</source>
        <translation>Dit geluid is verborgen</translation>
    </message>
    <message>
        <source>This sound is muted</source>
        <translation>Dit geluid is gedempt</translation>
    </message>
    <message>
        <source>This clip is hidden</source>
        <translation>Deze clip is verborgen</translation>
    </message>
    <message>
        <source>This clip is muted</source>
        <translation>Deze clip is gedempt</translation>
    </message>
    <message>
        <source>It stays away until you unmute it</source>
        <translation>Hij blijft weg tot je het dempen opheft</translation>
    </message>
    <message>
        <source>None of it comes until you unmute it</source>
        <translation>Er komt niets van tot je het dempen opheft</translation>
    </message>
    <message>
        <source>%1 may come again</source>
        <translation>%1 mag weer komen</translation>
    </message>
    <message>
        <source>You follow %1</source>
        <translation>Je volgt %1</translation>
    </message>
    <message>
        <source>You no longer follow %1</source>
        <translation>Je volgt %1 niet meer</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Meer van %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>Minder van %1</translation>
    </message>
    <message>
        <source>%1 is forgotten</source>
        <translation>%1 is vergeten</translation>
    </message>
    <message>
        <source>What you watched of it stays</source>
        <translation>Wat je ervan bekeek blijft</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Die video is er niet meer</translation>
    </message>
    <message>
        <source>The note is removed</source>
        <translation>De notitie is weg</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>De rest kan niet gelezen worden</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Dat kon niet bewaard worden</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Verzamelingen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Gevolgd</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Gedempt</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Inzichten</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
</context>
</TS>
