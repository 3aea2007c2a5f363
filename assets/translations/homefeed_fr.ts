<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionColumn</name>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>J’aime</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
</context>
<context>
    <name>AddedCard</name>
    <message>
        <source>Added this week</source>
        <translation>Ajoutés cette semaine</translation>
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
        <translation>Vos dernières actions manquent peut-être</translation>
    </message>
    <message>
        <source>The database ends before what Homefeed wrote last: the power failed, or a file was taken from beside it. What is left is sound; the Settings list copies of it.</source>
        <translation>La base de données s’arrête avant ce que Homefeed a écrit en dernier&#xa0;: le courant a été coupé, ou un fichier à côté d’elle a été enlevé. Ce qui reste est intact&#xa0;; les réglages en listent des copies.</translation>
    </message>
    <message>
        <source>Entries fetched from the copy of %1: %2.</source>
        <translation>Entrées reprises de la copie du %1 : %2.</translation>
    </message>
    <message>
        <source>Back at the copy of %1</source>
        <translation>Retour à la copie du %1</translation>
    </message>
    <message>
        <source>What was there is among the copies now.</source>
        <translation>Ce qui était là figure maintenant parmi les copies.</translation>
    </message>
    <message>
        <source>Homefeed began anew, with what could be read.</source>
        <translation>Homefeed a recommencé avec ce qui était lisible.</translation>
    </message>
    <message>
        <source>Homefeed went back to the copy of %1.</source>
        <translation>Homefeed est revenu à la copie du %1.</translation>
    </message>
    <message>
        <source>Entries saved from the damaged file: %1.</source>
        <translation>Entrées sauvées du fichier endommagé : %1.</translation>
    </message>
    <message>
        <source>Entries that could not be read: %1.</source>
        <translation>Entrées illisibles : %1.</translation>
    </message>
    <message>
        <source>The damaged file is kept in %1.</source>
        <translation>Le fichier endommagé est gardé dans %1.</translation>
    </message>
    <message>
        <source>What Homefeed knew was damaged</source>
        <translation>Ce que Homefeed savait était endommagé</translation>
    </message>
    <message>
        <source>What Homefeed knew was gone</source>
        <translation>Ce que Homefeed savait avait disparu</translation>
    </message>
    <message>
        <source>Not everything was erased</source>
        <translation>Tout n’a pas été effacé</translation>
    </message>
    <message>
        <source>Nothing of it is left on this computer but the videos.</source>
        <translation>Il n’en reste rien sur cet ordinateur, sauf les vidéos.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
    <message>
        <source>Homefeed goes on with the next video.</source>
        <translation>Homefeed continue avec la vidéo suivante.</translation>
    </message>
    <message>
        <source>%1 is set aside; the Library lists it.</source>
        <translation>%1 est mise de côté ; la bibliothèque la cite.</translation>
    </message>
    <message>
        <source>The player crashed and was started again</source>
        <translation>Le lecteur a planté et a redémarré</translation>
    </message>
</context>
<context>
    <name>AllKeys</name>
    <message>
        <source>Next, previous video</source>
        <translation>Vidéo suivante, précédente</translation>
    </message>
    <message>
        <source>Wheel, drag, swipe</source>
        <translation>Molette, glisser, balayer</translation>
    </message>
    <message>
        <source>Shift and wheel, drag, swipe</source>
        <translation>Maj et molette, glisser, balayer</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Shift and wheel</source>
        <translation>Maj et molette</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>What to do about the video</source>
        <translation>Que faire de la vidéo</translation>
    </message>
    <message>
        <source>Right click, hold the middle</source>
        <translation>Clic droit, maintenir le milieu</translation>
    </message>
    <message>
        <source>Twice the speed</source>
        <translation>Vitesse double</translation>
    </message>
    <message>
        <source>Hold the left or right side</source>
        <translation>Maintenir à gauche ou à droite</translation>
    </message>
    <message>
        <source>Play, pause, swipe</source>
        <translation>Lecture, pause, balayer</translation>
    </message>
    <message>
        <source>Media keys</source>
        <translation>Touches multimédia</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>To a tenth of the video</source>
        <translation>À un dixième de la vidéo</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
</context>
<context>
    <name>AllReasons</name>
    <message>
        <source>Why this video</source>
        <translation>Pourquoi cette vidéo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Adds up to</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No score was needed for it</source>
        <translation>Aucun score n’a été nécessaire</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>Vos goûts</translation>
    </message>
    <message>
        <source>Worked out on this computer. These are all the reasons.</source>
        <translation>Calculé sur cet ordinateur. Ce sont toutes les raisons.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>That video cannot be played</source>
        <translation>Cette vidéo ne peut pas être lue</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>It asks before it keeps anything.</source>
        <translation>Rien n’est gardé sans vous le demander.</translation>
    </message>
    <message>
        <source>It forgets you when you walk away.</source>
        <translation>Il vous oublie quand vous partez.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. It forgets you when you walk away.</source>
        <translation>Rien ne quitte cet ordinateur. Il vous oublie quand vous partez.</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Swipe a little.</source>
        <translation>Glissez un peu.</translation>
    </message>
    <message>
        <source>See what it thinks.</source>
        <translation>Voyez ce qu’il pense.</translation>
    </message>
    <message>
        <source>A video feed that tells you why, for every clip.</source>
        <translation>Un fil de vidéos qui dit pourquoi, pour chaque clip.</translation>
    </message>
    <message>
        <source>A video feed that tells you why, for every clip. Turn a reason down and watch it change.</source>
        <translation>Un fil de vidéos qui dit pourquoi, pour chaque clip. Réduisez une raison et voyez ce qui change.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
</context>
<context>
    <name>BigTime</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Captions off</source>
        <translation>Sous-titres désactivés</translation>
    </message>
    <message>
        <source>This video has no captions</source>
        <translation>Cette vidéo n’a pas de sous-titres</translation>
    </message>
    <message>
        <source>Captions: %1</source>
        <translation>Sous-titres : %1</translation>
    </message>
    <message>
        <source>Captions on</source>
        <translation>Sous-titres activés</translation>
    </message>
</context>
<context>
    <name>CaptionsSection</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>What is said in a clip, where it comes with captions.</source>
        <translation>Ce qui est dit dans un clip, s’il a des sous-titres.</translation>
    </message>
    <message>
        <source>Show captions</source>
        <translation>Afficher les sous-titres</translation>
    </message>
    <message>
        <source>If muted</source>
        <translation>Sans son</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Taken first where a clip has several.</source>
        <translation>Choisie d’abord si un clip en a plusieurs.</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Taille des lettres</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petites</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyennes</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Huge</source>
        <translation>Énormes</translation>
    </message>
    <message>
        <source>Behind the letters</source>
        <translation>Derrière les lettres</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Verre</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>This is how captions look</source>
        <translation>Voici les sous-titres</translation>
    </message>
</context>
<context>
    <name>CertaintyDots</name>
    <message>
        <source>Just guessing</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>A hunch</source>
        <translation>Une intuition</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Un essai</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Assez sûr</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 en tableau</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Collected</name>
    <message>
        <source>%1 is removed</source>
        <translation>%1 est supprimé</translation>
    </message>
    <message>
        <source>Its clips stay</source>
        <translation>Ses clips restent</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>CollectionList</name>
    <message>
        <source>No collections yet</source>
        <translation>Pas encore de collection</translation>
    </message>
    <message>
        <source>Make one here, and save clips to it while they play.</source>
        <translation>Créez-en une ici, et gardez-y des clips pendant qu’ils jouent.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>There is a collection of that name already.</source>
        <translation>Il y a déjà une collection de ce nom.</translation>
    </message>
    <message>
        <source>Your collections</source>
        <translation>Vos collections</translation>
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
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Move %1 with the arrow keys</source>
        <translation>Déplacer %1 avec les flèches</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Un autre nom</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nom de la collection</translation>
    </message>
</context>
<context>
    <name>CollectionView</name>
    <message>
        <source>Nothing in it yet</source>
        <translation>Elle est encore vide</translation>
    </message>
    <message>
        <source>Save a clip to it while it plays.</source>
        <translation>Gardez-y un clip pendant qu’il joue.</translation>
    </message>
    <message>
        <source>Back to the collections</source>
        <translation>Retour aux collections</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Drag a clip to its place. By keys: Enter takes it up, the arrows move it, Enter puts it down, Delete takes it out.</source>
        <translation>Glissez un clip à sa place. Au clavier : Entrée le prend, les flèches le déplacent, Entrée le pose, Suppr le retire.</translation>
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
        <translation>apprécié : %1 sur 100</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Before we start</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>What we keep</source>
        <translation>Ce que nous gardons</translation>
    </message>
    <message>
        <source>What you watch, skip and like</source>
        <translation>Ce que vous regardez, passez et aimez</translation>
    </message>
    <message>
        <source>Needed for the study</source>
        <translation>Nécessaire à l’étude</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Au choix</translation>
    </message>
    <message>
        <source>I agree, start</source>
        <translation>D’accord, commencer</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non, merci</translation>
    </message>
    <message>
        <source>Afterwards you can ask to read everything we kept, and to have it deleted.</source>
        <translation>Ensuite, vous pourrez demander à lire tout ce que nous avons gardé, et à le faire effacer.</translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation>Étude : %1</translation>
    </message>
    <message>
        <source>Study: %1. %2</source>
        <translation>Étude : %1. %2</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>A copy is taken</source>
        <translation>Une copie est faite</translation>
    </message>
    <message>
        <source>No copy was kept</source>
        <translation>Aucune copie n&apos;a été gardée</translation>
    </message>
    <message>
        <source>What Homefeed knows is damaged</source>
        <translation>Ce que Homefeed sait est endommagé</translation>
    </message>
    <message>
        <source>Close it and start it again: it repairs itself then.</source>
        <translation>Fermez-le et relancez-le : il se répare alors.</translation>
    </message>
    <message>
        <source>In passing</source>
        <translation>En passant</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Avant une mise à jour</translation>
    </message>
    <message>
        <source>Before a reset</source>
        <translation>Avant de recommencer</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Avant de revenir</translation>
    </message>
    <message>
        <source>Taken by hand</source>
        <translation>Faite à la main</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Every half hour in which something happened, and before each reset and each update, what Homefeed knows is copied on this computer. Of older copies one an hour stays, then one a day, then one a week. Your videos are not part of them.</source>
        <translation>Chaque demi-heure où quelque chose s&apos;est passé, et avant chaque remise à zéro et chaque mise à jour, ce que Homefeed sait est copié sur cet ordinateur. Des copies plus anciennes, il en reste une par heure, puis une par jour, puis une par semaine. Vos vidéos n&apos;en font pas partie.</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Il n&apos;y a pas encore de copie.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message>
        <source>Take a copy now</source>
        <translation>Faire une copie maintenant</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>Go back…</source>
        <translation>Revenir…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>Revenir à la copie du %1</translation>
    </message>
    <message>
        <source>Homefeed starts again with what it knew then. What it knows now is copied first, so you can come back.</source>
        <translation>Homefeed redémarre avec ce qu&apos;il savait alors. Ce qu&apos;il sait maintenant est d&apos;abord copié : vous pourrez revenir.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Visitors</source>
        <translation>Visiteurs</translation>
    </message>
    <message>
        <source>Swipes</source>
        <translation>Glissements</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Minutes watched</source>
        <translation>Minutes regardées</translation>
    </message>
    <message>
        <source>Restarts after a fault</source>
        <translation>Redémarrages après une panne</translation>
    </message>
</context>
<context>
    <name>CornerCard</name>
    <message>
        <source>For whoever looks after this stand</source>
        <translation>Pour la personne qui tient ce stand</translation>
    </message>
    <message>
        <source>This stand today</source>
        <translation>Ce stand aujourd’hui</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Too many that were wrong. It takes another in half a minute.</source>
        <translation>Trop d’erreurs. Réessayez dans trente secondes.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le code PIN.</translation>
    </message>
    <message>
        <source>Only these counts are kept.</source>
        <translation>Seuls ces nombres sont gardés.</translation>
    </message>
    <message>
        <source>The loudest it gets: %1</source>
        <translation>Volume maximal : %1</translation>
    </message>
    <message>
        <source>The loudest it gets</source>
        <translation>Le volume maximal</translation>
    </message>
    <message>
        <source>Show an audience what it learns</source>
        <translation>Montrer au public ce qu’il apprend</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>Visiteur suivant</translation>
    </message>
    <message>
        <source>Start Homefeed again</source>
        <translation>Redémarrer Homefeed</translation>
    </message>
    <message>
        <source>End Homefeed</source>
        <translation>Quitter Homefeed</translation>
    </message>
</context>
<context>
    <name>CourseChart</name>
    <message>
        <source>The round so far: %1 clips</source>
        <translation>La manche jusqu’ici : %1 clips</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
</context>
<context>
    <name>CreatorButton</name>
    <message>
        <source>No longer follow %1</source>
        <translation>Ne plus suivre %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Suivre %1</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>Dossiers de données</translation>
    </message>
    <message>
        <source>In memory, as this sitting is private; your own are only read.</source>
        <translation>En mémoire, car cette session est privée ; les vôtres sont seulement lus.</translation>
    </message>
    <message>
        <source>Open %1 in the file manager</source>
        <translation>Ouvrir %1 dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>To keep everything elsewhere, close the program, move the folder, and start it with its new place: %1 --data-dir FOLDER. Your videos stay where they are in any case.</source>
        <translation>Pour tout conserver ailleurs, fermez le programme, déplacez le dossier et relancez avec son nouvel emplacement&#xa0;: %1 --data-dir DOSSIER. Vos vidéos restent de toute façon où elles sont.</translation>
    </message>
    <message>
        <source>Folders with videos</source>
        <translation>Dossiers de vidéos</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>%1, something watched</source>
        <translation>%1, quelque chose a été vu</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Le mois d’avant</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Le mois d’après</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>These are sample clips.</source>
        <translation>Ce sont des clips d’exemple.</translation>
    </message>
    <message>
        <source>Sample clips</source>
        <translation>Clips d’exemple</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Paused: the sound output went away</source>
        <translation>En pause : la sortie audio a disparu</translation>
    </message>
    <message>
        <source>It was {0}. Space plays on.</source>
        <translation>C’était {0}. Espace pour reprendre.</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Cette vidéo n’est plus là</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Découvrir</translation>
    </message>
    <message>
        <source>Search removed</source>
        <translation>Recherche retirée</translation>
    </message>
    <message>
        <source>Recent searches cleared</source>
        <translation>Recherches récentes effacées</translation>
    </message>
    <message>
        <source>Trending in your library</source>
        <translation>Tendances dans votre bibliothèque</translation>
    </message>
    <message>
        <source>The library cannot be searched</source>
        <translation>La bibliothèque ne peut pas être parcourue</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Search your clips</source>
        <translation>Chercher dans vos clips</translation>
    </message>
</context>
<context>
    <name>DriftingClips</name>
    <message>
        <source>You stay for %1</source>
        <translation>Vous restez devant %1</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop folders here</source>
        <translation>Déposez des dossiers ici</translation>
    </message>
    <message>
        <source>Drop to add</source>
        <translation>Déposer pour ajouter</translation>
    </message>
    <message>
        <source>Folders, or files of them. Nothing is moved, copied or changed.</source>
        <translation>Des dossiers, ou leurs fichiers. Rien n’est déplacé, copié ni modifié.</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>%1 views</source>
        <translation>%1 vues</translation>
    </message>
    <message>
        <source>%1 likes</source>
        <translation>%1 mentions j’aime</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1 commentaires</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 partages</translation>
    </message>
    <message>
        <source>%1 saves</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>On %1:</source>
        <translation>Sur %1 :</translation>
    </message>
    <message>
        <source>Where it was posted:</source>
        <translation>Là où il a été publié :</translation>
    </message>
</context>
<context>
    <name>EmptyFeed</name>
    <message>
        <source>Nothing to play yet</source>
        <translation>Aucun clip pour l’instant</translation>
    </message>
    <message>
        <source>Add a folder with clips and the feed starts right away. They stay where they are.</source>
        <translation>Ajoutez un dossier de clips et le fil démarre aussitôt. Ils restent à leur place.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Try with sample clips</source>
        <translation>Essayer avec des clips d’exemple</translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>What is kept of you</source>
        <translation>Ce qui est conservé de vous</translation>
    </message>
    <message>
        <source>Your views, likes, notes, collections, searches, taste, settings and folders, in the copies too. Your videos stay where they are, and so does what is kept of others.</source>
        <translation>Vos visionnages, j’aime, notes, collections, recherches, goûts, réglages et dossiers, dans les copies aussi. Vos vidéos restent où elles sont, de même que ce qui est conservé des autres.</translation>
    </message>
    <message>
        <source>Erase what is kept of me…</source>
        <translation>Effacer ce qui est conservé de moi…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All of that of everybody who watches here, with all copies, posters and logs. Homefeed begins as on its first day; the videos stay.</source>
        <translation>Tout cela pour tous ceux qui regardent ici, avec les copies, les affiches et les journaux. Homefeed recommence comme au premier jour ; les vidéos restent.</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Tout effacer…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, not even from a copy. If you only want another taste, start over on the page Your taste: that can be undone.</source>
        <translation>Ce qui est effacé ne revient pas, même depuis une copie. Pour changer seulement de goûts, recommencez sur la page Vos goûts : cela peut s’annuler.</translation>
    </message>
    <message>
        <source>Take everything of mine along…</source>
        <translation>Emporter tout ce qui est à moi…</translation>
    </message>
    <message>
        <source>Homefeed starts anew for it, which may take a minute. There is no way back.</source>
        <translation>Homefeed redémarre pour cela, ce qui peut prendre une minute. Il n’y a pas de retour possible.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Tout emporter</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Everything is written</source>
        <translation>Tout est écrit</translation>
    </message>
    <message>
        <source>That could not be done</source>
        <translation>Cela n’a pas pu être fait</translation>
    </message>
</context>
<context>
    <name>ExploreHead</name>
    <message>
        <source>Recent searches</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Found in your clips</source>
        <translation>Trouvées dans vos clips</translation>
    </message>
    <message>
        <source>Found in your clips. The bar is how much you like each one.</source>
        <translation>Trouvées dans vos clips. La barre dit combien vous aimez chacune.</translation>
    </message>
    <message>
        <source>Trending in your library</source>
        <translation>Tendances dans votre bibliothèque</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Créateurs</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>Tous les clips</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Ce fichier ne peut pas être lu : %1.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>le disque ne répond pas</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>il n’est plus là</translation>
    </message>
    <message>
        <source>The disk is full, so %1 can keep nothing more: free some space.</source>
        <translation>Le disque est plein, donc %1 ne peut plus rien garder : libérez de la place.</translation>
    </message>
    <message>
        <source>%1 cannot be written to: its file or its disk is read-only.</source>
        <translation>Impossible d’écrire dans %1 : le fichier ou son disque est en lecture seule.</translation>
    </message>
    <message>
        <source>You have no right to use %1.</source>
        <translation>Vous n’avez pas le droit d’utiliser %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Another program keeps %1 busy: close it and try again.</source>
        <translation>Un autre programme occupe %1 : fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds %1 does not answer as it should.</source>
        <translation>Le disque qui contient %1 ne répond pas comme il le devrait.</translation>
    </message>
    <message>
        <source>%1 is damaged: close Homefeed and start it again to repair it.</source>
        <translation>%1 est endommagé : fermez Homefeed et relancez-le pour le réparer.</translation>
    </message>
    <message>
        <source>%1 is gone: its folder or its drive was taken.</source>
        <translation>%1 a disparu : son dossier ou son disque a été retiré.</translation>
    </message>
    <message>
        <source>This file has changed since it was read. It is read again.</source>
        <translation>Ce fichier a changé depuis sa lecture. Il est relu.</translation>
    </message>
    <message>
        <source>This video is damaged, or in a format that cannot be read.</source>
        <translation>Cette vidéo est endommagée, ou dans un format illisible.</translation>
    </message>
    <message>
        <source>This file holds sound but no picture.</source>
        <translation>Ce fichier contient du son, mais pas d&apos;image.</translation>
    </message>
    <message>
        <source>This file holds no picture that can be shown.</source>
        <translation>Ce fichier ne contient aucune image affichable.</translation>
    </message>
    <message>
        <source>This video needs more memory than it may have.</source>
        <translation>Cette vidéo demande plus de mémoire qu&apos;elle ne peut en avoir.</translation>
    </message>
    <message>
        <source>This video is in a codec that cannot be read.</source>
        <translation>Cette vidéo utilise un codec illisible.</translation>
    </message>
    <message>
        <source>This video took too long to read.</source>
        <translation>La lecture de cette vidéo a pris trop de temps.</translation>
    </message>
    <message>
        <source>The process that reads videos was ended from outside.</source>
        <translation>Le processus qui lit les vidéos a été arrêté de l&apos;extérieur.</translation>
    </message>
    <message>
        <source>This video makes its reader crash; it is damaged.</source>
        <translation>Cette vidéo fait planter son lecteur ; elle est endommagée.</translation>
    </message>
    <message>
        <source>No picture could be read from this file. It may be damaged or not be a video.</source>
        <translation>Aucune image n&apos;a pu être lue dans ce fichier. Il est peut-être endommagé, ou n&apos;est pas une vidéo.</translation>
    </message>
    <message>
        <source>This video broke off and could not be played on.</source>
        <translation>Cette vidéo s&apos;est interrompue et n&apos;a pas pu continuer.</translation>
    </message>
    <message>
        <source>This file took too long to show a picture.</source>
        <translation>Ce fichier a mis trop de temps à montrer une image.</translation>
    </message>
    <message>
        <source>This video came to a standstill. Its disk may not answer.</source>
        <translation>Cette vidéo s&apos;est figée. Son disque ne répond peut-être pas.</translation>
    </message>
    <message>
        <source>This file is in no video format that Homefeed plays.</source>
        <translation>Ce fichier n&apos;est dans aucun format vidéo que Homefeed lit.</translation>
    </message>
    <message>
        <source>This is a text file, not a video.</source>
        <translation>C&apos;est un fichier texte, pas une vidéo.</translation>
    </message>
    <message>
        <source>This file holds nothing but zeros: a download that never finished.</source>
        <translation>Ce fichier ne contient que des zéros : un téléchargement jamais terminé.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>This is a playlist, not a video.</source>
        <translation>C&apos;est une liste de lecture, pas une vidéo.</translation>
    </message>
    <message>
        <source>This is a web page, not a video.</source>
        <translation>C&apos;est une page web, pas une vidéo.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Ce n&apos;est pas un fichier.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Ce fichier n&apos;est plus là.</translation>
    </message>
    <message>
        <source>This file holds no picture at that place.</source>
        <translation>Ce fichier n&apos;a pas d&apos;image à cet endroit.</translation>
    </message>
    <message>
        <source>The player crashed on it.</source>
        <translation>Le lecteur a planté dessus.</translation>
    </message>
    <message>
        <source>This is too large to be captions.</source>
        <translation>C&apos;est trop gros pour des sous-titres.</translation>
    </message>
    <message>
        <source>The sound of this video is in a codec that cannot be read.</source>
        <translation>Le son de cette vidéo utilise un codec illisible.</translation>
    </message>
</context>
<context>
    <name>FeedPage</name>
    <message>
        <source>Auto-advance: off</source>
        <translation>Avance automatique : non</translation>
    </message>
    <message>
        <source>Auto-advance: at the end</source>
        <translation>Avance automatique : à la fin</translation>
    </message>
    <message>
        <source>Auto-advance: after %1 plays</source>
        <translation>Avance automatique : après %1 lectures</translation>
    </message>
    <message>
        <source>Only the video. %1 brings the rest back.</source>
        <translation>Rien que la vidéo. %1 fait revenir le reste.</translation>
    </message>
    <message>
        <source>You follow nobody yet</source>
        <translation>Vous ne suivez encore personne</translation>
    </message>
    <message>
        <source>Follow a creator, beside a clip or on the page of the creator. What they made comes here, the newest first.</source>
        <translation>Suivez un créateur, à côté d’un clip ou sur sa page. Ses vidéos viennent ici, les plus récentes d’abord.</translation>
    </message>
    <message>
        <source>Find creators</source>
        <translation>Trouver des créateurs</translation>
    </message>
</context>
<context>
    <name>FeedTabs</name>
    <message>
        <source>What to watch</source>
        <translation>Que regarder</translation>
    </message>
    <message>
        <source>For You</source>
        <translation>Pour vous</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Découvrir</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <extracomment>A number of percent; put a blank before the sign where the language does.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Moins d’une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left</source>
        <translation>
            <numerusform>Encore environ %Ln minute</numerusform>
            <numerusform>Encore environ %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln hour(s) left</source>
        <translation>
            <numerusform>Encore environ %Ln heure</numerusform>
            <numerusform>Encore environ %Ln heures</numerusform>
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
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Plugged in</source>
        <translation>Branché</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Dossier personnel</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Where are your clips?</source>
        <translation>Où sont vos clips ?</translation>
    </message>
    <message>
        <source>Choose one or more folders. Nothing is moved, copied or changed.</source>
        <translation>Choisissez un ou plusieurs dossiers. Rien n’est déplacé, copié ni modifié.</translation>
    </message>
    <message>
        <source>Looking for folders with clips</source>
        <translation>Recherche de dossiers de clips</translation>
    </message>
    <message>
        <source>No folder with clips was found. Choose another folder.</source>
        <translation>Aucun dossier de clips trouvé. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Autre dossier</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. No account.</source>
        <translation>Rien ne quitte cet ordinateur. Aucun compte.</translation>
    </message>
    <message>
        <source>The network lock is off. No account.</source>
        <translation>Le verrou réseau est désactivé. Aucun compte.</translation>
    </message>
    <message>
        <source>New to you: a first guess</source>
        <translation>Nouveau pour vous : un premier essai</translation>
    </message>
    <message>
        <source>Back to the feed</source>
        <translation>Retour au fil</translation>
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
        <translation>Absent</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading %1%</source>
        <translation>Lecture %1 %</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would not open</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>No folder yet. Add one, or drop folders anywhere on this window. Nothing is moved, copied or changed.</source>
        <translation>Pas encore de dossier. Ajoutez-en un, ou déposez des dossiers sur cette fenêtre. Rien n’est déplacé, copié ni modifié.</translation>
    </message>
</context>
<context>
    <name>Followed</name>
    <message>
        <source>You no longer follow %1</source>
        <translation>Vous ne suivez plus %1</translation>
    </message>
</context>
<context>
    <name>FollowedTab</name>
    <message>
        <source>You follow nobody yet</source>
        <translation>Vous ne suivez encore personne</translation>
    </message>
    <message>
        <source>Follow a creator beside a clip, and their clips come together under Following.</source>
        <translation>Suivez un créateur à côté d’un clip, et ses clips se rassemblent sous Abonnements.</translation>
    </message>
    <message>
        <source>Creators you follow</source>
        <translation>Créateurs que vous suivez</translation>
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
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Unfollow %1</source>
        <translation>Ne plus suivre %1</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <source>Videos found</source>
        <translation>Vidéos trouvées</translation>
    </message>
    <message>
        <source>The library cannot be searched</source>
        <translation>La bibliothèque ne peut pas être parcourue</translation>
    </message>
    <message>
        <source>Nothing to search yet</source>
        <translation>Rien à chercher pour l’instant</translation>
    </message>
    <message>
        <source>No clip is like that</source>
        <translation>Aucun clip ne correspond</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Rien trouvé pour « %1 »</translation>
    </message>
    <message>
        <source>Add a folder with clips, and what is in it can be found here.</source>
        <translation>Ajoutez un dossier de clips : son contenu se trouvera ici.</translation>
    </message>
    <message>
        <source>Ask for less: take a filter away.</source>
        <translation>Demandez-en moins : retirez un filtre.</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one.</source>
        <translation>Essayez moins de mots, ou le début d’un mot.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>GesturesSection</name>
    <message>
        <source>Gestures</source>
        <translation>Gestes</translation>
    </message>
    <message>
        <source>A swipe, a drag or two fingers on a touchpad turn the page. A right click, or a long press in the middle, opens the menu of the clip.</source>
        <translation>Un balayage, un glisser ou deux doigts sur un pavé tactile tournent la page. Un clic droit, ou un appui long au milieu, ouvre le menu du clip.</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Mutes</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>Vidéo seule</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Pops out</source>
        <translation>Petite fenêtre</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>With Shift it does the other.</source>
        <translation>Avec Maj, elle fait l’autre.</translation>
    </message>
    <message>
        <source>Turns the page</source>
        <translation>Tourne la page</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Notches of the wheel for a page</source>
        <translation>Crans de molette pour une page</translation>
    </message>
    <message>
        <source>More for a wheel that turns too easily.</source>
        <translation>Davantage pour une molette trop légère.</translation>
    </message>
    <message>
        <source>Hold the left or right side for twice the speed</source>
        <translation>Maintenir le côté gauche ou droit pour doubler la vitesse</translation>
    </message>
    <message>
        <source>Actions at the left of the video, for the left hand</source>
        <translation>Actions à gauche de la vidéo, pour la main gauche</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Two minutes</source>
        <translation>Deux minutes</translation>
    </message>
    <message>
        <source>How the feed learns, tells why, and is steered. Do it yourself, or watch: it goes on alone. Nothing of this tour stays.</source>
        <translation>Comment le fil apprend, dit pourquoi et se laisse guider. Faites-le vous-même ou regardez : cela avance seul. Rien de cette visite ne reste.</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Glissez</translation>
    </message>
    <message>
        <source>It knows nothing yet, so it shows a mix. Swipe up, turn the wheel, or press Down.</source>
        <translation>Il ne sait encore rien et montre un mélange. Glissez vers le haut, tournez la molette ou appuyez sur Bas.</translation>
    </message>
    <message>
        <source>Stay for what you like</source>
        <translation>Restez devant ce qui vous plaît</translation>
    </message>
    <message>
        <source>How long a clip is watched tells the most. A like says it in a word.</source>
        <translation>La durée regardée en dit le plus. Un « j’aime » le dit d’un mot.</translation>
    </message>
    <message>
        <source>It learned from that</source>
        <translation>Il en a appris</translation>
    </message>
    <message>
        <source>The lamp tells what each clip came for. What is alike comes sooner now.</source>
        <translation>La lampe dit pourquoi chaque clip est venu. Ce qui lui ressemble vient plus tôt.</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Demandez pourquoi</translation>
    </message>
    <message>
        <source>All reasons for a clip, each with its weight: together they are its score.</source>
        <translation>Toutes les raisons d’un clip, chacune avec son poids : ensemble, elles font son score.</translation>
    </message>
    <message>
        <source>Turn a reason down</source>
        <translation>Réduisez une raison</translation>
    </message>
    <message>
        <source>Less of this, and the feed holds to it from the next clip on.</source>
        <translation>Moins de cela, et le fil s’y tient dès le clip suivant.</translation>
    </message>
    <message>
        <source>And it changes</source>
        <translation>Et cela change</translation>
    </message>
    <message>
        <source>What follows was chosen anew, with that in mind.</source>
        <translation>La suite a été choisie à nouveau, en en tenant compte.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>The feed forgets what it learned. Clips, likes and notes would stay.</source>
        <translation>Le fil oublie ce qu’il a appris. Clips, mentions j’aime et notes resteraient.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Revenez en arrière</translation>
    </message>
    <message>
        <source>Nothing was deleted: one undo, and it knows all of it again.</source>
        <translation>Rien n’a été effacé : on annule, et il sait de nouveau tout.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>C’est tout</translation>
    </message>
    <message>
        <source>With your own clips it goes the same way. What this tour taught is erased now.</source>
        <translation>Avec vos propres clips, c’est pareil. Ce que cette visite a appris est maintenant effacé.</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Études</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Every one of them can be another one: Settings, Keys.</source>
        <translation>Chacune peut être une autre : Réglages, Touches.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>La visite</translation>
    </message>
    <message>
        <source>Two minutes on the sample clips</source>
        <translation>Deux minutes avec les clips d’exemple</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>This chapter is in English.</source>
        <translation>Ce chapitre est en anglais.</translation>
    </message>
    <message>
        <source>Nothing has these words</source>
        <translation>Rien ne contient ces mots</translation>
    </message>
    <message>
        <source>Try fewer of them.</source>
        <translation>Essayez-en moins.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Cette vidéo n’est plus là</translation>
    </message>
    <message>
        <source>Out of your history</source>
        <translation>Hors de votre historique</translation>
    </message>
    <message>
        <source>What the feed learned from it stays</source>
        <translation>Ce que le fil en a appris reste</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>Le reste ne peut pas être lu</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Rien trouvé pour « %1 »</translation>
    </message>
    <message>
        <source>Nothing watched until then</source>
        <translation>Rien vu jusque-là</translation>
    </message>
    <message>
        <source>Nothing watched yet</source>
        <translation>Rien vu pour l’instant</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one.</source>
        <translation>Essayez moins de mots, ou le début d’un mot.</translation>
    </message>
    <message>
        <source>What you watch for a second or longer is kept here, and you can take it out.</source>
        <translation>Ce que vous regardez une seconde ou plus est gardé ici, et vous pouvez l’en retirer.</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Dans l’historique</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation>Retour au plus récent</translation>
    </message>
    <message>
        <source>What you watched</source>
        <translation>Ce que vous avez vu</translation>
    </message>
    <message>
        <source>watched for %1</source>
        <translation>vu pendant %1</translation>
    </message>
    <message>
        <source>Take %1 out of your history</source>
        <translation>Retirer %1 de votre historique</translation>
    </message>
</context>
<context>
    <name>HitTile</name>
    <message>
        <source>seen</source>
        <translation>vu</translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
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
        <translation>S %1</translation>
    </message>
    <message>
        <source>As in the days before</source>
        <translation>Comme les jours d’avant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than the days before</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln de plus que les jours d’avant</numerusform>
            <numerusform>%Ln de plus que les jours d’avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less than the days before</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln de moins que les jours d’avant</numerusform>
            <numerusform>%Ln de moins que les jours d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Up from %1</source>
        <translation>Contre %1 avant</translation>
    </message>
    <message>
        <source>Down from %1</source>
        <translation>Contre %1 avant</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Rien à compter pour l’instant</translation>
    </message>
    <message>
        <source>Watch a few clips, and your minutes, skips and topics are drawn here.</source>
        <translation>Regardez quelques clips : vos minutes, clips passés et sujets s’affichent ici.</translation>
    </message>
    <message>
        <source>Counted on this computer, shown to you only.</source>
        <translation>Compté sur cet ordinateur, pour vous seul.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 jours</translation>
    </message>
    <message>
        <source>All</source>
        <comment>days</comment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>A day, on average</source>
        <translation>Par jour, en moyenne</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Vus jusqu’au bout</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passés</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln in a row</source>
        <comment>skips</comment>
        <translation>
            <numerusform>Jusqu’à %Ln de suite</numerusform>
            <numerusform>Jusqu’à %Ln de suite</numerusform>
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
        <translation>Sujets trouvés</translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>Le plus récent : %1</translation>
    </message>
    <message>
        <source>None for the first time</source>
        <translation>Aucun pour la première fois</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minutes par jour</translation>
    </message>
    <message>
        <source>%1 a day on average; most on %2: %3</source>
        <translation>%1 par jour en moyenne ; le plus le %2 : %3</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Jusqu’au bout</translation>
    </message>
    <message>
        <source>by topic</source>
        <translation>par sujet</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>No topic was watched often enough to tell.</source>
        <translation>Aucun sujet n’a été assez regardé.</translation>
    </message>
    <message>
        <source>What you watch, week by week</source>
        <translation>Ce que vous regardez, semaine après semaine</translation>
    </message>
    <message>
        <source>Share of minutes</source>
        <translation>Part des minutes</translation>
    </message>
    <message>
        <source>In the last week: %1</source>
        <translation>La dernière semaine : %1</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Heures de la journée</translation>
    </message>
    <message>
        <source>Most from %1 on: %2 a day</source>
        <translation>Le plus à partir de %1 : %2 par jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>KeyClash</name>
    <message>
        <source>%1 is taken: %2</source>
        <translation>%1 est prise&#xa0;: %2</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>La laisser là</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>L’utiliser ici</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Press a key</source>
        <translation>Appuyez sur une touche</translation>
    </message>
    <message>
        <source>%1: %2. Change</source>
        <translation>%1&#xa0;: %2. Modifier</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Take this key away</source>
        <translation>Retirer cette touche</translation>
    </message>
    <message>
        <source>One more key: %1</source>
        <translation>Une touche de plus&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 always leads back or on. Press another key.</source>
        <translation>%1 ramène ou fait avancer, toujours. Appuyez sur une autre touche.</translation>
    </message>
    <message>
        <source>Press one more key. Esc leaves it as it was.</source>
        <translation>Appuyez sur une touche de plus. Échap ne change rien.</translation>
    </message>
    <message>
        <source>Esc leaves it as it was.</source>
        <translation>Échap ne change rien.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Next video</source>
        <translation>Vidéo suivante</translation>
    </message>
    <message>
        <source>Previous video</source>
        <translation>Vidéo précédente</translation>
    </message>
    <message>
        <source>Pause, play</source>
        <translation>Pause, lecture</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Save, take out again</source>
        <translation>Enregistrer, retirer</translation>
    </message>
    <message>
        <source>Sound off, on</source>
        <translation>Son non, oui</translation>
    </message>
    <message>
        <source>Captions on, off</source>
        <translation>Sous-titres oui, non</translation>
    </message>
    <message>
        <source>Other captions</source>
        <translation>Autres sous-titres</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 secondes en arrière</translation>
    </message>
    <message>
        <source>5 seconds ahead</source>
        <translation>5 secondes en avant</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus rapide</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>One frame ahead</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>Why this video</source>
        <translation>Pourquoi cette vidéo</translation>
    </message>
    <message>
        <source>Auto-advance, each choice</source>
        <translation>Avance automatique, chaque choix</translation>
    </message>
    <message>
        <source>Nothing but the video</source>
        <translation>Rien que la vidéo</translation>
    </message>
    <message>
        <source>What to do about the video</source>
        <translation>Que faire de la vidéo</translation>
    </message>
    <message>
        <source>Small window, and back</source>
        <translation>Petite fenêtre, et retour</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Undo, while it is offered</source>
        <translation>Annuler, tant que c’est proposé</translation>
    </message>
    <message>
        <source>Start your taste over</source>
        <translation>Réinitialiser vos goûts</translation>
    </message>
    <message>
        <source>What it learned, for an audience</source>
        <translation>Ce qui est appris, pour un public</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter (number pad)</source>
        <translation>Entrée (pavé num.)</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Touche Menu</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
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
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>To %1% of the video</source>
        <translation>À %1&#xa0;% de la vidéo</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Press a key&apos;s name here, then the key that is to take its place. Esc leaves it as it was.</source>
        <translation>Cliquez ici sur le nom d’une touche, puis appuyez sur celle qui prendra sa place. Échap ne change rien.</translation>
    </message>
    <message>
        <source>Every key can be another one.</source>
        <translation>Chaque touche peut en être une autre.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Afficher toutes les touches</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>Toutes les touches d’origine</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>That was your time. It forgets you now.</source>
        <translation>Votre temps est écoulé. Tout est oublié maintenant.</translation>
    </message>
    <message>
        <source>That was your time.</source>
        <translation>Votre temps est écoulé.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>That folder cannot be played</source>
        <translation>Ce dossier ne peut pas être lu</translation>
    </message>
    <message>
        <source>That folder could not be removed</source>
        <translation>Ce dossier n’a pas pu être retiré</translation>
    </message>
    <message>
        <source>A folder cannot be read</source>
        <translation>Un dossier est illisible</translation>
    </message>
    <message>
        <source>No video in here that can be played</source>
        <translation>Aucune vidéo lisible ici</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would not open. The library lists them.</source>
        <translation>
            <numerusform>%n fichier illisible. La bibliothèque l’indique.</numerusform>
            <numerusform>%n fichiers illisibles. La bibliothèque les indique.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryOverview</name>
    <message>
        <source>The library could not be looked at</source>
        <translation>La bibliothèque n’a pas pu être consultée</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln dossier</numerusform>
            <numerusform>%Ln dossiers</numerusform>
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
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The sample clips are playing. Add a folder to play your own.</source>
        <translation>Les clips d’exemple sont lus. Ajoutez un dossier pour lire les vôtres.</translation>
    </message>
    <message>
        <source>%1 in %2, %3 on disk</source>
        <translation>%1 dans %2, %3 sur le disque</translation>
    </message>
    <message>
        <source>%1 in %2, %3 of them not there</source>
        <translation>%1 dans %2, dont %3 absents</translation>
    </message>
    <message>
        <source>Clips ready</source>
        <translation>Clips prêts</translation>
    </message>
    <message>
        <source>Minutes of film</source>
        <translation>Minutes de film</translation>
    </message>
    <message>
        <source>Hours of film</source>
        <translation>Heures de film</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Added this week</source>
        <translation>Ajoutés cette semaine</translation>
    </message>
</context>
<context>
    <name>Likes</name>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>No longer liked</source>
        <translation>N’est plus aimé</translation>
    </message>
</context>
<context>
    <name>LikesTab</name>
    <message>
        <source>Nothing liked yet</source>
        <translation>Rien d’aimé pour l’instant</translation>
    </message>
    <message>
        <source>Press the heart, or L, while a clip plays. It is kept here.</source>
        <translation>Appuyez sur le cœur, ou sur L, pendant qu’un clip joue. Il est gardé ici.</translation>
    </message>
    <message>
        <source>What you liked</source>
        <translation>Ce que vous aimez</translation>
    </message>
</context>
<context>
    <name>LimitCard</name>
    <message numerus="yes">
        <source>That was %Ln minute(s) today</source>
        <translation>
            <numerusform>%Ln minute aujourd’hui</numerusform>
            <numerusform>%Ln minutes aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You set %Ln minute(s) a day. The video is paused; the feed waits here.</source>
        <translation>
            <numerusform>Vous avez fixé %Ln minute par jour. La vidéo est en pause, le fil attend ici.</numerusform>
            <numerusform>Vous avez fixé %Ln minutes par jour. La vidéo est en pause, le fil attend ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Assez pour aujourd’hui</translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation>Dix minutes de plus</translation>
    </message>
    <message>
        <source>Go on this time</source>
        <translation>Continuer cette fois</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Enough for today</source>
        <translation>Assez pour aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) watched today. No limit is set.</source>
        <translation>
            <numerusform>%Ln minute regardée aujourd’hui. Aucune limite n’est fixée.</numerusform>
            <numerusform>%Ln minutes regardées aujourd’hui. Aucune limite n’est fixée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) watched today, of the %1 you set. Then the video pauses, and you decide.</source>
        <translation>
            <numerusform>%Ln minute regardée aujourd’hui, sur les %1 fixées. Ensuite la vidéo se met en pause et vous décidez.</numerusform>
            <numerusform>%Ln minutes regardées aujourd’hui, sur les %1 fixées. Ensuite la vidéo se met en pause et vous décidez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minutes par jour</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
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
        <translation>Minuterie de sommeil</translation>
    </message>
    <message>
        <source>Pauses the video, so that the screen can go dark.</source>
        <translation>Met la vidéo en pause pour que l’écran puisse s’éteindre.</translation>
    </message>
    <message>
        <source>Pauses at the end of this clip.</source>
        <translation>Se met en pause à la fin de ce clip.</translation>
    </message>
    <message numerus="yes">
        <source>Pauses in %Ln minute(s).</source>
        <translation>
            <numerusform>Pause dans %Ln minute.</numerusform>
            <numerusform>Pause dans %Ln minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>End of this clip</source>
        <translation>Fin de ce clip</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>The library cannot be read</source>
        <translation>La bibliothèque ne peut pas être lue</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>System follows your desktop.</source>
        <translation>Système suit votre bureau.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Reduced lets clips fade instead of slide.</source>
        <translation>En réduit, les clips se fondent au lieu de glisser.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduites</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complètes</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Homefeed, private sitting</source>
        <translation>Homefeed, session privée</translation>
    </message>
    <message>
        <source>Add a folder with clips</source>
        <translation>Ajouter un dossier de clips</translation>
    </message>
</context>
<context>
    <name>ManualPart</name>
    <message>
        <source>To copy</source>
        <translation>À copier</translation>
    </message>
</context>
<context>
    <name>MarkerButton</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1, touche %2</translation>
    </message>
</context>
<context>
    <name>MarkerGrid</name>
    <message>
        <source>Mark this moment</source>
        <translation>Marquer ce moment</translation>
    </message>
    <message>
        <source>Press the key; with Ctrl in their window</source>
        <translation>La touche ; avec Ctrl dans leur fenêtre</translation>
    </message>
    <message>
        <source>This study names no markers.</source>
        <translation>Cette étude ne nomme aucun repère.</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>MenuEntries</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Auto-advance</source>
        <translation>Avance automatique</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide a word</source>
        <translation>Masquer un mot</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Pas intéressé</translation>
    </message>
    <message>
        <source>Why this video</source>
        <translation>Pourquoi cette vidéo</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Plus de ce genre</translation>
    </message>
    <message>
        <source>Clear display</source>
        <translation>Vidéo seule</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Petite fenêtre</translation>
    </message>
    <message>
        <source>Hide creator, sound or word</source>
        <translation>Masquer créateur, son ou mot</translation>
    </message>
    <message>
        <source>Report as broken</source>
        <translation>Signaler comme défectueux</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Open in another player</source>
        <translation>Ouvrir dans un autre lecteur</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>Langue suivante</translation>
    </message>
    <message>
        <source>This creator</source>
        <translation>Ce créateur</translation>
    </message>
    <message>
        <source>This sound</source>
        <translation>Ce son</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>Un mot</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>After %1 plays</source>
        <translation>Après %1 lectures</translation>
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
        <translation>En voir plus (%1)</translation>
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
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Créateur</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Nothing is muted</source>
        <translation>Rien n’est masqué</translation>
    </message>
    <message>
        <source>Mute a word here, or a hashtag, creator or sound while a clip plays.</source>
        <translation>Masquez un mot ici, ou un hashtag, un créateur ou un son pendant qu’un clip joue.</translation>
    </message>
    <message>
        <source>Word, # or @</source>
        <translation>Mot, # ou @</translation>
    </message>
    <message>
        <source>A word, a #hashtag or an @creator</source>
        <translation>Un mot, un #hashtag ou un @créateur</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>What is muted</source>
        <translation>Ce qui est masqué</translation>
    </message>
    <message>
        <source>Reported as broken</source>
        <translation>Signalé comme défectueux</translation>
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
        <translation>Ne plus masquer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Faire revenir</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Ne plus masquer %1</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>Faire revenir %1</translation>
    </message>
</context>
<context>
    <name>MutedThings</name>
    <message>
        <source>%1 may come again</source>
        <translation>%1 peut revenir</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 est masqué</translation>
    </message>
    <message>
        <source>None of it comes until you unmute it</source>
        <translation>Rien n’en viendra tant que c’est masqué</translation>
    </message>
    <message>
        <source>A clip without a title</source>
        <translation>Un clip sans titre</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Not seen yet</source>
        <translation>Pas encore vu</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Toutes les durées</translation>
    </message>
    <message>
        <source>Under 15 seconds</source>
        <translation>Moins de 15 secondes</translation>
    </message>
    <message>
        <source>Under 30 seconds</source>
        <translation>Moins de 30 secondes</translation>
    </message>
    <message>
        <source>30 seconds to 2 minutes</source>
        <translation>30 secondes à 2 minutes</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Plus long</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>Any shape</source>
        <translation>Tous les formats</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Tous les dossiers</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toutes les langues</translation>
    </message>
</context>
<context>
    <name>Narrowings</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
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
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Nothing. Every file can be played.</source>
        <translation>Rien. Tous les fichiers sont lisibles.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) not there</source>
        <translation>
            <numerusform>%Ln dossier absent</numerusform>
            <numerusform>%Ln dossiers absents</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clips come back with the drive.</source>
        <translation>Ses clips reviendront avec le disque.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would not open</source>
        <translation>
            <numerusform>%Ln fichier illisible</numerusform>
            <numerusform>%Ln fichiers illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of the feed.</source>
        <translation>Laissé hors du fil.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing</source>
        <translation>
            <numerusform>%Ln fichier manquant</numerusform>
            <numerusform>%Ln fichiers manquants</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved or deleted. What you watched and liked is kept for when they come back.</source>
        <translation>Déplacés ou supprimés. Ce que vous avez regardé et aimé est gardé pour leur retour.</translation>
    </message>
    <message>
        <source>Show the folder of %1</source>
        <translation>Afficher le dossier de %1</translation>
    </message>
    <message>
        <source>The same clip more than once</source>
        <translation>Le même clip plusieurs fois</translation>
    </message>
    <message>
        <source>The feed shows each of these once and plays the best copy.</source>
        <translation>Le fil montre chacun une fois et lit la meilleure copie.</translation>
    </message>
    <message>
        <source>%1 plays</source>
        <translation>%1 est lu</translation>
    </message>
    <message>
        <source>Besides it %1: %2</source>
        <translation>En plus %1 : %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Close the notes</source>
        <translation>Fermer les notes</translation>
    </message>
    <message>
        <source>No note yet. A note keeps the moment of the video it is about.</source>
        <translation>Pas encore de note. Une note garde le moment de la vidéo concerné.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Change the note at %1</source>
        <translation>Modifier la note à %1</translation>
    </message>
    <message>
        <source>Remove the note at %1</source>
        <translation>Supprimer la note à %1</translation>
    </message>
    <message>
        <source>Change this note</source>
        <translation>Modifier cette note</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Note à %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>No notes yet</source>
        <translation>Pas encore de note</translation>
    </message>
    <message>
        <source>Press N while a clip plays to write about that moment. It is found here again.</source>
        <translation>Appuyez sur N pendant qu’un clip joue pour écrire sur cet instant. Vous le retrouvez ici.</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Vos notes</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Its clip is not there</source>
        <translation>Son clip n’est pas là</translation>
    </message>
    <message>
        <source>Change the note “%1”</source>
        <translation>Modifier la note « %1 »</translation>
    </message>
    <message>
        <source>Remove the note “%1”</source>
        <translation>Supprimer la note « %1 »</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your taste starts over now</source>
        <translation>Vos goûts repartent de zéro</translation>
    </message>
    <message>
        <source>It had learned nothing yet</source>
        <translation>Il n’avait encore rien appris</translation>
    </message>
    <message numerus="yes">
        <source>%Ln signal(s) set aside, not deleted</source>
        <translation>
            <numerusform>%Ln signal mis de côté, pas effacé</numerusform>
            <numerusform>%Ln signaux mis de côté, pas effacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>That part is forgotten</source>
        <translation>Cette partie est oubliée</translation>
    </message>
    <message>
        <source>Set aside, not deleted</source>
        <translation>Mis de côté, pas effacé</translation>
    </message>
    <message>
        <source>Your taste is back</source>
        <translation>Vos goûts sont de retour</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) added</source>
        <translation>
            <numerusform>%Ln dossier ajouté</numerusform>
            <numerusform>%Ln dossiers ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed begins as they are read</source>
        <translation>Le fil démarre pendant leur lecture</translation>
    </message>
    <message>
        <source>You have seen everything</source>
        <translation>Vous avez tout vu</translation>
    </message>
    <message>
        <source>What you liked comes again, then what you saw longest ago</source>
        <translation>Ce que vous avez aimé revient, puis ce que vous avez vu il y a longtemps</translation>
    </message>
    <message>
        <source>The sleep timer paused the video</source>
        <translation>La minuterie a mis la vidéo en pause</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 est enregistré</translation>
    </message>
    <message>
        <source>That folder is in the library</source>
        <translation>Ce dossier est dans la bibliothèque</translation>
    </message>
    <message>
        <source>It is read while you watch</source>
        <translation>Il est lu pendant que vous regardez</translation>
    </message>
    <message>
        <source>%1 is out of the library</source>
        <translation>%1 n’est plus dans la bibliothèque</translation>
    </message>
    <message>
        <source>Its files and what you watched stay</source>
        <translation>Ses fichiers et ce que vous avez regardé restent</translation>
    </message>
    <message>
        <source>All is saved again</source>
        <translation>Tout est de nouveau enregistré</translation>
    </message>
    <message>
        <source>What waited is written</source>
        <translation>Ce qui attendait est écrit</translation>
    </message>
    <message>
        <source>%1 watches now</source>
        <translation>%1 regarde maintenant</translation>
    </message>
    <message>
        <source>With a taste, history and settings of their own</source>
        <translation>Avec ses propres goûts, historique et réglages</translation>
    </message>
    <message>
        <source>%1 is set aside</source>
        <translation>%1 est mis de côté</translation>
    </message>
    <message>
        <source>One person is set aside</source>
        <translation>Une personne est mise de côté</translation>
    </message>
    <message>
        <source>Nothing of theirs is deleted</source>
        <translation>Rien n’est effacé</translation>
    </message>
    <message>
        <source>All keys are as at first</source>
        <translation>Toutes les touches sont celles d’origine</translation>
    </message>
    <message>
        <source>%1 would not play. Skipped.</source>
        <translation>%1 n’a pas pu être lu. Passé.</translation>
    </message>
</context>
<context>
    <name>OneCollection</name>
    <message>
        <source>Out of %1</source>
        <translation>Hors de %1</translation>
    </message>
    <message>
        <source>The clip itself stays</source>
        <translation>Le clip lui-même reste</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>OneTopic</name>
    <message>
        <source>Trending in your library</source>
        <translation>Tendances dans votre bibliothèque</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>Broken off by a crash: %1 s are not known</source>
        <translation>Interrompu par une panne : %1 s inconnues</translation>
    </message>
    <message>
        <source>Goes on where it was closed</source>
        <translation>Reprend là où la fenêtre a été fermée</translation>
    </message>
</context>
<context>
    <name>OperatorBar</name>
    <message>
        <source>Reads what taking part means</source>
        <translation>Lit ce que signifie participer</translation>
    </message>
    <message>
        <source>Answers questions</source>
        <translation>Répond à des questions</translation>
    </message>
    <message>
        <source>Reads what to do</source>
        <translation>Lit ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Said no: nothing was kept</source>
        <translation>A refusé : rien n’a été gardé</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Manche %1 sur %2</translation>
    </message>
    <message>
        <source>Round %1 of %2, %3</source>
        <translation>Manche %1 sur %2, %3</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Participant %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Manche</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminer la séance</translation>
    </message>
</context>
<context>
    <name>OperatorWindow</name>
    <message>
        <source>Homefeed, operator</source>
        <translation>Homefeed, opérateur</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Ce qu’ils voient</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Write a note, then Enter</source>
        <translation>Écrivez une note, puis Entrée</translation>
    </message>
    <message>
        <source>End the session?</source>
        <translation>Terminer la séance ?</translation>
    </message>
    <message>
        <source>What was recorded stays. The participant comes to the last page.</source>
        <translation>Ce qui est enregistré reste. Le participant arrive à la dernière page.</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminer la séance</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>PastResets</name>
    <message>
        <source>Past resets</source>
        <translation>Réinitialisations passées</translation>
    </message>
    <message>
        <source>Nothing of it was deleted. Undo goes back to the taste before a reset, and so takes back those since.</source>
        <translation>Rien n’en a été effacé. Annuler revient aux goûts d’avant une réinitialisation, et annule aussi les suivantes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo %1, %2</source>
        <translation>Annuler %1, %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>The 7 days before it</source>
        <translation>Les 7 jours précédents</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>what likes taught</source>
        <translation>ce que disent les mentions j’aime</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>les abonnements</translation>
    </message>
    <message>
        <source>mutes</source>
        <translation>ce qui est masqué</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>sauf %1</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Everybody has a taste, likes, history, settings and folders of their own.</source>
        <translation>Chacun a ses propres goûts, mentions j’aime, historique, réglages et dossiers.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Une nouvelle personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Begins with my folders, which are read anew for them</source>
        <translation>Commence avec mes dossiers, relus pour cette personne</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mon nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>Mon code PIN</translation>
    </message>
    <message>
        <source>A PIN is for politeness: it is asked for before somebody turns to you or sets you aside. It encrypts nothing. Who can use this computer&apos;s account can read its files.</source>
        <translation>Un code PIN est une politesse : il est demandé avant de passer à vous ou de vous mettre de côté. Il ne chiffre rien. Qui peut utiliser le compte de cet ordinateur peut en lire les fichiers.</translation>
    </message>
    <message>
        <source>Four digits or more</source>
        <translation>Quatre chiffres ou plus</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Le demander</translation>
    </message>
    <message>
        <source>Ask for no PIN any more</source>
        <translation>Ne plus demander de code PIN</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Set aside, nothing is deleted</source>
        <translation>Mis de côté, rien n’est effacé</translation>
    </message>
    <message>
        <source>Watches now</source>
        <translation>Regarde maintenant</translation>
    </message>
    <message>
        <source>Has a PIN</source>
        <translation>A un code PIN</translation>
    </message>
    <message>
        <source>Turn to</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Turn to %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation>Mettre %1 de côté</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>Reprendre %1</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%Ln digit(s) entered</source>
        <translation>
            <numerusform>%Ln chiffre saisi</numerusform>
            <numerusform>%Ln chiffres saisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Reprendre le dernier chiffre</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>No clips yet</source>
        <translation>Pas encore de clips</translation>
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
            <numerusform>Plus de %Ln clip</numerusform>
            <numerusform>Plus de %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Watch</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>Goûts</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>PlainFeed</name>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Son coupé</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Playback</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Auto-advance</source>
        <translation>Avance automatique</translation>
    </message>
    <message>
        <source>After so many plays the next clip comes by itself.</source>
        <translation>Après tant de lectures, le clip suivant vient tout seul.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
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
        <translation>Vitesse au départ</translation>
    </message>
    <message>
        <source>Of every start. The keys and the menu of the feed change it until you close the program.</source>
        <translation>À chaque démarrage. Les touches et le menu du fil la changent jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Play all clips equally loud</source>
        <translation>Lire tous les clips au même volume</translation>
    </message>
    <message>
        <source>Start without sound</source>
        <translation>Démarrer sans le son</translation>
    </message>
</context>
<context>
    <name>PosterTile</name>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>Posters</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Cette vidéo n’est plus là</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>Le reste ne peut pas être lu</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>%1 s watched, %2 % of it</source>
        <translation>%1 s regardées, soit %2 %</translation>
    </message>
    <message>
        <source>%1, liked</source>
        <translation>%1, aimé</translation>
    </message>
</context>
<context>
    <name>PresenterBand</name>
    <message>
        <source>For the audience</source>
        <translation>Pour le public</translation>
    </message>
    <message>
        <source>Just learned</source>
        <translation>Vient d’apprendre</translation>
    </message>
    <message>
        <source>Swipe, and it shows what that taught.</source>
        <translation>Glissez, et voyez ce que cela a appris.</translation>
    </message>
    <message>
        <source>Comes, chance %1</source>
        <translation>Vient, chance %1</translation>
    </message>
    <message>
        <source>Chance %1</source>
        <translation>Chance %1</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>The network lock is off</source>
        <translation>Le verrou réseau est ouvert</translation>
    </message>
    <message>
        <source>The system refuses Homefeed, and whatever it starts, every connection to a network. There is no account and no server: nothing is sent and nothing is fetched.</source>
        <translation>Le système refuse à Homefeed, et à tout ce qu’il lance, toute connexion à un réseau. Il n’y a ni compte ni serveur : rien n’est envoyé, rien n’est téléchargé.</translation>
    </message>
    <message>
        <source>%1 Homefeed opens no connection by itself, but nothing would keep it from doing so.</source>
        <translation>%1 Homefeed n’ouvre de lui-même aucune connexion, mais rien ne l’en empêcherait.</translation>
    </message>
    <message>
        <source>This sitting is private</source>
        <translation>Cette session est privée</translation>
    </message>
    <message>
        <source>Private sitting</source>
        <translation>Session privée</translation>
    </message>
    <message>
        <source>It knows your taste and works like any other, but on a copy in memory: when it ends, all of it is forgotten. Homefeed starts anew for it.</source>
        <translation>Elle connaît vos goûts et fonctionne comme toute autre, mais sur une copie en mémoire : à la fin, tout en est oublié. Homefeed redémarre pour elle.</translation>
    </message>
    <message>
        <source>What you watch, like, search, add and set is in memory alone, and forgotten when this sitting ends. Your taste is then what it was before. What you save as a file stays, and what you copy or open elsewhere is seen there.</source>
        <translation>Ce que vous regardez, aimez, cherchez, ajoutez et réglez n’est qu’en mémoire, et oublié à la fin de cette session. Vos goûts sont alors ce qu’ils étaient avant. Ce que vous enregistrez comme fichier reste, et ce que vous copiez ou ouvrez ailleurs y est visible.</translation>
    </message>
    <message>
        <source>End the private sitting</source>
        <translation>Terminer la session privée</translation>
    </message>
    <message>
        <source>Begin a private sitting</source>
        <translation>Commencer une session privée</translation>
    </message>
</context>
<context>
    <name>ProgressTrack</name>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 pour cent</translation>
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
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Your answer, if you like</source>
        <translation>Votre réponse, si vous voulez</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>%1 of %2 files.</source>
        <translation>%1 fichiers sur %2.</translation>
    </message>
    <message>
        <source>%1 files so far.</source>
        <translation>%1 fichiers jusqu’ici.</translation>
    </message>
    <message>
        <source>Reading is stopped</source>
        <translation>La lecture est arrêtée</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>You can watch while this runs.</source>
        <translation>Vous pouvez regarder pendant ce temps.</translation>
    </message>
    <message>
        <source>%1 files a second</source>
        <translation>%1 fichiers par seconde</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A fresh start: showing a mix</source>
        <translation>Nouveau départ : un mélange</translation>
    </message>
    <message>
        <source>A guess, to learn</source>
        <translation>Un essai, pour apprendre</translation>
    </message>
    <message>
        <source>The best of what is left</source>
        <translation>Le meilleur de ce qui reste</translation>
    </message>
    <message>
        <source>Drawn by chance</source>
        <translation>Tiré au hasard</translation>
    </message>
    <message>
        <source>The newest not yet seen</source>
        <translation>Le plus récent pas encore vu</translation>
    </message>
    <message>
        <source>Next in the shuffled order</source>
        <translation>Suivant dans l’ordre mélangé</translation>
    </message>
    <message>
        <source>Next on the list</source>
        <translation>Suivant sur la liste</translation>
    </message>
    <message>
        <source>Highest bound of the baseline</source>
        <translation>Plus haute borne de la référence</translation>
    </message>
    <message>
        <source>Close to what you went for before</source>
        <translation>Proche de vos choix précédents</translation>
    </message>
    <message>
        <source>You stay for {}</source>
        <translation>Vous restez devant {}</translation>
    </message>
    <message>
        <source>You liked {} on TikTok</source>
        <translation>Vous avez aimé {} sur TikTok</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} et {}</translation>
    </message>
    <message>
        <source>You liked this one before</source>
        <translation>Vous avez déjà aimé celui-ci</translation>
    </message>
    <message>
        <source>The longest ago that you saw it</source>
        <translation>Vu il y a le plus longtemps</translation>
    </message>
    <message>
        <source>You picked this one</source>
        <translation>Vous avez choisi celui-ci</translation>
    </message>
    <message>
        <source>Where it was broken off</source>
        <translation>Là où cela s’est interrompu</translation>
    </message>
    <message>
        <source>From the list you opened</source>
        <translation>De la liste que vous avez ouverte</translation>
    </message>
    <message>
        <source>From a creator you follow</source>
        <translation>D’un créateur que vous suivez</translation>
    </message>
    <message>
        <source>what you watch on the whole</source>
        <translation>ce que vous regardez en général</translation>
    </message>
    <message>
        <source>what you watch of its kind</source>
        <translation>ce que vous regardez de ce genre</translation>
    </message>
    <message>
        <source>from around that time</source>
        <translation>de cette période</translation>
    </message>
    <message>
        <source>little is known of it</source>
        <translation>on en sait peu</translation>
    </message>
    <message>
        <source>much like the last ones</source>
        <translation>proche des derniers</translation>
    </message>
    <message>
        <source>You finished {} of {}</source>
        <translation>Vous en avez fini {} sur {}</translation>
    </message>
    <message>
        <source>Hardly seen: {}</source>
        <translation>Presque jamais vu : {}</translation>
    </message>
    <message>
        <source>You liked or saved {} on TikTok</source>
        <translation>Vous avez aimé ou enregistré {} sur TikTok</translation>
    </message>
    <message>
        <source>The same for every clip</source>
        <translation>Pareil pour chaque clip</translation>
    </message>
    <message>
        <source>How you liked clips as old as this</source>
        <translation>Votre avis sur les clips de cet âge</translation>
    </message>
    <message>
        <source>Seeing it tells the feed more</source>
        <translation>Le voir en apprend plus au fil</translation>
    </message>
    <message>
        <source>So that not all is alike</source>
        <translation>Pour que tout ne se ressemble pas</translation>
    </message>
    <message>
        <source>the sound “{}”</source>
        <translation>le son « {} »</translation>
    </message>
    <message>
        <source>the folder “{}”</source>
        <translation>le dossier « {} »</translation>
    </message>
    <message>
        <source>the language “{}”</source>
        <translation>la langue « {} »</translation>
    </message>
    <message>
        <source>square pictures</source>
        <translation>des images carrées</translation>
    </message>
    <message>
        <source>wide pictures</source>
        <translation>des images larges</translation>
    </message>
    <message>
        <source>upright pictures</source>
        <translation>des images verticales</translation>
    </message>
    <message>
        <source>no hashtags</source>
        <translation>aucun hashtag</translation>
    </message>
    <message>
        <source>no caption</source>
        <translation>aucune légende</translation>
    </message>
    <message>
        <source>creator unknown</source>
        <translation>créateur inconnu</translation>
    </message>
    <message>
        <source>no sound named</source>
        <translation>aucun son nommé</translation>
    </message>
    <message>
        <source>no folder of its own</source>
        <translation>aucun dossier propre</translation>
    </message>
    <message>
        <source>language unknown</source>
        <translation>langue inconnue</translation>
    </message>
    <message>
        <source>shape unknown</source>
        <translation>format inconnu</translation>
    </message>
    <message>
        <source>captions like this one</source>
        <translation>des légendes comme celle-ci</translation>
    </message>
    <message>
        <source>this sound</source>
        <translation>ce son</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>ce dossier</translation>
    </message>
    <message>
        <source>this language</source>
        <translation>cette langue</translation>
    </message>
    <message>
        <source>clips of {}</source>
        <translation>des clips de {}</translation>
    </message>
    <message>
        <source>up to 7 s</source>
        <translation>jusqu’à 7 s</translation>
    </message>
    <message>
        <source>7 to 15 s</source>
        <translation>7 à 15 s</translation>
    </message>
    <message>
        <source>15 to 30 s</source>
        <translation>15 à 30 s</translation>
    </message>
    <message>
        <source>30 to 60 s</source>
        <translation>30 à 60 s</translation>
    </message>
    <message>
        <source>60 to 180 s</source>
        <translation>60 à 180 s</translation>
    </message>
    <message>
        <source>180 to 600 s</source>
        <translation>180 à 600 s</translation>
    </message>
    <message>
        <source>10 minutes and more</source>
        <translation>10 minutes et plus</translation>
    </message>
    <message>
        <source>very short clips</source>
        <translation>de très courts clips</translation>
    </message>
    <message>
        <source>short clips</source>
        <translation>de courts clips</translation>
    </message>
    <message>
        <source>clips under a minute</source>
        <translation>des clips de moins d’une minute</translation>
    </message>
    <message>
        <source>clips of a minute or two</source>
        <translation>des clips d’une ou deux minutes</translation>
    </message>
    <message>
        <source>long clips</source>
        <translation>de longs clips</translation>
    </message>
    <message>
        <source>very long clips</source>
        <translation>de très longs clips</translation>
    </message>
    <message>
        <source>captions of {}</source>
        <translation>des légendes de {}</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>aucun mot</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>un mot</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>deux mots</translation>
    </message>
    <message>
        <source>three words</source>
        <translation>trois mots</translation>
    </message>
    <message>
        <source>4 or 5 words</source>
        <translation>4 ou 5 mots</translation>
    </message>
    <message>
        <source>6 to 8 words</source>
        <translation>6 à 8 mots</translation>
    </message>
    <message>
        <source>9 to 13 words</source>
        <translation>9 à 13 mots</translation>
    </message>
    <message>
        <source>14 to 29 words</source>
        <translation>14 à 29 mots</translation>
    </message>
    <message>
        <source>30 words and more</source>
        <translation>30 mots et plus</translation>
    </message>
    <message>
        <source>clips without a caption</source>
        <translation>des clips sans légende</translation>
    </message>
    <message>
        <source>short captions</source>
        <translation>de courtes légendes</translation>
    </message>
    <message>
        <source>captions of a sentence</source>
        <translation>des légendes d’une phrase</translation>
    </message>
    <message>
        <source>long captions</source>
        <translation>de longues légendes</translation>
    </message>
</context>
<context>
    <name>RemoveCard</name>
    <message>
        <source>Remove “%1” from the library?</source>
        <translation>Retirer « %1 » de la bibliothèque ?</translation>
    </message>
    <message>
        <source>Its clips leave the feed. The files stay where they are, and so does what you watched and liked: add the folder again and all of it is back.</source>
        <translation>Ses clips quittent le fil. Les fichiers restent en place, comme ce que vous avez regardé et aimé : rajoutez le dossier et tout revient.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ResetCard</name>
    <message>
        <source>Start your taste over?</source>
        <translation>Réinitialiser vos goûts ?</translation>
    </message>
    <message>
        <source>The feed forgets what it learned from you. Your clips, likes and history stay.</source>
        <translation>Le fil oublie ce qu’il a appris de vous. Vos clips, mentions j’aime et historique restent.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>One topic</source>
        <translation>Un sujet</translation>
    </message>
    <message>
        <source>The feed knows no topic yet.</source>
        <translation>Le fil ne connaît encore aucun sujet.</translation>
    </message>
    <message>
        <source>Keep what likes taught</source>
        <translation>Garder ce qu’ont appris les j’aime</translation>
    </message>
    <message>
        <source>Keep follows</source>
        <translation>Garder les abonnements</translation>
    </message>
    <message>
        <source>Keep mutes</source>
        <translation>Garder ce qui est masqué</translation>
    </message>
    <message>
        <source>Your next clips now</source>
        <translation>Vos prochains clips</translation>
    </message>
    <message>
        <source>After the reset</source>
        <translation>Après la réinitialisation</translation>
    </message>
    <message>
        <source>A wide mix, to learn from</source>
        <translation>Un mélange varié, pour apprendre</translation>
    </message>
    <message>
        <source>Without what is forgotten</source>
        <translation>Sans ce qui est oublié</translation>
    </message>
    <message>
        <source>You can undo this any time, on the page Your taste.</source>
        <translation>Vous pouvez annuler à tout moment, sur la page Vos goûts.</translation>
    </message>
    <message>
        <source>Forget this part</source>
        <translation>Oublier cette partie</translation>
    </message>
    <message>
        <source>Keep my taste</source>
        <translation>Garder mes goûts</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Réinitialiser</translation>
    </message>
</context>
<context>
    <name>RootWatch</name>
    <message>
        <source>Too many folders to watch them all</source>
        <translation>Trop de dossiers pour tous les suivre</translation>
    </message>
    <message>
        <source>What changes in them is found within five minutes.</source>
        <translation>Ce qui y change est trouvé en cinq minutes.</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Save in</source>
        <translation>Enregistrer dans</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation>Créer la collection</translation>
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
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Taken out of %1</source>
        <translation>Retiré de %1</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>SavingBanner</name>
    <message>
        <source>What you watch and like now waits to be saved. %1</source>
        <translation>Ce que vous regardez et aimez attend d&apos;être enregistré. %1</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Place in the video</source>
        <translation>Position dans la vidéo</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Playback</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Gestures</source>
        <translation>Gestes</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>Dossiers de données</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
</context>
<context>
    <name>ShareMenu</name>
    <message>
        <source>Share the file</source>
        <translation>Partager le fichier</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copier dans le presse-papiers</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>Copier dans un dossier…</translation>
    </message>
    <message>
        <source>Copy the video and what belongs to it</source>
        <translation>Copier la vidéo et ce qui va avec</translation>
    </message>
    <message>
        <source>Drag the file from here</source>
        <translation>Glissez le fichier d’ici</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Copied. Paste it where you want it.</source>
        <translation>Copié. Collez-le où vous voulez.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%n fichier copié</numerusform>
            <numerusform>%n fichiers copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>La copie a échoué</translation>
    </message>
</context>
<context>
    <name>SmallStage</name>
    <message>
        <source>Back to the window</source>
        <translation>Retour à la fenêtre</translation>
    </message>
</context>
<context>
    <name>SmallWindow</name>
    <message>
        <source>Homefeed, small window</source>
        <translation>Homefeed, petite fenêtre</translation>
    </message>
</context>
<context>
    <name>Sorting</name>
    <message>
        <source>Sub-interests were not sorted</source>
        <translation>Les centres d’intérêt n’ont pas été triés</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>It could not be recorded</source>
        <translation>L’enregistrement a échoué</translation>
    </message>
    <message>
        <source>It is yours now.</source>
        <translation>À vous maintenant.</translation>
    </message>
    <message>
        <source>The demonstration is over</source>
        <translation>La démonstration est terminée</translation>
    </message>
    <message>
        <source>The demonstration was stopped by a touch</source>
        <translation>La démonstration s’est arrêtée : on a touché l’écran</translation>
    </message>
    <message>
        <source>The demonstration was stopped</source>
        <translation>La démonstration s’est arrêtée</translation>
    </message>
    <message>
        <source>Another video came than was recorded: the clips are others.</source>
        <translation>Une autre vidéo que celle enregistrée est venue : les clips sont différents.</translation>
    </message>
</context>
<context>
    <name>StartOver</name>
    <message>
        <source>If you start over</source>
        <translation>Si vous réinitialisez</translation>
    </message>
    <message>
        <source>Your taste was started over on %1. What it knew is set aside, not deleted.</source>
        <translation>Vos goûts sont repartis de zéro le %1. Ce qu’il savait est mis de côté, pas effacé.</translation>
    </message>
    <message>
        <source>From a feed that knows you to a wide mix. Undo any time.</source>
        <translation>D’un fil qui vous connaît à un mélange varié. Annulable à tout moment.</translation>
    </message>
    <message>
        <source>Your next clips now</source>
        <translation>Vos prochains clips</translation>
    </message>
    <message>
        <source>After the reset</source>
        <translation>Après la réinitialisation</translation>
    </message>
    <message>
        <source>A wide mix, to learn from</source>
        <translation>Un mélange varié, pour apprendre</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s) it forgets you and starts over.</source>
        <translation>
            <numerusform>Dans %Ln seconde, tout est oublié et cela recommence.</numerusform>
            <numerusform>Dans %Ln secondes, tout est oublié et cela recommence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s) your part ends.</source>
        <translation>
            <numerusform>Dans %Ln seconde, votre participation prend fin.</numerusform>
            <numerusform>Dans %Ln secondes, votre participation prend fin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch the screen to go on.</source>
        <translation>Touchez l’écran pour continuer.</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Homefeed, study</source>
        <translation>Homefeed, étude</translation>
    </message>
</context>
<context>
    <name>StudyPages</name>
    <message>
        <source>What to do</source>
        <translation>Ce que vous allez faire</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>A short break</source>
        <translation>Une courte pause</translation>
    </message>
    <message>
        <source>It goes on in a moment.</source>
        <translation>Cela reprend dans un instant.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Participant %1. Record: %2</source>
        <translation>Participant %1. Relevé : %2</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>C’est bien ainsi</translation>
    </message>
    <message>
        <source>Nothing was kept. Thank you for reading.</source>
        <translation>Rien n’a été gardé. Merci d’avoir lu.</translation>
    </message>
    <message>
        <source>This cannot begin</source>
        <translation>Cela ne peut pas commencer</translation>
    </message>
</context>
<context>
    <name>TabBody</name>
    <message>
        <source>This cannot be read</source>
        <translation>Ceci ne peut pas être lu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Commencer : %1</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 faites</translation>
    </message>
    <message>
        <source>This round has no tasks.</source>
        <translation>Cette manche n’a pas de tâches.</translation>
    </message>
</context>
<context>
    <name>Taste</name>
    <message>
        <source>More of %1</source>
        <translation>Plus de %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>Moins de %1</translation>
    </message>
    <message>
        <source>You moved this</source>
        <translation>Vous avez déplacé ceci</translation>
    </message>
    <message>
        <source>%1 may come again</source>
        <translation>%1 peut revenir</translation>
    </message>
    <message>
        <source>None of it comes until you unmute it</source>
        <translation>Rien n’en viendra tant que c’est masqué</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 est masqué</translation>
    </message>
    <message>
        <source>What you watched of it stays</source>
        <translation>Ce que vous en avez regardé reste</translation>
    </message>
    <message>
        <source>%1 is forgotten</source>
        <translation>%1 est oublié</translation>
    </message>
</context>
<context>
    <name>TastePage</name>
    <message>
        <source>Your taste</source>
        <translation>Vos goûts</translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <translation>Annuler la réinitialisation</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Réinitialiser…</translation>
    </message>
    <message>
        <source>What the feed believes about you, and how sure it is. Move anything.</source>
        <translation>Ce que le fil croit de vous, et à quel point. Déplacez tout.</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>En un coup d’œil</translation>
    </message>
    <message>
        <source>Bigger is stronger. Sharper is surer.</source>
        <translation>Plus grand : plus fort. Plus net : plus sûr.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>The feed knows nothing about you yet. Watch a few clips, and what it comes to believe stands here.</source>
        <translation>Le fil ne sait encore rien de vous. Regardez quelques clips : ce qu’il croit s’affichera ici.</translation>
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
        <translation>Moins de %1</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Plus de %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Masquer %1</translation>
    </message>
</context>
<context>
    <name>Thinking</name>
    <message>
        <source>You follow them</source>
        <translation>Vous les suivez</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>moins %1</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>Place %1 of %2 in line</source>
        <translation>Place %1 sur %2 en file</translation>
    </message>
    <message>
        <source>%1 in line</source>
        <translation>%1 en file</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>La réflexion du fil</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le panneau</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Pourquoi celui-ci</translation>
    </message>
    <message>
        <source>Reasons appear here with the first clip.</source>
        <translation>Les raisons apparaissent ici avec le premier clip.</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Les raisons</translation>
    </message>
    <message>
        <source>Less of this</source>
        <translation>Moins de ceci</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Worked out on this computer</source>
        <translation>Calculé sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Back to where the list is</source>
        <translation>Retour à l’endroit de la liste</translation>
    </message>
</context>
<context>
    <name>TopicHeads</name>
    <message>
        <source>How much you like it</source>
        <translation>À quel point vous aimez</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>You raised this</source>
        <translation>Vous avez augmenté ceci</translation>
    </message>
    <message>
        <source>You lowered this</source>
        <translation>Vous avez baissé ceci</translation>
    </message>
    <message>
        <source>Forgotten once</source>
        <translation>Oublié une fois</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>%1 · among the reasons</source>
        <translation>%1 · parmi les raisons</translation>
    </message>
    <message>
        <source>How much you like %1</source>
        <translation>À quel point vous aimez %1</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 pour cent</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Oublier %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Ne plus masquer %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Masquer %1</translation>
    </message>
</context>
<context>
    <name>TopicView</name>
    <message>
        <source>No clip of it is here now</source>
        <translation>Aucun clip ici pour l’instant</translation>
    </message>
    <message>
        <source>Its clips may be on a drive that is away, or were taken out.</source>
        <translation>Ses clips sont peut-être sur un disque absent, ou ont été retirés.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
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
        <translation>suivi</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ne plus masquer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Not seen yet</source>
        <translation>Pas encore vu</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>%1 sur %2 jusqu’au bout</translation>
    </message>
    <message>
        <source>Clips seen: %1</source>
        <translation>Clips vus : %1</translation>
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
        <translation>Vitesse %1</translation>
    </message>
</context>
<context>
    <name>TurnButtons</name>
    <message>
        <source>Previous video</source>
        <translation>Vidéo précédente</translation>
    </message>
    <message>
        <source>Next video</source>
        <translation>Vidéo suivante</translation>
    </message>
</context>
<context>
    <name>VarietyCard</name>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>None of the next clips is a guess.</source>
        <translation>Aucun des prochains clips n’est un essai.</translation>
    </message>
    <message>
        <source>Nearly every clip is something new.</source>
        <translation>Presque chaque clip est nouveau.</translation>
    </message>
    <message>
        <source>About 1 clip in %1 is something new.</source>
        <translation>Environ 1 clip sur %1 est nouveau.</translation>
    </message>
    <message>
        <source>How much should surprise you</source>
        <translation>Quelle part doit vous surprendre</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>Familier</translation>
    </message>
    <message>
        <source>Surprising</source>
        <translation>Surprenant</translation>
    </message>
    <message>
        <source>A next clip: a guess, to learn</source>
        <translation>Un prochain clip : un essai, pour apprendre</translation>
    </message>
    <message>
        <source>A next clip</source>
        <translation>Un prochain clip</translation>
    </message>
    <message>
        <source>A guess, to learn</source>
        <translation>Un essai, pour apprendre</translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message>
        <source>The details could not be read</source>
        <translation>Les détails n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Créateur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 par seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n visionnage</numerusform>
            <numerusform>%n visionnages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the end</source>
        <translation>
            <numerusform>%n jusqu’à la fin</numerusform>
            <numerusform>%n jusqu’à la fin</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 watched</source>
        <translation>%1 regardé</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Its file name alone says what it is</source>
        <translation>Seul son nom de fichier dit ce que c’est</translation>
    </message>
    <message>
        <source>Described in the file itself</source>
        <translation>Décrit dans le fichier lui-même</translation>
    </message>
    <message>
        <source>Described in a file beside it</source>
        <translation>Décrit dans un fichier voisin</translation>
    </message>
</context>
<context>
    <name>VideoFocus</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
</context>
<context>
    <name>VideoMenu</name>
    <message>
        <source>Not interested</source>
        <translation>Pas intéressé</translation>
    </message>
    <message>
        <source>What it is about rests for a while</source>
        <translation>Son sujet se repose un moment</translation>
    </message>
    <message>
        <source>Reported as broken</source>
        <translation>Signalé comme défectueux</translation>
    </message>
    <message>
        <source>It stays away, and is listed in You under Muted</source>
        <translation>Il ne revient pas, et figure dans Vous, sous Masqués</translation>
    </message>
    <message>
        <source>Another player could not be opened</source>
        <translation>Impossible d’ouvrir un autre lecteur</translation>
    </message>
</context>
<context>
    <name>VideoMenuCard</name>
    <message>
        <source>This video</source>
        <translation>Cette vidéo</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Autre mot</translation>
    </message>
</context>
<context>
    <name>VideoNotes</name>
    <message>
        <source>Note removed</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>VisitFeed</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Forgets what you did here</source>
        <translation>Oublie ce que vous avez fait ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>Encore %Ln seconde</numerusform>
            <numerusform>Encore %Ln secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>Code PIN de %1</translation>
    </message>
    <message>
        <source>Who is watching?</source>
        <translation>Qui regarde&#xa0;?</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>That is another PIN. Try again.</source>
        <translation>C’est un autre code. Réessayez.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Turn to</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mettre de côté</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Why this video</source>
        <translation>Pourquoi cette vidéo</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>This sitting is not private</source>
        <translation>Cette session n’est pas privée</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>%1 is muted</source>
        <translation>%1 est masqué</translation>
    </message>
    <message>
        <source>%1 is hidden</source>
        <translation>%1 est masqué</translation>
    </message>
    <message>
        <source>None of their clips comes until you unmute them</source>
        <translation>Aucun de leurs clips ne viendra tant que c’est masqué</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>« %1 » est masqué</translation>
    </message>
    <message>
        <source>“%1” is muted</source>
        <translation>« %1 » est masqué</translation>
    </message>
    <message>
        <source>No clip that says it comes until you unmute it</source>
        <translation>Aucun clip avec ce mot ne viendra tant que c’est masqué</translation>
    </message>
    <message>
        <source>This sound is hidden</source>
        <translation>Ce son est masqué</translation>
    </message>
    <message>
        <source>This sound is muted</source>
        <translation>Ce son est masqué</translation>
    </message>
    <message>
        <source>This clip is hidden</source>
        <translation>Ce clip est masqué</translation>
    </message>
    <message>
        <source>This clip is muted</source>
        <translation>Ce clip est masqué</translation>
    </message>
    <message>
        <source>It stays away until you unmute it</source>
        <translation>Il ne reviendra pas tant qu’il est masqué</translation>
    </message>
    <message>
        <source>None of it comes until you unmute it</source>
        <translation>Rien n’en viendra tant que c’est masqué</translation>
    </message>
    <message>
        <source>%1 may come again</source>
        <translation>%1 peut revenir</translation>
    </message>
    <message>
        <source>You follow %1</source>
        <translation>Vous suivez %1</translation>
    </message>
    <message>
        <source>You no longer follow %1</source>
        <translation>Vous ne suivez plus %1</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Plus de %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>Moins de %1</translation>
    </message>
    <message>
        <source>%1 is forgotten</source>
        <translation>%1 est oublié</translation>
    </message>
    <message>
        <source>What you watched of it stays</source>
        <translation>Ce que vous en avez regardé reste</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>That video is not there any more</source>
        <translation>Cette vidéo n’est plus là</translation>
    </message>
    <message>
        <source>The note is removed</source>
        <translation>La note est supprimée</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>Le reste ne peut pas être lu</translation>
    </message>
    <message>
        <source>That could not be saved</source>
        <translation>Cela n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Masqués</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
</context>
</TS>
