<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AccountSection</name>
    <message numerus="yes">
        <source>%Ln strike(s)</source>
        <translation>
            <numerusform>%Ln strike</numerusform>
            <numerusform>%Ln strikes</numerusform>
        </translation>
    </message>
    <message>
        <source>no strikes</source>
        <translation>geen strikes</translation>
    </message>
    <message>
        <source>no strikes that count now</source>
        <translation>geen strikes die nu tellen</translation>
    </message>
    <message>
        <source>next strike expires %1</source>
        <extracomment>When the oldest strike of an account stops counting. %1 is a date</extracomment>
        <translation>volgende strike verloopt %1</translation>
    </message>
    <message>
        <source>A ban is recommended: a severe violation of %1.</source>
        <translation>Een ban wordt aangeraden: een ernstige overtreding van %1.</translation>
    </message>
    <message>
        <source>A ban is recommended: %1 of %2 strikes under %3.</source>
        <translation>Een ban wordt aangeraden: %1 van %2 strikes onder %3.</translation>
    </message>
    <message>
        <source>A ban is recommended: %1 of %2 strikes for misuse of %3.</source>
        <translation>Een ban wordt aangeraden: %1 van %2 strikes voor misbruik van %3.</translation>
    </message>
    <message>
        <source>Warning under %1, %2</source>
        <extracomment>A first violation, which does not count. %1 is a policy, %2 a date</extracomment>
        <translation>Waarschuwing onder %1, %2</translation>
    </message>
    <message>
        <source>Strike under %1, %2, expired %3</source>
        <extracomment>A strike that no longer counts. %1 is a policy, %2 and %3 are dates</extracomment>
        <translation>Strike onder %1, %2, verlopen %3</translation>
    </message>
    <message>
        <source>Strike under %1, %2, expires %3</source>
        <extracomment>A strike that counts. %1 is a policy, %2 and %3 are dates</extracomment>
        <translation>Strike onder %1, %2, verloopt %3</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Title of a part of the screen: the account that posted a video</extracomment>
        <translation>Account</translation>
    </message>
    <message>
        <source>created %1</source>
        <extracomment>When an account was made. %1 is a date</extracomment>
        <translation>gemaakt %1</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 volgers</translation>
    </message>
    <message>
        <source>no decision stands</source>
        <translation>geen geldend besluit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) stand</source>
        <translation>
            <numerusform>%Ln besluit geldt</numerusform>
            <numerusform>%Ln besluiten gelden</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform suspects a fake account.</source>
        <translation>Het platform vermoedt een nepaccount.</translation>
    </message>
    <message>
        <source>Strikes</source>
        <extracomment>A small heading above a list</extracomment>
        <translation>Strikes</translation>
    </message>
    <message>
        <source>In force now</source>
        <extracomment>Title of a part of the screen: measures that apply at this moment</extracomment>
        <translation>Nu van kracht</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>No measure is in force</extracomment>
        <translation>niets</translation>
    </message>
    <message>
        <source>The account is banned</source>
        <translation>Het account is geband</translation>
    </message>
    <message>
        <source>can be watched</source>
        <translation>kan worden bekeken</translation>
    </message>
    <message>
        <source>cannot be watched</source>
        <translation>kan niet worden bekeken</translation>
    </message>
    <message>
        <source>The stream was ended.</source>
        <translation>De stream is beëindigd.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln beslissing</numerusform>
            <numerusform>%Ln beslissingen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 claimed by other systems</source>
        <extracomment>%1 is &quot;3 decisions&quot;. What other systems say they decided; it does not count here</extracomment>
        <translation>%1 volgens opgave van andere systemen</translation>
    </message>
    <message>
        <source>%1 claimed by %2</source>
        <extracomment>%1 is &quot;3 decisions&quot;, %2 the system that says it made them; they do not count here</extracomment>
        <translation>%1 volgens opgave van %2</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Decide</source>
        <extracomment>Heading in the list of keys</extracomment>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>Heading in the list of keys: what one does with a case besides deciding</extracomment>
        <translation>Zaak</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Heading in the list of keys: playing the video</extracomment>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Safe viewing</source>
        <extracomment>Heading in the list of keys</extracomment>
        <translation>Veilig kijken</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Heading in the list of keys</extracomment>
        <translation>Venster</translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>Heading in the list of keys: in text fields</extracomment>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>No violation</source>
        <extracomment>Button: the case breaks no rule</extracomment>
        <translation>Geen overtreding</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: take the video down</extracomment>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Ban</source>
        <extracomment>Button: close the account</extracomment>
        <translation>Blokkeren</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>Button: put a label on the video</extracomment>
        <translation>Labelen</translation>
    </message>
    <message>
        <source>Restrict</source>
        <extracomment>Button: limit who sees the video</extracomment>
        <translation>Beperken</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <extracomment>Button: ask a fact-checking partner</extracomment>
        <translation>Factcheck</translation>
    </message>
    <message>
        <source>Escalate</source>
        <extracomment>Button: hand the case to a lead or another desk</extracomment>
        <translation>Escaleren</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: leave the case to others</extracomment>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Submit the decision</source>
        <translation>Beslissing indienen</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Laatste beslissing ongedaan maken</translation>
    </message>
    <message>
        <source>Choose the policy</source>
        <translation>Beleidsregel kiezen</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Reden kiezen</translation>
    </message>
    <message>
        <source>Write a note for colleagues</source>
        <translation>Notitie voor collega’s schrijven</translation>
    </message>
    <message>
        <source>Evidence starts here</source>
        <translation>Bewijs begint hier</translation>
    </message>
    <message>
        <source>Evidence ends here</source>
        <translation>Bewijs eindigt hier</translation>
    </message>
    <message>
        <source>Clear the evidence</source>
        <translation>Bewijs wissen</translation>
    </message>
    <message>
        <source>Keep the case while I ask for help</source>
        <translation>Zaak houden terwijl ik hulp vraag</translation>
    </message>
    <message>
        <source>Not my language</source>
        <translation>Niet mijn taal</translation>
    </message>
    <message>
        <source>I should not see this</source>
        <translation>Ik kan dit beter niet zien</translation>
    </message>
    <message>
        <source>Look for the next case</source>
        <translation>Volgende zaak zoeken</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Afspelen of pauzeren</translation>
    </message>
    <message>
        <source>Slower, then backward in steps</source>
        <translation>Langzamer, dan stapsgewijs terug</translation>
    </message>
    <message>
        <source>Play, then faster</source>
        <translation>Afspelen, dan sneller</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Eén beeld terug</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Eén beeld verder</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eén seconde terug</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Eén seconde verder</translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation>Vijf seconden terug</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>Vijf seconden verder</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>Naar het begin</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Naar het einde</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Langzamer afspelen</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Sneller afspelen</translation>
    </message>
    <message>
        <source>Loop A to B</source>
        <extracomment>From mark A to mark B, again and again</extracomment>
        <translation>A tot B herhalen</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Geluid aan of uit</translation>
    </message>
    <message>
        <source>Hold to see clear</source>
        <translation>Vasthouden om scherp te zien</translation>
    </message>
    <message>
        <source>Stay clear or go back to safe</source>
        <translation>Scherp houden of terug naar veilig</translation>
    </message>
    <message>
        <source>More blur</source>
        <translation>Meer onscherpte</translation>
    </message>
    <message>
        <source>Less blur</source>
        <translation>Minder onscherpte</translation>
    </message>
    <message>
        <source>Cover the video at once</source>
        <translation>Video meteen afdekken</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>Wachtrij tonen of verbergen</translation>
    </message>
    <message>
        <source>Show or hide the context</source>
        <translation>Context tonen of verbergen</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <extracomment>Button and title of the list of keys</extracomment>
        <translation>Toetsen en hulp</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Console sluiten</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <translation>Typen ongedaan maken</translation>
    </message>
    <message>
        <source>Leave the text field</source>
        <translation>Tekstveld verlaten</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the choices of a decision, such as the kinds of labels</extracomment>
        <translation>Terug</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <extracomment>A mark: where a flagged, matched or chosen part of the video begins</extracomment>
        <translation>Naar de vorige markering</translation>
    </message>
    <message>
        <source>To the next mark</source>
        <extracomment>A mark: where a flagged, matched or chosen part of the video begins</extracomment>
        <translation>Naar de volgende markering</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>Video tonen</translation>
    </message>
    <message>
        <source>Decide confirmed similar videos the same, or not</source>
        <translation>Over bevestigde gelijkende video’s hetzelfde beslissen of niet</translation>
    </message>
    <message>
        <source>To the scene before</source>
        <translation>Naar de vorige scène</translation>
    </message>
    <message>
        <source>To the next scene</source>
        <translation>Naar de volgende scène</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The review console for flagged videos.</source>
        <translation>De beoordelingsconsole voor gemelde video’s.</translation>
    </message>
    <message>
        <source>The store&apos;s folder.</source>
        <translation>De map van de opslag.</translation>
    </message>
    <message>
        <source>Works on the demo team, made from DIR.</source>
        <translation>Werkt met het demoteam, gemaakt uit DIR.</translation>
    </message>
    <message>
        <source>Shows itself; pictures go to DIR.</source>
        <translation>Laat zichzelf zien; de plaatjes komen in DIR.</translation>
    </message>
    <message>
        <source>Says when the first case and frame are shown, and ends.</source>
        <translation>Meldt wanneer de eerste zaak en het eerste beeld te zien zijn, en stopt.</translation>
    </message>
    <message>
        <source>Plays the first video, says how much memory it takes, and ends.</source>
        <translation>Speelt de eerste video af, meldt hoeveel geheugen dat kost, en stopt.</translation>
    </message>
    <message>
        <source>Writes a report for those who help, without any content, to FILE or the terminal; ends.</source>
        <translation>Schrijft een rapport voor wie helpt, zonder enige inhoud, naar FILE of de terminal, en stopt.</translation>
    </message>
</context>
<context>
    <name>DemoTeam</name>
    <message>
        <source>You</source>
        <extracomment>Name of the first member of the demo team</extracomment>
        <translation>U</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This case is already decided. Your decision was not recorded. Go on with the next case.</source>
        <translation>Deze zaak is al beslist. Uw beslissing is niet vastgelegd. Ga verder met de volgende zaak.</translation>
    </message>
    <message>
        <source>This case is not in the store. Nothing was changed. Look for the next case.</source>
        <translation>Deze zaak staat niet in de opslag. Er is niets gewijzigd. Zoek de volgende zaak.</translation>
    </message>
    <message>
        <source>This decision has already ended. Nothing was changed. Look at the history of the case.</source>
        <translation>Deze beslissing is al beëindigd. Er is niets gewijzigd. Bekijk de geschiedenis van de zaak.</translation>
    </message>
    <message>
        <source>This decision is not in the store. Nothing was changed. Check its number.</source>
        <translation>Deze beslissing staat niet in de opslag. Er is niets gewijzigd. Controleer het nummer.</translation>
    </message>
    <message>
        <source>The case went back to the queue because your time with it was over. Your decision was not recorded. Take the case again or go on.</source>
        <translation>De zaak is terug in de wachtrij omdat uw tijd ervoor om was. Uw beslissing is niet vastgelegd. Neem de zaak opnieuw of ga verder.</translation>
    </message>
    <message>
        <source>There is no policy pack in force. Cases cannot be decided. Ask a lead to publish one.</source>
        <translation>Er is geen beleidspakket van kracht. Zaken kunnen niet worden beslist. Vraag een lead er een te publiceren.</translation>
    </message>
    <message>
        <source>You have worked on this case before, so another person must decide it. Nothing was changed. Go on with the next case.</source>
        <translation>U hebt eerder aan deze zaak gewerkt, dus een ander moet beslissen. Er is niets gewijzigd. Ga verder met de volgende zaak.</translation>
    </message>
    <message>
        <source>You do not hold this case. Nothing was changed. Take the next case from the queue.</source>
        <translation>U hebt deze zaak niet in handen. Er is niets gewijzigd. Neem de volgende zaak uit de wachtrij.</translation>
    </message>
    <message>
        <source>The policy does not know this reason. Nothing was recorded. Choose another reason.</source>
        <translation>De beleidsregel kent deze reden niet. Er is niets vastgelegd. Kies een andere reden.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask a lead.</source>
        <translation>Uw rol staat dit niet toe. Er is niets gewijzigd. Vraag een lead.</translation>
    </message>
    <message>
        <source>This video or account is not in the store. Nothing was changed. Check its number.</source>
        <translation>Deze video of dit account staat niet in de opslag. Er is niets gewijzigd. Controleer het nummer.</translation>
    </message>
    <message>
        <source>Only the person who decided can undo this. The decision stands. Ask a lead to reverse it.</source>
        <translation>Alleen wie besliste kan dit ongedaan maken. De beslissing blijft staan. Vraag een lead die terug te draaien.</translation>
    </message>
    <message>
        <source>The time to undo is over. The decision stands. Ask a lead to reverse it.</source>
        <translation>De tijd om ongedaan te maken is om. De beslissing blijft staan. Vraag een lead die terug te draaien.</translation>
    </message>
    <message>
        <source>You proposed this, so another person must confirm it. It stays proposed. Ask a colleague with that right.</source>
        <translation>U hebt dit voorgesteld, dus een ander moet het bevestigen. Het blijft een voorstel. Vraag een collega met dat recht.</translation>
    </message>
    <message>
        <source>Your role cannot confirm this. It stays proposed. Ask a lead.</source>
        <translation>Uw rol kan dit niet bevestigen. Het blijft een voorstel. Vraag een lead.</translation>
    </message>
    <message>
        <source>This case is decided and does not open again. Nothing was changed. New facts make a new case.</source>
        <translation>Deze zaak is beslist en gaat niet meer open. Er is niets gewijzigd. Nieuwe feiten maken een nieuwe zaak.</translation>
    </message>
    <message>
        <source>The case cannot go there from where it is now. Nothing was changed. Look at it again.</source>
        <translation>De zaak kan vanuit de huidige toestand daar niet heen. Er is niets gewijzigd. Bekijk de zaak opnieuw.</translation>
    </message>
    <message>
        <source>There is no such country code. Nothing was recorded. Choose a country from the list.</source>
        <translation>Deze landcode bestaat niet. Er is niets vastgelegd. Kies een land uit de lijst.</translation>
    </message>
    <message>
        <source>The decision does not say rightly what caused it. Nothing was recorded. Decide again from the case.</source>
        <translation>De beslissing noemt haar aanleiding niet juist. Er is niets vastgelegd. Beslis opnieuw vanuit de zaak.</translation>
    </message>
    <message>
        <source>The evidence lies outside the video or ends before it starts. Nothing was recorded. Mark it again.</source>
        <translation>Het bewijs valt buiten de video of eindigt voor het begin. Er is niets vastgelegd. Markeer het opnieuw.</translation>
    </message>
    <message>
        <source>A decision based on law must name the law. Nothing was recorded. Add the reference.</source>
        <translation>Een beslissing op grond van de wet moet de wet noemen. Er is niets vastgelegd. Voeg de verwijzing toe.</translation>
    </message>
    <message>
        <source>The policy does not allow this measure. Nothing was recorded. Choose another measure or policy.</source>
        <translation>De beleidsregel staat deze maatregel niet toe. Er is niets vastgelegd. Kies een andere maatregel of regel.</translation>
    </message>
    <message>
        <source>This account may only be banned by a lead. Nothing was recorded. Escalate the case.</source>
        <translation>Alleen een lead mag dit account blokkeren. Er is niets vastgelegd. Escaleer de zaak.</translation>
    </message>
    <message>
        <source>The decision names no policy. Nothing was recorded. Choose the policy.</source>
        <translation>De beslissing noemt geen beleidsregel. Er is niets vastgelegd. Kies de beleidsregel.</translation>
    </message>
    <message>
        <source>The same policy is named twice. Nothing was recorded. Take one away.</source>
        <translation>Dezelfde beleidsregel is twee keer genoemd. Er is niets vastgelegd. Haal er een weg.</translation>
    </message>
    <message>
        <source>This policy is not in force. Nothing was recorded. Choose another policy.</source>
        <translation>Deze beleidsregel is niet van kracht. Er is niets vastgelegd. Kies een andere.</translation>
    </message>
    <message>
        <source>The decision gives no reason. Nothing was recorded. Choose the reason.</source>
        <translation>De beslissing geeft geen reden. Er is niets vastgelegd. Kies de reden.</translation>
    </message>
    <message>
        <source>The policy pack does not know this reason. Nothing was recorded. Choose another reason.</source>
        <translation>Het beleidspakket kent deze reden niet. Er is niets vastgelegd. Kies een andere reden.</translation>
    </message>
    <message>
        <source>Your role cannot decide this. Nothing was recorded. Escalate the case to a lead.</source>
        <translation>Uw rol kan hierover niet beslissen. Er is niets vastgelegd. Escaleer de zaak naar een lead.</translation>
    </message>
    <message>
        <source>A measure aims at something that this case is not about. Nothing was recorded. Choose the target again.</source>
        <translation>Een maatregel richt zich op iets waar deze zaak niet over gaat. Er is niets vastgelegd. Kies het doel opnieuw.</translation>
    </message>
    <message>
        <source>The end of a measure lies in the past. Nothing was recorded. Choose a later end.</source>
        <translation>Het einde van een maatregel ligt in het verleden. Er is niets vastgelegd. Kies een later einde.</translation>
    </message>
    <message>
        <source>You already hold a case. Nothing was changed. Finish or release that one first.</source>
        <translation>U hebt al een zaak in handen. Er is niets gewijzigd. Rond die eerst af of geef haar terug.</translation>
    </message>
    <message>
        <source>Your time with this case is over and it went back to the queue. Nothing was recorded. Take the next case.</source>
        <translation>Uw tijd voor deze zaak is om en ze is terug in de wachtrij. Er is niets vastgelegd. Neem de volgende zaak.</translation>
    </message>
    <message>
        <source>This label is set only by designating the organisation. Nothing was recorded. Propose a designation.</source>
        <translation>Dit label komt er alleen door de organisatie aan te wijzen. Er is niets vastgelegd. Stel een aanwijzing voor.</translation>
    </message>
    <message>
        <source>“No violation” cannot go with a measure. Nothing was recorded. Choose one or the other.</source>
        <translation>“Geen overtreding” kan niet samen met een maatregel. Er is niets vastgelegd. Kies een van beide.</translation>
    </message>
    <message>
        <source>The measure lacks a detail or has one that it does not know. Nothing was recorded. Choose it again.</source>
        <translation>De maatregel mist een detail of heeft een onbekend detail. Er is niets vastgelegd. Kies haar opnieuw.</translation>
    </message>
    <message>
        <source>The measure could not be read. Nothing was recorded. Write it as the help shows.</source>
        <translation>De maatregel kon niet worden gelezen. Er is niets vastgelegd. Schrijf haar zoals de hulp laat zien.</translation>
    </message>
    <message>
        <source>This measure cannot be put on this kind of subject. Nothing was recorded. Choose another measure.</source>
        <translation>Deze maatregel past niet bij dit soort onderwerp. Er is niets vastgelegd. Kies een andere maatregel.</translation>
    </message>
    <message>
        <source>The same measure is named twice. Nothing was recorded. Take one away.</source>
        <translation>Dezelfde maatregel is twee keer genoemd. Er is niets vastgelegd. Haal er een weg.</translation>
    </message>
    <message>
        <source>This measure cannot end at a time of its own. Nothing was recorded. Leave the end away.</source>
        <translation>Deze maatregel kan geen eigen eindtijd hebben. Er is niets vastgelegd. Laat het einde weg.</translation>
    </message>
    <message>
        <source>You have skipped as many cases as is allowed for now. The case stays with you. Decide it, escalate it, or say that it is not for you.</source>
        <translation>U hebt voorlopig zoveel zaken overgeslagen als is toegestaan. De zaak blijft bij u. Beslis, escaleer, of geef aan dat ze niets voor u is.</translation>
    </message>
    <message>
        <source>A batch of flags is not as it was when it came in. Its cases cannot be trusted. Tell an admin and do not import it again.</source>
        <translation>Een partij meldingen is niet meer zoals ze binnenkwam. De zaken eruit zijn niet te vertrouwen. Waarschuw een beheerder en importeer niet opnieuw.</translation>
    </message>
    <message>
        <source>A batch of flags could not be read back. Its cases lack their flags. Tell an admin.</source>
        <translation>Een partij meldingen kon niet worden teruggelezen. De zaken eruit missen hun meldingen. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>The feed could not be opened. Nothing was imported. Check its name and that you may read it.</source>
        <translation>De feed kon niet worden geopend. Er is niets geïmporteerd. Controleer de naam en of u het bestand mag lezen.</translation>
    </message>
    <message>
        <source>A line of the feed was rejected. The other lines were imported. Look at the file of rejects for the reason.</source>
        <translation>Een regel van de feed is geweigerd. De andere regels zijn geïmporteerd. De reden staat in het bestand met geweigerde regels.</translation>
    </message>
    <message>
        <source>The video file is not there. The case can be decided without it. Ask for the file to be sent again.</source>
        <translation>Het videobestand is er niet. De zaak kan zonder worden beslist. Vraag om het bestand opnieuw te sturen.</translation>
    </message>
    <message>
        <source>The feed names a file outside its folder. That file is not opened. Tell whoever makes the feed.</source>
        <translation>De feed noemt een bestand buiten haar map. Dat bestand wordt niet geopend. Waarschuw wie de feed maakt.</translation>
    </message>
    <message>
        <source>The folder of the media is not there. Nothing was imported. Check the folder.</source>
        <translation>De map met media is er niet. Er is niets geïmporteerd. Controleer de map.</translation>
    </message>
    <message>
        <source>The file of rejects could not be written. Nothing was imported. Choose a folder that you may write to.</source>
        <translation>Het bestand met geweigerde regels kon niet worden geschreven. Er is niets geïmporteerd. Kies een map waarin u mag schrijven.</translation>
    </message>
    <message>
        <source>This key belongs to text fields. Nothing was changed. Choose another action.</source>
        <translation>Deze toets hoort bij tekstvelden. Er is niets gewijzigd. Kies een andere actie.</translation>
    </message>
    <message>
        <source>Another action already has this key. Nothing was changed. Choose another key.</source>
        <translation>Een andere actie heeft deze toets al. Er is niets gewijzigd. Kies een andere toets.</translation>
    </message>
    <message>
        <source>Your own keys could not be read. The usual keys are in force. Set yours again under Settings.</source>
        <translation>Uw eigen toetsen konden niet worden gelezen. De gewone toetsen gelden. Stel de uwe opnieuw in bij Instellingen.</translation>
    </message>
    <message>
        <source>A record does not have the facts that its kind needs. It has no effect. Tell an admin.</source>
        <translation>Een vastlegging mist de feiten die bij haar soort horen. Ze heeft geen gevolg. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>A record could not be read. It has no effect. Tell an admin.</source>
        <translation>Een vastlegging kon niet worden gelezen. Ze heeft geen gevolg. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>A record is not written in its one allowed form. It was not taken. Tell an admin.</source>
        <translation>Een vastlegging staat niet in de enige toegestane vorm. Ze is niet overgenomen. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>The program that plays videos is missing. Videos cannot be shown; cases can still be decided. Ask for Vigil to be installed again.</source>
        <translation>Het programma dat video’s afspeelt ontbreekt. Video’s worden niet getoond; zaken kunnen wel worden beslist. Vraag om Vigil opnieuw te installeren.</translation>
    </message>
    <message>
        <source>The policy pack has faults. The one before stays in force. Send the list of faults to whoever wrote it.</source>
        <translation>Het beleidspakket bevat fouten. Het vorige blijft van kracht. Stuur de foutenlijst naar de schrijver ervan.</translation>
    </message>
    <message>
        <source>No version of this policy is in force at that time. Nothing was recorded. Choose another policy.</source>
        <translation>Op dat moment is geen versie van deze regel van kracht. Er is niets vastgelegd. Kies een andere regel.</translation>
    </message>
    <message>
        <source>The policy pack could not be read. The one before stays in force. Check the file.</source>
        <translation>Het beleidspakket kon niet worden gelezen. Het vorige blijft van kracht. Controleer het bestand.</translation>
    </message>
    <message>
        <source>Your settings could not be saved. They hold until you close the console. Check that your home folder has space and can be written to.</source>
        <translation>Uw instellingen konden niet worden opgeslagen. Ze gelden tot u de console sluit. Controleer of uw persoonlijke map ruimte heeft en beschrijfbaar is.</translation>
    </message>
    <message>
        <source>Your settings could not be read. Videos are shown with the strongest protection. Check your settings; changing one writes them anew.</source>
        <translation>Uw instellingen konden niet worden gelezen. Video’s worden met de sterkste bescherming getoond. Controleer uw instellingen; een wijziging schrijft ze opnieuw.</translation>
    </message>
    <message>
        <source>There is a store in this folder already. Nothing was changed. Open it, or choose another folder.</source>
        <translation>In deze map staat al een opslag. Er is niets gewijzigd. Open die of kies een andere map.</translation>
    </message>
    <message>
        <source>A record from another console is not signed rightly. It was not taken. Tell an admin.</source>
        <translation>Een vastlegging van een andere console is niet juist ondertekend. Ze is niet overgenomen. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>The program made a mistake while writing. Nothing was saved. Note what you did and tell an admin.</source>
        <translation>Het programma maakte een fout bij het schrijven. Er is niets opgeslagen. Noteer wat u deed en waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>Another program is writing to the store. Nothing was saved yet. Try again.</source>
        <translation>Een ander programma schrijft naar de opslag. Er is nog niets opgeslagen. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The store could not be opened. No work is lost, but none can be done. Check that the folder is there and that you may write to it.</source>
        <translation>De opslag kon niet worden geopend. Er is geen werk verloren, maar werken kan nu niet. Controleer of de map er is en of u erin mag schrijven.</translation>
    </message>
    <message>
        <source>The record of a console exists in two versions. Its newer records were not taken. Tell an admin.</source>
        <translation>Het register van een console bestaat in twee versies. De nieuwere vastleggingen zijn niet overgenomen. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>Records of another console are missing in between. What follows them waits. It is taken once they arrive.</source>
        <translation>Vastleggingen van een andere console ontbreken tussendoor. Wat erna komt, wacht. Zodra ze er zijn wordt het overgenomen.</translation>
    </message>
    <message>
        <source>The store is closed. Nothing was saved. Start the console again.</source>
        <translation>De opslag is gesloten. Er is niets opgeslagen. Start de console opnieuw.</translation>
    </message>
    <message>
        <source>The store refused a record that contradicts another. Nothing was saved. Note what you did and tell an admin.</source>
        <translation>De opslag weigerde een vastlegging die een andere tegenspreekt. Er is niets opgeslagen. Noteer wat u deed en waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>This store is an older copy. It can be read, not written to. Ask an admin to restore it with the command for that.</source>
        <translation>Deze opslag is een oudere kopie. Ze kan worden gelezen, niet beschreven. Vraag een beheerder haar met de opdracht daarvoor te herstellen.</translation>
    </message>
    <message>
        <source>The store is damaged. It is not written to any more, so that nothing gets worse. Ask an admin to restore the last backup.</source>
        <translation>De opslag is beschadigd. Er wordt niet meer naar geschreven, zodat het niet erger wordt. Vraag een beheerder de laatste back-up terug te zetten.</translation>
    </message>
    <message>
        <source>The disk is full. What you did last was not saved. Free some space; then try again.</source>
        <translation>De schijf is vol. Wat u het laatst deed is niet opgeslagen. Maak ruimte vrij en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This file is not a store of Vigil. Nothing was changed. Choose another folder.</source>
        <translation>Dit bestand is geen opslag van Vigil. Er is niets gewijzigd. Kies een andere map.</translation>
    </message>
    <message>
        <source>A record came twice with different contents. The first one stands. Tell an admin.</source>
        <translation>Een vastlegging kwam twee keer met andere inhoud. De eerste blijft staan. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>The disk gave an error. What you did last was not saved. Try again; if it goes on, tell an admin.</source>
        <translation>De schijf gaf een fout. Wat u het laatst deed is niet opgeslagen. Probeer het opnieuw; waarschuw een beheerder als het aanhoudt.</translation>
    </message>
    <message>
        <source>The key of this console does not belong to this store. It can be read, not written to. Bring back the right key, or enrol this console.</source>
        <translation>De sleutel van deze console hoort niet bij deze opslag. Ze kan worden gelezen, niet beschreven. Zet de juiste sleutel terug of meld deze console aan.</translation>
    </message>
    <message>
        <source>The key of this console is missing. The store can be read, not written to. Bring back the key file, or enrol this console.</source>
        <translation>De sleutel van deze console ontbreekt. De opslag kan worden gelezen, niet beschreven. Zet het sleutelbestand terug of meld deze console aan.</translation>
    </message>
    <message>
        <source>The store could not be brought to this version. It was left as it was. Start the version you had before and tell an admin.</source>
        <translation>De opslag kon niet naar deze versie worden gebracht. Ze is gelaten zoals ze was. Start uw vorige versie en waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>A newer version of Vigil has written this store. Nothing was changed. Install that version.</source>
        <translation>Een nieuwere versie van Vigil heeft deze opslag beschreven. Er is niets gewijzigd. Installeer die versie.</translation>
    </message>
    <message>
        <source>There is no store in this folder. Nothing was changed. Make one, or choose another folder.</source>
        <translation>In deze map staat geen opslag. Er is niets gewijzigd. Maak er een of kies een andere map.</translation>
    </message>
    <message>
        <source>The machine is out of memory. What you did last was not saved. Close other programs and try again.</source>
        <translation>Het geheugen is vol. Wat u het laatst deed is niet opgeslagen. Sluit andere programma’s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk cannot be written to. What you did last was not saved. Tell an admin.</source>
        <translation>Naar de schijf kan niet worden geschreven. Wat u het laatst deed is niet opgeslagen. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>A record comes from a console that nobody enrolled. It was not taken. Ask an admin to enrol that console.</source>
        <translation>Een vastlegging komt van een console die niet is aangemeld. Ze is niet overgenomen. Vraag een beheerder die console aan te melden.</translation>
    </message>
    <message>
        <source>This store holds parts that this version of Vigil does not know. It can be read, not written to. Install the version that wrote it.</source>
        <translation>Deze opslag bevat onderdelen die deze versie van Vigil niet kent. Ze kan worden gelezen, niet beschreven. Installeer de versie die haar schreef.</translation>
    </message>
    <message>
        <source>The player sent something that cannot be right. It was stopped and replaced. Play again; the case can be decided without.</source>
        <translation>De speler stuurde iets wat niet kan kloppen. Hij is gestopt en vervangen. Speel opnieuw af; de zaak kan ook zo worden beslist.</translation>
    </message>
    <message>
        <source>The player has ended. The video stands still. Play again; the case can be decided without.</source>
        <translation>De speler is gestopt. De video staat stil. Speel opnieuw af; de zaak kan ook zo worden beslist.</translation>
    </message>
    <message>
        <source>The player does not keep up. The video stands still. Play again.</source>
        <translation>De speler kan het niet bijhouden. De video staat stil. Speel opnieuw af.</translation>
    </message>
    <message>
        <source>There is no memory for the pictures of the video. It cannot be shown; the case can be decided. Close other programs and try again.</source>
        <translation>Er is geen geheugen voor de beelden van de video. Ze wordt niet getoond; de zaak kan wel worden beslist. Sluit andere programma’s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The console cannot talk to the player. Videos cannot be shown; cases can be decided. Start the console again.</source>
        <translation>De console kan niet met de speler praten. Video’s worden niet getoond; zaken kunnen wel worden beslist. Start de console opnieuw.</translation>
    </message>
    <message>
        <source>The video is damaged and cannot be played from here on. The case can be decided without. Ask for the file to be sent again.</source>
        <translation>De video is beschadigd en kan vanaf hier niet worden afgespeeld. De zaak kan ook zo worden beslist. Vraag om het bestand opnieuw te sturen.</translation>
    </message>
    <message>
        <source>The player could not be locked down, so no video is opened. Cases can be decided without. Tell an admin.</source>
        <translation>De speler kon niet worden afgeschermd, dus er wordt geen video geopend. Zaken kunnen ook zo worden beslist. Waarschuw een beheerder.</translation>
    </message>
    <message>
        <source>The video holds no picture. The case can be decided without. Ask for the file to be sent again.</source>
        <translation>De video bevat geen beeld. De zaak kan ook zo worden beslist. Vraag om het bestand opnieuw te sturen.</translation>
    </message>
    <message>
        <source>This file is not a video. The case can be decided without. Ask for the file to be sent again.</source>
        <translation>Dit bestand is geen video. De zaak kan ook zo worden beslist. Vraag om het bestand opnieuw te sturen.</translation>
    </message>
    <message>
        <source>The pictures of this video are too large to show. The case can be decided without. Ask for a smaller version.</source>
        <translation>De beelden van deze video zijn te groot om te tonen. De zaak kan ook zo worden beslist. Vraag om een kleinere versie.</translation>
    </message>
    <message>
        <source>The video file cannot be read. The case can be decided without. Try again, or ask for the file to be sent again.</source>
        <translation>Het videobestand kan niet worden gelezen. De zaak kan ook zo worden beslist. Probeer het opnieuw of vraag om het bestand opnieuw te sturen.</translation>
    </message>
    <message>
        <source>This kind of video cannot be played. The case can be decided without. Ask for the video in another form.</source>
        <translation>Dit soort video kan niet worden afgespeeld. De zaak kan ook zo worden beslist. Vraag om de video in een andere vorm.</translation>
    </message>
    <message>
        <source>Your time with this case was over and it went back to the queue. Nothing was recorded. Take the next case.</source>
        <translation>Uw tijd voor deze zaak was om en ze is terug in de wachtrij. Er is niets vastgelegd. Neem de volgende zaak.</translation>
    </message>
    <message>
        <source>This case has no account that could be banned. Nothing was recorded. Choose another measure.</source>
        <translation>Deze zaak heeft geen account om te blokkeren. Er is niets vastgelegd. Kies een andere maatregel.</translation>
    </message>
    <message>
        <source>This cannot be done at this moment. Nothing was changed. Look at the case and try again.</source>
        <translation>Dit kan op dit moment niet. Er is niets gewijzigd. Bekijk de zaak en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The video has to be watched a little longer before this decision. Nothing was recorded. Go on watching, then decide again.</source>
        <translation>De video moet voor deze beslissing iets langer zijn bekeken. Er is niets vastgelegd. Kijk verder en beslis dan opnieuw.</translation>
    </message>
    <message>
        <source>This version of the policy pack was published before. Nothing was changed. Give the changed pack a new version number.</source>
        <translation>Deze versie van het beleidspakket is al gepubliceerd. Er is niets gewijzigd. Geef het gewijzigde pakket een nieuw versienummer.</translation>
    </message>
    <message>
        <source>This is the only admin left. Nothing was changed. Make another member an admin first.</source>
        <translation>Dit is de enige beheerder. Er is niets gewijzigd. Maak eerst een ander lid beheerder.</translation>
    </message>
    <message>
        <source>This member has left the team and cannot work here. Nothing was recorded. Ask an admin.</source>
        <translation>Dit lid heeft het team verlaten en kan hier niet werken. Er is niets vastgelegd. Vraag een beheerder.</translation>
    </message>
    <message>
        <source>This person is not a member of the team. Nothing was recorded. Ask an admin to add them.</source>
        <translation>Deze persoon is geen lid van het team. Er is niets vastgelegd. Vraag een beheerder het lid toe te voegen.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was recorded. Ask a lead or an admin.</source>
        <translation>Uw rol staat dit niet toe. Er is niets vastgelegd. Vraag een lead of een beheerder.</translation>
    </message>
    <message>
        <source>The transcript cannot be read. Decide by what you see and hear.</source>
        <translation>Het transcript kan niet worden gelezen. Beslis op wat u ziet en hoort.</translation>
    </message>
    <message>
        <source>There is no word to look for. Type one, without a minus before it.</source>
        <translation>Er is geen woord om naar te zoeken. Typ er een, zonder minteken ervoor.</translation>
    </message>
    <message>
        <source>The file of the personal key is damaged or belongs to somebody else. Nothing was recorded. Make a new key on the page People.</source>
        <translation>Het bestand van de persoonlijke sleutel is beschadigd of van iemand anders. Er is niets vastgelegd. Maak een nieuwe sleutel op de pagina Personen.</translation>
    </message>
    <message>
        <source>There is not enough memory to open or make the personal key. Nothing was recorded. Close other programs and try again.</source>
        <translation>Er is niet genoeg geheugen om de persoonlijke sleutel te openen of te maken. Er is niets vastgelegd. Sluit andere programma’s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the personal key. Nothing was recorded. Type it again.</source>
        <translation>Dit is niet de wachtwoordzin van de persoonlijke sleutel. Er is niets vastgelegd. Typ hem opnieuw.</translation>
    </message>
    <message>
        <source>The file holds no checkpoint. Nothing was checked. Choose a file that a checkpoint was written to.</source>
        <translation>Het bestand bevat geen controlepunt. Er is niets gecontroleerd. Kies een bestand waarin een controlepunt is geschreven.</translation>
    </message>
    <message>
        <source>The backup was stopped. No file was made. The store is as it was.</source>
        <translation>De back-up is gestopt. Er is geen bestand gemaakt. De opslag is zoals ze was.</translation>
    </message>
    <message>
        <source>There is a file of this name already. It was left as it is and no backup was made. Choose another name.</source>
        <translation>Er is al een bestand met deze naam. Het is ongewijzigd gebleven en er is geen back-up gemaakt. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no room for the copy. No file was made. Make room or choose another disk.</source>
        <translation>Er is geen ruimte voor de kopie. Er is geen bestand gemaakt. Maak ruimte vrij of kies een andere schijf.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was changed. Choose another backup or check its rights.</source>
        <translation>Dit bestand kan niet worden gelezen. Er is niets gewijzigd. Kies een andere back-up of controleer de rechten ervan.</translation>
    </message>
    <message>
        <source>The copy cannot be written there. No file was made. Choose another folder or check its rights.</source>
        <translation>De kopie kan daar niet worden geschreven. Er is geen bestand gemaakt. Kies een andere map of controleer de rechten ervan.</translation>
    </message>
    <message>
        <source>Another console, restored from a backup of this one, goes on in its place. This store can be read, not written to. Work on that console.</source>
        <translation>Een andere console, teruggezet uit een back-up van deze, gaat in haar plaats verder. Deze opslag kan worden gelezen, niet beschreven. Werk op die console.</translation>
    </message>
    <message>
        <source>A legal hold keeps this. Nothing was erased. Lift the hold first if it is over.</source>
        <translation>Een juridische bewaarplicht houdt dit vast. Er is niets gewist. Hef eerst de bewaarplicht op als die voorbij is.</translation>
    </message>
    <message>
        <source>There is a legal hold on this already. Nothing was changed.</source>
        <translation>Hierop rust al een juridische bewaarplicht. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The personal key lies on another console. Nothing was recorded. Act there, or make a new key here; it takes the place of the other.</source>
        <translation>De persoonlijke sleutel ligt op een andere console. Er is niets vastgelegd. Handel daar, of maak hier een nieuwe sleutel; die komt in de plaats van de andere.</translation>
    </message>
    <message>
        <source>This needs a personal key, and there is none yet. Nothing was recorded. Make one on the page People.</source>
        <translation>Hiervoor is een persoonlijke sleutel nodig, en die is er nog niet. Er is niets vastgelegd. Maak er een op de pagina Personen.</translation>
    </message>
    <message>
        <source>This person belongs to the team. Nothing was erased. End the membership first.</source>
        <translation>Deze persoon hoort bij het team. Er is niets gewist. Beëindig eerst het lidmaatschap.</translation>
    </message>
    <message>
        <source>There is no legal hold on this. Nothing was changed.</source>
        <translation>Hierop rust geen juridische bewaarplicht. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Nothing was recorded. Take at least eight characters, or better several words.</source>
        <translation>De wachtwoordzin is te kort. Er is niets vastgelegd. Neem minstens acht tekens, of liever meerdere woorden.</translation>
    </message>
    <message>
        <source>Only the person who proposed this can withdraw it. Nothing was recorded. A lead can decline it.</source>
        <translation>Alleen wie dit heeft voorgesteld, kan het intrekken. Er is niets vastgelegd. Een lead kan het afwijzen.</translation>
    </message>
    <message>
        <source>Somebody has settled this proposal already. Nothing was recorded. Look at the list again.</source>
        <translation>Iemand heeft dit voorstel al afgehandeld. Er is niets vastgelegd. Bekijk de lijst opnieuw.</translation>
    </message>
    <message>
        <source>There is no such proposal, or this program cannot carry it out. Nothing was recorded. Look at the list again.</source>
        <translation>Dit voorstel bestaat niet, of dit programma kan het niet uitvoeren. Er is niets vastgelegd. Bekijk de lijst opnieuw.</translation>
    </message>
    <message>
        <source>The team&apos;s secret is missing on this computer. Decisions go on, but nothing can be imported. Ask an admin for a copy of the file team.secret.</source>
        <translation>Het geheim van het team ontbreekt op deze computer. Beslissen gaat door, maar er kan niets worden geïmporteerd. Vraag een beheerder om een kopie van het bestand team.secret.</translation>
    </message>
    <message>
        <source>This needs two people. Nothing was recorded. Propose it, and another lead confirms it.</source>
        <translation>Hiervoor zijn twee personen nodig. Er is niets vastgelegd. Stel het voor, en een andere lead bevestigt het.</translation>
    </message>
    <message>
        <source>This needs your signature. Nothing was recorded. Type the passphrase of your personal key.</source>
        <translation>Hiervoor is uw handtekening nodig. Er is niets vastgelegd. Typ de wachtwoordzin van uw persoonlijke sleutel.</translation>
    </message>
    <message>
        <source>The search index is of another version, so nothing can be searched. Deciding goes on. Open the store once where it can be written.</source>
        <translation>De zoekindex is van een andere versie, dus er kan niet worden gezocht. Beslissen gaat door. Open de opslag één keer waar ze beschreven kan worden.</translation>
    </message>
    <message>
        <source>The witness folder cannot be reached. Your decisions are saved, but nobody outside has seen them. Tell an admin; the next checkpoint catches up.</source>
        <translation>De getuigenmap is niet bereikbaar. Uw beslissingen zijn opgeslagen, maar niemand buiten heeft ze gezien. Waarschuw een beheerder; het volgende controlepunt haalt het in.</translation>
    </message>
    <message>
        <source>The rules of the team do not allow this person to do this now. Nothing was recorded. Ask a lead or an admin.</source>
        <translation>Volgens de regels van het team mag deze persoon dit nu niet doen. Er is niets vastgelegd. Vraag het een lead of een beheerder.</translation>
    </message>
    <message>
        <source>Nothing waits for this time to be confirmed. It may have been confirmed already.</source>
        <translation>Niets wacht op bevestiging van deze tijd. Misschien is dat al gebeurd.</translation>
    </message>
    <message>
        <source>A video cannot be similar to itself. Nothing was recorded. Choose another video.</source>
        <translation>Een video kan niet op zichzelf lijken. Er is niets vastgelegd. Kies een andere video.</translation>
    </message>
    <message>
        <source>Your role does not allow you to say which videos are similar. Nothing was recorded. Ask a lead.</source>
        <translation>Uw rol staat u niet toe te zeggen welke video&apos;s op elkaar lijken. Er is niets vastgelegd. Vraag een lead.</translation>
    </message>
    <message>
        <source>The key of this console is missing, so what you choose on the page My shift holds only until the console is closed. Bring the key back as the page of the store says.</source>
        <translation>De sleutel van deze console ontbreekt. Wat u op de pagina Mijn dienst kiest, geldt daarom alleen tot de console wordt gesloten. Zet de sleutel terug zoals de pagina van de opslag aangeeft.</translation>
    </message>
    <message>
        <source>What you chose on the page My shift cannot be written to your folder. It holds until the console is closed. Check the space on the disk and the rights of the folder.</source>
        <translation>Wat u op de pagina Mijn dienst hebt gekozen, kan niet naar uw map worden geschreven. Het geldt tot de console wordt gesloten. Controleer de ruimte op de schijf en de rechten van de map.</translation>
    </message>
    <message>
        <source>Your own limits, and what you chose not to be offered, could not be read and were set aside. Careful limits are in force, and severe cases come only when you ask for them. Choose again on the page My shift.</source>
        <translation>Uw eigen limieten, en wat u niet aangeboden wilt krijgen, konden niet worden gelezen en zijn opzijgezet. Er gelden voorzichtige limieten, en ernstige zaken komen alleen als u erom vraagt. Kies opnieuw op de pagina Mijn dienst.</translation>
    </message>
    <message>
        <source>The video could not be kept on this computer, so it is not shown. Check that your home folder has space and can be written; the case can be decided without.</source>
        <translation>De video kon op deze computer niet worden bewaard en wordt daarom niet getoond. Kijk of er in uw persoonlijke map ruimte is en of erin geschreven kan worden; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The address of the video is not one that may be fetched: only https is. The video is not shown. Decide by what stands beside it, or skip the case.</source>
        <translation>Het adres van de video is er geen dat mag worden opgehaald: alleen https mag dat. De video wordt niet getoond. Beslis op grond van wat ernaast staat, of sla de zaak over.</translation>
    </message>
    <message>
        <source>Fetching the video was cancelled. It is not shown. Fetch it again.</source>
        <translation>Het ophalen van de video is afgebroken. De video wordt niet getoond. Haal haar opnieuw op.</translation>
    </message>
    <message>
        <source>The server does not give the video out; its address may have expired. Tell an administrator; the case can be decided without.</source>
        <translation>De server geeft de video niet vrij; het adres is misschien verlopen. Meld het aan een beheerder; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The server no longer has the video. Decide by what was kept of it, or skip the case.</source>
        <translation>De server heeft de video niet meer. Beslis op grond van wat ervan bewaard is, of sla de zaak over.</translation>
    </message>
    <message>
        <source>Your team does not fetch videos from this host. The video is not shown. Decide by what stands beside it, or ask an administrator to list it.</source>
        <translation>Uw team haalt van deze host geen video&apos;s op. De video wordt niet getoond. Beslis op grond van wat ernaast staat, of vraag een beheerder om de host op de lijst te zetten.</translation>
    </message>
    <message>
        <source>The address of the video leads into the own network, so it was not fetched. Tell an administrator; the case can be decided without.</source>
        <translation>Het adres van de video leidt naar het eigen netwerk en is daarom niet opgehaald. Meld het aan een beheerder; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The connection broke before the whole video was there. Try again; the case can be decided without.</source>
        <translation>De verbinding brak voordat de hele video er was. Probeer het opnieuw; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The server of the video could not prove who it is, so nothing was fetched from it. Tell an administrator; the case can be decided without.</source>
        <translation>De server van de video kon niet bewijzen wie hij is, dus is er niets van opgehaald. Meld het aan een beheerder; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>What the server has at this address is not a video. Decide by what stands beside it, or skip the case.</source>
        <translation>Wat de server op dit adres heeft, is geen video. Beslis op grond van wat ernaast staat, of sla de zaak over.</translation>
    </message>
    <message>
        <source>The address of the video leads on and on, so it was given up. Tell an administrator; the case can be decided without.</source>
        <translation>Het adres van de video leidt steeds verder, dus is het opgegeven. Meld het aan een beheerder; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The list of hosts that videos may be fetched from cannot be read. No video is fetched. Ask an administrator to put it right.</source>
        <translation>De lijst van hosts waarvan video&apos;s mogen worden opgehaald, kan niet worden gelezen. Er wordt geen video opgehaald. Vraag een beheerder om dat in orde te brengen.</translation>
    </message>
    <message>
        <source>The server of the video answered with an error. Try again later; the case can be decided without.</source>
        <translation>De server van de video antwoordde met een fout. Probeer het later opnieuw; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The video is larger than what is fetched, so it is not shown. Decide by what stands beside it, or skip the case.</source>
        <translation>De video is groter dan wat wordt opgehaald en wordt daarom niet getoond. Beslis op grond van wat ernaast staat, of sla de zaak over.</translation>
    </message>
    <message>
        <source>The server of the video is too slow, and fetching it was given up. Try again later; the case can be decided without.</source>
        <translation>De server van de video is te traag, en het ophalen is opgegeven. Probeer het later opnieuw; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>The server of the video cannot be reached. Check the network and try again; the case can be decided without.</source>
        <translation>De server van de video is niet bereikbaar. Controleer het netwerk en probeer het opnieuw; over de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>This decision needs two people, so the similar videos cannot be decided with it. Nothing was saved. Decide this video alone.</source>
        <translation>Voor deze beslissing zijn twee mensen nodig, dus kan er niet meteen over de gelijkende video&apos;s worden beslist. Er is niets opgeslagen. Beslis alleen over deze video.</translation>
    </message>
    <message>
        <source>Not all of these videos are confirmed as similar any more. Nothing was saved. Look at the similar videos again.</source>
        <translation>Niet al deze video&apos;s zijn nog als gelijkend bevestigd. Er is niets opgeslagen. Bekijk de gelijkende video&apos;s opnieuw.</translation>
    </message>
    <message>
        <source>This decision was made on another computer and cannot be reversed here yet. Nothing was changed. Exchange data with the hub, then try again, or reverse it on that computer.</source>
        <translation>Deze beslissing is op een andere computer genomen en kan hier nog niet worden teruggedraaid. Er is niets gewijzigd. Wissel gegevens uit met de hub en probeer het dan opnieuw, of draai haar terug op die computer.</translation>
    </message>
    <message>
        <source>What was chosen hits the account and not the video, so there is nothing to decide of the similar videos. Nothing was saved. Decide this video alone.</source>
        <translation>Wat is gekozen, treft het account en niet de video, dus valt er over de gelijkende video&apos;s niets te beslissen. Er is niets opgeslagen. Beslis alleen over deze video.</translation>
    </message>
    <message>
        <source>This video was decided together with others. Nothing was changed. Undo the decision that it follows from.</source>
        <translation>Over deze video is samen met andere beslist. Er is niets gewijzigd. Maak de beslissing ongedaan waar deze uit volgt.</translation>
    </message>
    <message>
        <source>These are more similar videos than one person may decide at once. Nothing was saved. Decide this video alone.</source>
        <translation>Dit zijn meer gelijkende video&apos;s dan één persoon in één keer mag afhandelen. Er is niets opgeslagen. Beslis alleen over deze video.</translation>
    </message>
    <message>
        <source>The stream is over, and its server has no pictures of it any more. Decide by what stands beside it, or skip the case.</source>
        <translation>De stream is voorbij en de server heeft er geen beelden meer van. Beslis op wat ernaast staat, of sla de zaak over.</translation>
    </message>
    <message>
        <source>No new pictures come from the stream, though its server answers. They are shown as soon as they come; the case can be decided by what there is.</source>
        <translation>Er komen geen nieuwe beelden van de stream, al antwoordt de server. Ze worden getoond zodra ze komen; u kunt de zaak beslissen op wat er is.</translation>
    </message>
    <message>
        <source>What the server has at this address is not a stream that can be read. Decide by what stands beside it, or skip the case.</source>
        <translation>Wat de server op dit adres heeft, is geen stream die gelezen kan worden. Beslis op wat ernaast staat, of sla de zaak over.</translation>
    </message>
    <message>
        <source>An older version of Vigil has written the store, and it has to be brought up to date first. Nothing was changed. Start Vigil anew.</source>
        <translation>Een oudere versie van Vigil heeft de opslag geschreven; die moet eerst worden bijgewerkt. Er is niets gewijzigd. Start Vigil opnieuw.</translation>
    </message>
    <message>
        <source>Bringing the store up to date was stopped. Nothing is lost. It goes on when the store is opened next.</source>
        <translation>Het bijwerken van de opslag is gestopt. Er is niets verloren. Het gaat verder als de opslag weer wordt geopend.</translation>
    </message>
    <message>
        <source>The server of the stream does not give out pieces of its files as it should, so the stream is not shown. Tell an administrator; the case can be decided without.</source>
        <translation>De server van de stream geeft delen van zijn bestanden niet uit zoals het hoort, dus de stream wordt niet getoond. Meld het een beheerder; over de zaak kan zonder de stream worden beslist.</translation>
    </message>
    <message>
        <source>What comes of the stream cannot be decrypted: it is damaged, or its key does not fit. New pictures are shown as soon as they can be decrypted; the case can be decided by what there is.</source>
        <translation>Wat er van de stream komt, kan niet worden ontsleuteld: het is beschadigd, of de sleutel past niet. Nieuwe beelden worden getoond zodra ze ontsleuteld kunnen worden; over de zaak kan worden beslist met wat er is.</translation>
    </message>
    <message>
        <source>The stream is encrypted in a way that cannot be read here, so it is not shown. Decide by what stands beside it, or skip the case.</source>
        <translation>De stream is versleuteld op een manier die hier niet gelezen kan worden, dus hij wordt niet getoond. Beslis op grond van wat ernaast staat, of sla de zaak over.</translation>
    </message>
    <message>
        <source>The stream is encrypted, and its server gives out no key for it. New pictures are shown as soon as it does; the case can be decided by what there is.</source>
        <translation>De stream is versleuteld en de server geeft er geen sleutel voor. Nieuwe beelden worden getoond zodra hij dat wel doet; over de zaak kan worden beslist met wat er is.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>a former colleague</source>
        <extracomment>A person whose name has been erased</extracomment>
        <translation>een oud-collega</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>A decision that was undone within seconds</extracomment>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>reversed %1 by %2</source>
        <extracomment>A decision that was ended by another. %1 is a date, %2 a person</extracomment>
        <translation>teruggedraaid %1 door %2</translation>
    </message>
    <message>
        <source>reversed %1</source>
        <extracomment>A decision that was ended by another. %1 is a date</extracomment>
        <translation>teruggedraaid %1</translation>
    </message>
    <message>
        <source>stands</source>
        <extracomment>A decision that is in force, or has no effect</extracomment>
        <translation>geldt</translation>
    </message>
    <message>
        <source>has no effect</source>
        <translation>heeft geen gevolg</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Factcheck</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <extracomment>A partner has been asked and has not answered yet</extracomment>
        <translation>wacht op antwoord</translation>
    </message>
    <message>
        <source>flagged by a partner</source>
        <translation>gemeld door een partner</translation>
    </message>
    <message>
        <source>none asked for</source>
        <extracomment>Nobody has asked a fact-checking partner</extracomment>
        <translation>geen gevraagd</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Geschiedenis</translation>
    </message>
    <message numerus="yes">
        <source>flagged %Ln time(s)</source>
        <translation>
            <numerusform>%Ln keer gemeld</numerusform>
            <numerusform>%Ln keer gemeld</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no decision yet</source>
        <extracomment>%1 is &quot;flagged 3 times&quot;</extracomment>
        <translation>%1, nog geen besluit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln besluit</numerusform>
            <numerusform>%Ln besluiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since it was flagged</source>
        <extracomment>Title of a part of the screen: what the platform changed after the flag</extracomment>
        <translation>Veranderd sinds de melding</translation>
    </message>
    <message>
        <source>gone</source>
        <extracomment>The video is no longer on the platform</extracomment>
        <translation>weg</translation>
    </message>
    <message>
        <source>The platform no longer has it. You see what it was when it was flagged.</source>
        <translation>Het platform heeft het niet meer. U ziet hoe het was bij de melding.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is a title, caption or handle as it is on the platform today</extracomment>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Nothing changed</extracomment>
        <translation>niets</translation>
    </message>
    <message>
        <source>claimed by another system</source>
        <extracomment>A decision of a system whose name has been erased</extracomment>
        <translation>volgens opgave van een ander systeem</translation>
    </message>
    <message>
        <source>claimed by %1</source>
        <translation>volgens opgave van %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>When a measure ends. %1 is a date</extracomment>
        <translation>tot %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claimed</source>
        <extracomment>Decisions that other systems say they made; they are not ours and do not count</extracomment>
        <translation>
            <numerusform>%Ln door anderen opgegeven</numerusform>
            <numerusform>%Ln door anderen opgegeven</numerusform>
        </translation>
    </message>
    <message>
        <source>stands, its time is to be confirmed</source>
        <extracomment>A decision that is in force here, but not yet passed on to the platform</extracomment>
        <translation>geldt, de tijd moet nog worden bevestigd</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Ctrl</source>
        <extracomment>Key on the keyboard</extracomment>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <extracomment>Key on the keyboard</extracomment>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Super</source>
        <extracomment>Key on the keyboard</extracomment>
        <translation>Super</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page down</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>LocalTexts</name>
    <message>
        <source>unknown language</source>
        <extracomment>A video&apos;s language</extracomment>
        <translation>onbekende taal</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share of a hundred</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration in hours and minutes</extracomment>
        <translation>%1 u %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A duration in hours</extracomment>
        <translation>%1 u</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>A duration in days</extracomment>
        <translation>
            <numerusform>%Ln dag</numerusform>
            <numerusform>%Ln dagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTexts</name>
    <message>
        <source>Reviewer</source>
        <extracomment>Role of a person: decides cases</extracomment>
        <translation>Beoordelaar</translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>Role of a person: checks decisions, publishes policies, approves</extracomment>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Auditor</source>
        <extracomment>Role of a person: only reads and verifies</extracomment>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Admin</source>
        <extracomment>Role of a person: manages the team</extracomment>
        <translation>Beheerder</translation>
    </message>
    <message>
        <source>Decides cases</source>
        <translation>Beslist zaken</translation>
    </message>
    <message>
        <source>Checks and reverses decisions, publishes policies, approves</source>
        <translation>Controleert beslissingen en draait ze terug, publiceert regels, keurt goed</translation>
    </message>
    <message>
        <source>Reads, verifies and exports; changes nothing</source>
        <translation>Leest, verifieert en exporteert; wijzigt niets</translation>
    </message>
    <message>
        <source>Manages people and the team’s hub</source>
        <translation>Beheert de personen en de hub van het team</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Geen rol</translation>
    </message>
    <message>
        <source>basic</source>
        <extracomment>How well a person knows a language</extracomment>
        <translation>basis</translation>
    </message>
    <message>
        <source>working</source>
        <extracomment>How well a person knows a language: enough to work in it</extracomment>
        <translation>werkniveau</translation>
    </message>
    <message>
        <source>fluent</source>
        <extracomment>How well a person knows a language</extracomment>
        <translation>vloeiend</translation>
    </message>
    <message>
        <source>native</source>
        <extracomment>How well a person knows a language: their mother tongue</extracomment>
        <translation>moedertaal</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a language, %2 how well a person knows it: &quot;Ukrainian (native)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Erased name</source>
        <extracomment>In place of the name of a person whose data were erased</extracomment>
        <translation>Gewiste naam</translation>
    </message>
    <message>
        <source>Publish version %1 of the policy pack “%2”</source>
        <extracomment>%1 is a number, %2 the id of a pack</extracomment>
        <translation>Versie %1 van het beleidspakket ‘%2’ publiceren</translation>
    </message>
    <message>
        <source>Erase texts for good</source>
        <translation>Teksten voorgoed wissen</translation>
    </message>
    <message>
        <source>Decide a case</source>
        <translation>Een zaak beslissen</translation>
    </message>
    <message>
        <source>Designate a state-controlled medium</source>
        <translation>Een medium aanmerken als door de staat gecontroleerd</translation>
    </message>
    <message>
        <source>Close a network of accounts</source>
        <translation>Een netwerk van accounts sluiten</translation>
    </message>
    <message>
        <source>Remove a list of accounts</source>
        <translation>Een lijst met accounts verwijderen</translation>
    </message>
    <message>
        <source>Decide many subjects at once</source>
        <translation>Over veel onderwerpen tegelijk beslissen</translation>
    </message>
    <message>
        <source>Suspend a feature for a whole country</source>
        <translation>Een functie voor een heel land opschorten</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>v%1</source>
        <extracomment>A version of a policy, short. %1 is a number</extracomment>
        <translation>v%1</translation>
    </message>
    <message>
        <source>remove</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>verwijderen</translation>
    </message>
    <message>
        <source>ban</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>bannen</translation>
    </message>
    <message>
        <source>label</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>labelen</translation>
    </message>
    <message>
        <source>restrict</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>beperken</translation>
    </message>
    <message>
        <source>Covers: %1</source>
        <extracomment>What a policy is about; %1 is a text of the policy</extracomment>
        <translation>Omvat: %1</translation>
    </message>
    <message>
        <source>Does not cover: %1</source>
        <extracomment>What a policy is not about; %1 is a text of the policy</extracomment>
        <translation>Omvat niet: %1</translation>
    </message>
    <message>
        <source>Not translated yet; this is the text in %1.</source>
        <translation>Nog niet vertaald; dit is de tekst in het %1.</translation>
    </message>
    <message>
        <source>The translation is of an older version.</source>
        <translation>De vertaling is van een oudere versie.</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet.</source>
        <translation>Niemand heeft deze vertaling nog nagekeken.</translation>
    </message>
    <message>
        <source>Original, in %1: %2</source>
        <extracomment>Before the text that a translation was made from. %1 is a language</extracomment>
        <translation>Origineel, in het %1: %2</translation>
    </message>
    <message>
        <source>When this was posted, no such policy was in force.</source>
        <translation>Toen dit werd geplaatst, gold zo&apos;n regel niet.</translation>
    </message>
    <message>
        <source>When this was posted, version %1 was in force.</source>
        <translation>Toen dit werd geplaatst, gold versie %1.</translation>
    </message>
    <message>
        <source>When posted: %1</source>
        <extracomment>A small heading above the text of an older version of a policy. %1 is INT-MIS v2</extracomment>
        <translation>Bij plaatsing: %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>geen gekozen</translation>
    </message>
    <message>
        <source>No policy in force was named by a flag. Choose one below before you decide.</source>
        <translation>Geen melding noemt een geldende regel. Kies er hieronder een voordat u besluit.</translation>
    </message>
    <message>
        <source>in force since %1</source>
        <extracomment>Since when a version of a policy holds. %1 is a date</extracomment>
        <translation>van kracht sinds %1</translation>
    </message>
    <message>
        <source>Breaks the policy</source>
        <extracomment>A small heading above examples</extracomment>
        <translation>Overtreedt de regel</translation>
    </message>
    <message>
        <source>Does not break it</source>
        <extracomment>A small heading above examples</extracomment>
        <translation>Overtreedt die niet</translation>
    </message>
    <message>
        <source>Measures it allows</source>
        <extracomment>A small heading above a list of measures</extracomment>
        <translation>Toegestane maatregelen</translation>
    </message>
</context>
<context>
    <name>ReviewTexts</name>
    <message>
        <source>State-controlled media</source>
        <extracomment>A label on a video</extracomment>
        <translation>Staatsmedium</translation>
    </message>
    <message>
        <source>Unverified</source>
        <extracomment>A label on a video: nobody could confirm what it says</extracomment>
        <translation>Niet geverifieerd</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <extracomment>A label on a video: hard to look at</extracomment>
        <translation>Gevoelig</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <extracomment>A label on a video: made by a computer</extracomment>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Reminder to check the facts</source>
        <extracomment>A label on a video that asks viewers to check the facts</extracomment>
        <translation>Herinnering om feiten te controleren</translation>
    </message>
    <message>
        <source>comments</source>
        <extracomment>What viewers can no longer do with a video</extracomment>
        <translation>reacties</translation>
    </message>
    <message>
        <source>duets</source>
        <extracomment>What viewers can no longer do with a video</extracomment>
        <translation>duetten</translation>
    </message>
    <message>
        <source>sharing</source>
        <extracomment>What viewers can no longer do with a video</extracomment>
        <translation>delen</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <extracomment>A restriction: the platform does not propose the video to anybody</extracomment>
        <translation>Niet aanbevolen</translation>
    </message>
    <message>
        <source>Adults only</source>
        <extracomment>A restriction on a video</extracomment>
        <translation>Alleen volwassenen</translation>
    </message>
    <message>
        <source>Warning screen</source>
        <extracomment>A restriction: viewers see a warning first</extracomment>
        <translation>Waarschuwingsscherm</translation>
    </message>
    <message>
        <source>No %1</source>
        <extracomment>%1 is a list such as: comments, duets, sharing</extracomment>
        <translation>Zonder %1</translation>
    </message>
    <message>
        <source>Withheld in %1</source>
        <extracomment>A video is not shown in some countries; %1 is their list</extracomment>
        <translation>Niet getoond in %1</translation>
    </message>
    <message>
        <source>Account without %1</source>
        <extracomment>What an account can no longer use; %1 is a list such as: LIVE, uploads</extracomment>
        <translation>Account zonder %1</translation>
    </message>
    <message>
        <source>Automated</source>
        <extracomment>Who flagged a video: the platform&apos;s own detection</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user report(s)</source>
        <translation>
            <numerusform>%Ln gebruikersmelding</numerusform>
            <numerusform>%Ln gebruikersmeldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted flagger</source>
        <extracomment>Who flagged a video: an organisation with a trusted status under the law</extracomment>
        <translation>Betrouwbare melder</translation>
    </message>
    <message>
        <source>Fact-check partner</source>
        <extracomment>Who flagged a video</extracomment>
        <translation>Factcheckpartner</translation>
    </message>
    <message>
        <source>Authority</source>
        <extracomment>Who flagged a video: an authority of a state</extracomment>
        <translation>Autoriteit</translation>
    </message>
    <message>
        <source>Staff</source>
        <extracomment>Who flagged a video: the platform&apos;s own people</extracomment>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>low severity</source>
        <translation>lage ernst</translation>
    </message>
    <message>
        <source>medium severity</source>
        <translation>middelmatige ernst</translation>
    </message>
    <message>
        <source>high severity</source>
        <translation>hoge ernst</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>zeer ernstig</translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>Kind of account</extracomment>
        <translation>persoon</translation>
    </message>
    <message>
        <source>business</source>
        <extracomment>Kind of account</extracomment>
        <translation>bedrijf</translation>
    </message>
    <message>
        <source>news</source>
        <extracomment>Kind of account</extracomment>
        <translation>nieuws</translation>
    </message>
    <message>
        <source>government</source>
        <extracomment>Kind of account</extracomment>
        <translation>overheid</translation>
    </message>
    <message>
        <source>party</source>
        <extracomment>Kind of account: a political party</extracomment>
        <translation>partij</translation>
    </message>
    <message>
        <source>LIVE</source>
        <extracomment>Feature of the platform: streaming</extracomment>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>uploads</source>
        <extracomment>Feature of the platform</extracomment>
        <translation>uploads</translation>
    </message>
    <message>
        <source>commenting</source>
        <extracomment>Feature of the platform, for an account</extracomment>
        <translation>reageren</translation>
    </message>
    <message>
        <source>messages</source>
        <extracomment>Feature of the platform</extracomment>
        <translation>berichten</translation>
    </message>
    <message>
        <source>News</source>
        <extracomment>Why content may stay</extracomment>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>Documentary</source>
        <extracomment>Why content may stay</extracomment>
        <translation>Documentaire</translation>
    </message>
    <message>
        <source>Education</source>
        <extracomment>Why content may stay</extracomment>
        <translation>Educatie</translation>
    </message>
    <message>
        <source>Art</source>
        <extracomment>Why content may stay</extracomment>
        <translation>Kunst</translation>
    </message>
    <message>
        <source>Satire</source>
        <extracomment>Why content may stay</extracomment>
        <translation>Satire</translation>
    </message>
    <message>
        <source>Counterspeech</source>
        <extracomment>Why content may stay: it speaks against what it shows</extracomment>
        <translation>Tegengeluid</translation>
    </message>
    <message>
        <source>To a lead</source>
        <extracomment>Whom a case is handed to</extracomment>
        <translation>Naar een lead</translation>
    </message>
    <message>
        <source>Legal order</source>
        <extracomment>Why a case is handed on</extracomment>
        <translation>Gerechtelijk bevel</translation>
    </message>
    <message>
        <source>Threat to life</source>
        <extracomment>Why a case is handed on</extracomment>
        <translation>Levensgevaar</translation>
    </message>
    <message>
        <source>Child safety</source>
        <extracomment>Why a case is handed on; nobody sees the video from then on</extracomment>
        <translation>Veiligheid van kinderen</translation>
    </message>
    <message>
        <source>Terrorism</source>
        <extracomment>Why a case is handed on</extracomment>
        <translation>Terrorisme</translation>
    </message>
    <message>
        <source>First review</source>
        <extracomment>Kind of case</extracomment>
        <translation>Eerste beoordeling</translation>
    </message>
    <message>
        <source>Flagged again</source>
        <extracomment>Kind of case: flagged again after a decision</extracomment>
        <translation>Opnieuw gemeld</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Kind of case</extracomment>
        <translation>Bezwaar</translation>
    </message>
    <message>
        <source>Fact-check corrected</source>
        <extracomment>Kind of case: a fact-check that a decision rested on has changed</extracomment>
        <translation>Factcheck gecorrigeerd</translation>
    </message>
    <message>
        <source>Second review</source>
        <extracomment>Kind of case</extracomment>
        <translation>Tweede beoordeling</translation>
    </message>
    <message>
        <source>Dispute</source>
        <extracomment>Kind of case</extracomment>
        <translation>Geschil</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>Kind of case: two consoles decided differently</extracomment>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle zaken</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Name of a queue: streams that run now</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Safety of minors</source>
        <extracomment>Name of a queue</extracomment>
        <translation>Veiligheid van minderjarigen</translation>
    </message>
    <message>
        <source>Hate and violence</source>
        <extracomment>Name of a queue</extracomment>
        <translation>Haat en geweld</translation>
    </message>
    <message>
        <source>Misinformation</source>
        <extracomment>Name of a queue</extracomment>
        <translation>Misinformatie</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Name of a queue</extracomment>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Everything else</source>
        <extracomment>Name of a queue</extracomment>
        <translation>Al het andere</translation>
    </message>
    <message>
        <source>title</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>titel</translation>
    </message>
    <message>
        <source>caption</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>bijschrift</translation>
    </message>
    <message>
        <source>hashtags</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>hashtags</translation>
    </message>
    <message>
        <source>video file</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>videobestand</translation>
    </message>
    <message>
        <source>handle</source>
        <extracomment>What changed on the platform: the account&apos;s short name</extracomment>
        <translation>gebruikersnaam</translation>
    </message>
    <message>
        <source>account name</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>accountnaam</translation>
    </message>
    <message>
        <source>views</source>
        <extracomment>What changed on the platform: how many have seen it</extracomment>
        <translation>weergaven</translation>
    </message>
    <message>
        <source>other facts</source>
        <extracomment>What changed on the platform, where we have no word for it</extracomment>
        <translation>andere gegevens</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>A decision, past: the video was taken down</extracomment>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Banned</source>
        <extracomment>A decision, past: the account was closed</extracomment>
        <translation>Geband</translation>
    </message>
    <message>
        <source>No violation</source>
        <extracomment>A decision: the case breaks no rule</extracomment>
        <translation>Geen overtreding</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>What is in force, and until when</extracomment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>State of a case: nobody has decided it</extracomment>
        <translation>open</translation>
    </message>
    <message>
        <source>on a desk</source>
        <extracomment>State of a case: somebody works on it</extracomment>
        <translation>op een bureau</translation>
    </message>
    <message>
        <source>held</source>
        <extracomment>State of a case: somebody keeps it while asking for help</extracomment>
        <translation>vastgehouden</translation>
    </message>
    <message>
        <source>waits for a fact-check</source>
        <extracomment>State of a case</extracomment>
        <translation>wacht op een factcheck</translation>
    </message>
    <message>
        <source>escalated</source>
        <extracomment>State of a case: a lead or another desk has to look at it</extracomment>
        <translation>geëscaleerd</translation>
    </message>
    <message>
        <source>proposed</source>
        <extracomment>State of a case: a second person has to confirm the decision</extracomment>
        <translation>voorgesteld</translation>
    </message>
    <message>
        <source>superseded by a ban</source>
        <extracomment>State of a case: the account was banned, so nobody decides it</extracomment>
        <translation>vervallen door een ban</translation>
    </message>
    <message>
        <source>gone</source>
        <extracomment>State of a case: the platform no longer has the video</extracomment>
        <translation>verdwenen</translation>
    </message>
    <message>
        <source>decided</source>
        <extracomment>State of a case</extracomment>
        <translation>beslist</translation>
    </message>
</context>
<context>
    <name>SearchTexts</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Livestream</source>
        <translation>Livestream</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>Accounts that act together</extracomment>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Media organisation</source>
        <extracomment>A media organisation</extracomment>
        <translation>Mediaorganisatie</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>Where a word was found: the title of a video</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Caption</source>
        <extracomment>Where a word was found: the text under a video</extracomment>
        <translation>Bijschrift</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Handle</source>
        <extracomment>Where a word was found: the @name of an account</extracomment>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Account name</source>
        <extracomment>Where a word was found: the name of an account</extracomment>
        <translation>Accountnaam</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Where a word was found: the number that the platform gave the video</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Accountnummer</translation>
    </message>
    <message>
        <source>Transcript</source>
        <extracomment>Where a word was found: what is said in a video</extracomment>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>Where a word was found: what a person who reported a video wrote</extracomment>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Legal notice</source>
        <extracomment>Where a word was found: a notice under a law</extracomment>
        <translation>Wettelijke kennisgeving</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Where a word was found: the order of an authority</extracomment>
        <translation>Bevel</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Where a word was found: a complaint against a decision</extracomment>
        <translation>Bezwaar</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Where a word was found: what a colleague wrote with a decision</extracomment>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>ShiftTexts</name>
    <message>
        <source>Other videos</source>
        <extracomment>A kind of harm: the policy names none</extracomment>
        <translation>Andere video’s</translation>
    </message>
    <message>
        <source>A break is due after so long at the desk</source>
        <translation>Tijd voor een pauze na zo lang aan het bureau</translation>
    </message>
    <message>
        <source>A break is due after so long of severe videos</source>
        <translation>Tijd voor een pauze na zo lang ernstige video’s</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>Een pauze duurt</translation>
    </message>
    <message>
        <source>Calm after a severe case</source>
        <translation>Rust na een ernstige zaak</translation>
    </message>
    <message>
        <source>Severe cases in a row, at most</source>
        <translation>Ernstige zaken achter elkaar, hoogstens</translation>
    </message>
    <message>
        <source>Videos on screen in a shift, at most</source>
        <translation>Video’s in beeld per dienst, hoogstens</translation>
    </message>
    <message>
        <source>Severe videos on screen in a shift, at most</source>
        <translation>Ernstige video’s in beeld per dienst, hoogstens</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A number of minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind a number in a field: seconds; begins with a space</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
</context>
<context>
    <name>SimilarSection</name>
    <message>
        <source>a video without a title</source>
        <extracomment>In place of a title that was erased or never given</extracomment>
        <translation>een video zonder titel</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <extracomment>A computer takes two videos for similar, and no person has looked yet</extracomment>
        <translation>nog niet bevestigd</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>not similar</source>
        <translation>lijkt er niet op</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln second(s) look alike</source>
        <extracomment>How much of a video looks like another. %1 of the %Ln seconds that can be compared</extracomment>
        <translation>
            <numerusform>%1 van %Ln seconde lijkt erop</numerusform>
            <numerusform>%1 van %Ln seconden lijken erop</numerusform>
        </translation>
    </message>
    <message>
        <source>mirrored or turned</source>
        <extracomment>A copy that was flipped or rotated</extracomment>
        <translation>gespiegeld of gedraaid</translation>
    </message>
    <message>
        <source>its account is banned</source>
        <translation>het account ervan is geband</translation>
    </message>
    <message>
        <source>nothing in force</source>
        <extracomment>No measure applies to that video</extracomment>
        <translation>niets van kracht</translation>
    </message>
    <message>
        <source>Similar</source>
        <extracomment>Button: these two videos are similar</extracomment>
        <translation>Lijkt erop</translation>
    </message>
    <message>
        <source>%1 is similar</source>
        <extracomment>Read aloud for a button. %1 is the title of the other video</extracomment>
        <translation>%1 lijkt erop</translation>
    </message>
    <message>
        <source>Not similar</source>
        <extracomment>Button: these two videos are not similar</extracomment>
        <translation>Lijkt er niet op</translation>
    </message>
    <message>
        <source>%1 is not similar</source>
        <extracomment>Read aloud for a button. %1 is the title of the other video</extracomment>
        <translation>%1 lijkt er niet op</translation>
    </message>
    <message>
        <source>Only the newest videos were compared.</source>
        <translation>Alleen de nieuwste video&apos;s zijn vergeleken.</translation>
    </message>
    <message>
        <source>none found</source>
        <extracomment>No video looks like this one</extracomment>
        <translation>geen gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gevonden</numerusform>
            <numerusform>%Ln gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Similar videos</source>
        <extracomment>Title of a part of the screen: videos that look like this one</extracomment>
        <translation>Video&apos;s die erop lijken</translation>
    </message>
    <message>
        <source>no video here</source>
        <extracomment>There is no video that could be compared with others</extracomment>
        <translation>hier is geen video</translation>
    </message>
    <message>
        <source>being compared…</source>
        <extracomment>The video is compared with others at this moment</extracomment>
        <translation>wordt vergeleken…</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>niet te zeggen</translation>
    </message>
    <message>
        <source>Its pictures have too little detail to be compared.</source>
        <translation>De beelden hebben te weinig detail om te vergelijken.</translation>
    </message>
    <message>
        <source>could not be compared</source>
        <translation>kon niet worden vergeleken</translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln confirmed the same</source>
        <extracomment>Button: what is decided of this video is decided of %Ln similar ones too</extracomment>
        <translation>
            <numerusform>Over %Ln bevestigde hetzelfde beslissen</numerusform>
            <numerusform>Over %Ln bevestigde hetzelfde beslissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your decision will hold for %Ln similar video(s) too.</source>
        <extracomment>%Ln videos that look like the one on the desk, for which one decision will hold</extracomment>
        <translation>
            <numerusform>Uw beslissing geldt ook voor %Ln gelijkende video.</numerusform>
            <numerusform>Uw beslissing geldt ook voor %Ln gelijkende video’s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide this video alone</source>
        <extracomment>Button: the decision is of this video and not of similar ones</extracomment>
        <translation>Alleen over deze video beslissen</translation>
    </message>
    <message>
        <source>Pictures of %1, which looks alike at %2</source>
        <extracomment>Read aloud: small pictures. %1 is the title of another video, %2 where it looks like the one on the desk, such as 0:12–0:20, 0:31–0:40</extracomment>
        <translation>Beelden van %1, die gelijkenis toont op %2</translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>The file is not there.</source>
        <translation>Het bestand is er niet.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Het bestand kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>The file is a link to another place.</source>
        <translation>Het bestand is een koppeling naar een andere plaats.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Het is geen bestand.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>The file is not a video.</source>
        <translation>Het bestand is geen video.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Het bestand is beschadigd.</translation>
    </message>
    <message>
        <source>The file holds no picture that can be shown.</source>
        <translation>Het bestand bevat geen beeld dat kan worden getoond.</translation>
    </message>
    <message>
        <source>The video is in a form that the player does not know.</source>
        <translation>De video heeft een vorm die de speler niet kent.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>Het beeld is te groot.</translation>
    </message>
    <message>
        <source>The player is not installed.</source>
        <translation>De speler is niet geïnstalleerd.</translation>
    </message>
    <message>
        <source>The player could not be locked down, so it plays nothing.</source>
        <translation>De speler kon niet worden afgesloten en speelt daarom niets af.</translation>
    </message>
    <message>
        <source>The player broke down on this file.</source>
        <translation>De speler is op dit bestand vastgelopen.</translation>
    </message>
    <message>
        <source>The player did not answer.</source>
        <translation>De speler gaf geen antwoord.</translation>
    </message>
    <message>
        <source>The player did something that it must not, and was stopped.</source>
        <translation>De speler deed iets wat niet mag en is gestopt.</translation>
    </message>
    <message>
        <source>No case is on the desk.</source>
        <translation>Er ligt geen zaak op de werkplek.</translation>
    </message>
    <message>
        <source>The video is being opened.</source>
        <translation>De video wordt geopend.</translation>
    </message>
    <message>
        <source>The case can be decided meanwhile.</source>
        <translation>De zaak kan ondertussen worden beslist.</translation>
    </message>
    <message>
        <source>You have covered the video.</source>
        <translation>U hebt de video afgedekt.</translation>
    </message>
    <message>
        <source>Cover it again to see it filtered.</source>
        <translation>Dek nogmaals af om hem gefilterd te zien.</translation>
    </message>
    <message>
        <source>Press %1 to see it filtered again.</source>
        <translation>Druk op %1 om hem weer gefilterd te zien.</translation>
    </message>
    <message>
        <source>This file has sound and no picture.</source>
        <translation>Dit bestand heeft geluid en geen beeld.</translation>
    </message>
    <message>
        <source>Play it and switch the sound on to hear it.</source>
        <translation>Speel het af en zet het geluid aan om het te horen.</translation>
    </message>
    <message>
        <source>The video cannot be played.</source>
        <extracomment>%1: a sentence that says why</extracomment>
        <translation>De video kan niet worden afgespeeld.</translation>
    </message>
    <message>
        <source>%1 The case can still be decided.</source>
        <translation>%1 De zaak kan toch worden beslist.</translation>
    </message>
    <message>
        <source>The video has not been fetched yet.</source>
        <translation>De video is nog niet opgehaald.</translation>
    </message>
    <message>
        <source>Decide by what stands beside it, or skip the case and come back to it.</source>
        <translation>Beslis op wat ernaast staat, of sla de zaak over en kom erop terug.</translation>
    </message>
    <message>
        <source>The file of this video is not there.</source>
        <translation>Het bestand van deze video is er niet.</translation>
    </message>
    <message>
        <source>The feed names it, but it is not in the folder. The case can still be decided.</source>
        <translation>De feed noemt het, maar het staat niet in de map. De zaak kan toch worden beslist.</translation>
    </message>
    <message>
        <source>The platform no longer has this video.</source>
        <translation>Het platform heeft deze video niet meer.</translation>
    </message>
    <message>
        <source>Decide by what was kept of it, or skip the case.</source>
        <translation>Beslis op wat ervan is bewaard, of sla de zaak over.</translation>
    </message>
    <message>
        <source>This case has no video to play.</source>
        <translation>Deze zaak heeft geen video om af te spelen.</translation>
    </message>
    <message>
        <source>It is about what stands beside it. Decide by that.</source>
        <translation>Het gaat om wat ernaast staat. Beslis daarop.</translation>
    </message>
    <message>
        <source>The video is withheld.</source>
        <translation>De video wordt niet getoond.</translation>
    </message>
    <message>
        <source>It was escalated for the safety of a child. Nobody is shown it here.</source>
        <translation>De zaak is doorgezet om de veiligheid van een kind. Niemand krijgt de video hier te zien.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Warning on a video: kind of harm, severity</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>blurred %1 of %2</source>
        <extracomment>How a video is shown: strength of the blur and its most</extracomment>
        <translation>vervaagd %1 van %2</translation>
    </message>
    <message>
        <source>grey</source>
        <extracomment>How a video is shown: without colours</extracomment>
        <translation>grijs</translation>
    </message>
    <message>
        <source>small</source>
        <extracomment>How a video is shown</extracomment>
        <translation>klein</translation>
    </message>
    <message>
        <source>clear</source>
        <extracomment>How a video is shown: without blur or other filters</extracomment>
        <translation>helder</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>It has broken the player several times.</source>
        <translation>Het heeft de speler meermaals laten vastlopen.</translation>
    </message>
    <message>
        <source>This video is not opened without asking.</source>
        <translation>Deze video wordt niet zonder navraag geopend.</translation>
    </message>
    <message>
        <source>It has broken the player several times. Play it to open it all the same; the case can be decided without.</source>
        <translation>De video heeft de speler meermaals laten vastlopen. Speel hem af om hem toch te openen; de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>It has broken the player several times. Press %1 to open it all the same; the case can be decided without.</source>
        <translation>De video heeft de speler meermaals laten vastlopen. Druk op %1 om hem toch te openen; de zaak kan ook zonder worden beslist.</translation>
    </message>
    <message>
        <source>outlines only</source>
        <extracomment>How a video is shown: as a drawing of where shapes end</extracomment>
        <translation>alleen omtrekken</translation>
    </message>
    <message>
        <source>sepia</source>
        <extracomment>How a video is shown: in the brown tones of old photographs</extracomment>
        <translation>sepia</translation>
    </message>
    <message>
        <source>dimmed %1 of %2</source>
        <extracomment>How a video is shown: how much darker and the most there is</extracomment>
        <translation>gedimd %1 van %2</translation>
    </message>
    <message>
        <source>Something hard to look at</source>
        <extracomment>In place of a kind of harm</extracomment>
        <translation>Iets wat moeilijk is om te zien</translation>
    </message>
    <message>
        <source>It would start paused, without sound, %1.</source>
        <extracomment>How a video starts that is still covered. %1: such as &quot;blurred 3 of 6, grey&quot;</extracomment>
        <translation>De video zou gepauzeerd starten, zonder geluid, %1.</translation>
    </message>
    <message>
        <source>It would start paused, with its sound on, %1.</source>
        <translation>De video zou gepauzeerd starten, met het geluid aan, %1.</translation>
    </message>
    <message>
        <source>Flashes from %1 to %2, dimmed</source>
        <extracomment>On a video. %1 and %2: times in it, such as 0:04</extracomment>
        <translation>Flitsen van %1 tot %2, gedimd</translation>
    </message>
    <message numerus="yes">
        <source>Flashes in %n places, first from %1 to %2, dimmed</source>
        <translation>
            <numerusform>Flitsen op %n plek, van %1 tot %2, gedimd</numerusform>
            <numerusform>Flitsen op %n plekken, eerst van %1 tot %2, gedimd</numerusform>
        </translation>
    </message>
    <message>
        <source>The video could not be fetched.</source>
        <translation>De video kon niet worden opgehaald.</translation>
    </message>
    <message>
        <source>%1 Press %2 to try again.</source>
        <extracomment>%1: sentences that say why, %2: a key</extracomment>
        <translation>%1 Druk op %2 om het opnieuw te proberen.</translation>
    </message>
    <message>
        <source>It is shown as soon as the whole of it is here.</source>
        <translation>De video wordt getoond zodra ze er helemaal is.</translation>
    </message>
    <message>
        <source>Fetching the video, %1 %</source>
        <extracomment>%1: a number from 0 to 100</extracomment>
        <translation>Video ophalen, %1 %</translation>
    </message>
    <message>
        <source>Fetching the video, %1 so far</source>
        <extracomment>%1: an amount of data, &quot;12.3 MB&quot;</extracomment>
        <translation>Video ophalen, tot nu toe %1</translation>
    </message>
    <message>
        <source>The video is being fetched.</source>
        <translation>De video wordt opgehaald.</translation>
    </message>
    <message>
        <source>Connecting to the stream…</source>
        <translation>Verbinding maken met de stream…</translation>
    </message>
    <message>
        <source>The stream cannot be reached. It is tried again by itself.</source>
        <translation>De stream is niet bereikbaar. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>The stream has ended.</source>
        <translation>De stream is afgelopen.</translation>
    </message>
    <message>
        <source>Its last minutes are being fetched.</source>
        <translation>De laatste minuten worden opgehaald.</translation>
    </message>
    <message>
        <source>The stream cannot be shown.</source>
        <translation>De stream kan niet getoond worden.</translation>
    </message>
    <message>
        <source>No new pictures come</source>
        <extracomment>On the picture of a livestream: its server answers, with nothing new</extracomment>
        <translation>Er komen geen nieuwe beelden</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>Verbinding verbroken, wordt opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>The stream has ended</source>
        <extracomment>On the picture of a livestream</extracomment>
        <translation>De stream is afgelopen</translation>
    </message>
    <message>
        <source>Live, waiting for more</source>
        <extracomment>On the picture of a livestream: it stands since the newest part is not here yet</extracomment>
        <translation>Live, wacht op meer</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>On the picture of a livestream</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live, %1 behind</source>
        <extracomment>On the picture of a livestream. %1: a time, such as 1:20</extracomment>
        <translation>Live, %1 achter</translation>
    </message>
    <message>
        <source>Kept copy of %1</source>
        <extracomment>On the picture of a video that was fetched before and kept. %1: a date</extracomment>
        <translation>Bewaarde kopie van %1</translation>
    </message>
    <message>
        <source>%1 · without its sound</source>
        <extracomment>On the picture of a livestream whose sound cannot be played. %1: how it stands, such as &quot;Live, 1:20 behind&quot;</extracomment>
        <translation>%1 · zonder het geluid</translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message>
        <source>You can look at cases, search and verify. Nothing can be decided.</source>
        <translation>U kunt zaken bekijken, zoeken en verifiëren. Er kan niets worden beslist.</translation>
    </message>
    <message>
        <source>Nothing can be decided here until this is put right. What the backups hold is safe, and so are your settings and the keys of this console.</source>
        <translation>Hier kan niets worden beslist tot dit is verholpen. Wat in de back-ups staat is veilig, net als uw instellingen en de sleutels van deze console.</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>De opslag is beschadigd</translation>
    </message>
    <message>
        <source>A part of it cannot be read any more: the disk failed, or something else wrote into the file. It was left as it is, and nothing more is written to it.</source>
        <translation>Een deel ervan kan niet meer worden gelezen: de schijf had een defect, of iets anders schreef in het bestand. De opslag is gelaten zoals ze was, en er wordt niet meer naar geschreven.</translation>
    </message>
    <message>
        <source>Restore the newest backup. The damaged store is kept beside it, and you are told what is missing. You can copy the damaged store first, for those who help.</source>
        <translation>Zet de nieuwste back-up terug. De beschadigde opslag blijft ernaast bewaard, en u krijgt te zien wat er ontbreekt. U kunt de beschadigde opslag eerst kopiëren, voor wie helpt.</translation>
    </message>
    <message>
        <source>Another file lies in place of the store</source>
        <translation>Op de plaats van de opslag staat een ander bestand</translation>
    </message>
    <message>
        <source>The file is not a store of Vigil, or its beginning is damaged. It was left as it is.</source>
        <translation>Het bestand is geen opslag van Vigil, of het begin ervan is beschadigd. Het is gelaten zoals het was.</translation>
    </message>
    <message>
        <source>Put the right file back and try again, or restore the newest backup. The file that lies there is kept beside it.</source>
        <translation>Plaats het juiste bestand terug en probeer het opnieuw, of zet de nieuwste back-up terug. Het bestand dat er nu staat, blijft ernaast bewaard.</translation>
    </message>
    <message>
        <source>The store is not where it was</source>
        <translation>De opslag is niet waar ze was</translation>
    </message>
    <message>
        <source>There was a store in this folder. Its file is not there now.</source>
        <translation>In deze map stond een opslag. Het bestand ervan is er nu niet.</translation>
    </message>
    <message>
        <source>Connect the disk or bring the file back, then try again. If it is lost, restore the newest backup; you are told what is missing.</source>
        <translation>Sluit de schijf aan of breng het bestand terug en probeer het opnieuw. Is het verloren, zet dan de nieuwste back-up terug; u krijgt te zien wat er ontbreekt.</translation>
    </message>
    <message>
        <source>The store needs a newer Vigil</source>
        <translation>De opslag heeft een nieuwere Vigil nodig</translation>
    </message>
    <message>
        <source>A newer version has written this store, and this one could misread it. Nothing was changed.</source>
        <translation>Een nieuwere versie heeft deze opslag beschreven, en deze versie zou haar verkeerd kunnen lezen. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Nothing can be decided here with this version. With the newer one everything works.</source>
        <translation>Met deze versie kan hier niets worden beslist. Met de nieuwere werkt alles.</translation>
    </message>
    <message>
        <source>Install the newer version and try again. Restoring a backup from before the upgrade also works, but what was recorded since is then missing.</source>
        <translation>Installeer de nieuwere versie en probeer het opnieuw. Een back-up van vóór de upgrade terugzetten werkt ook, maar dan ontbreekt wat sindsdien is vastgelegd.</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>De opslag kan niet worden gelezen</translation>
    </message>
    <message>
        <source>You have no right to read its file or its folder.</source>
        <translation>U hebt geen recht om het bestand of de map ervan te lezen.</translation>
    </message>
    <message>
        <source>Nothing is lost, but nothing can be decided here.</source>
        <translation>Er is niets verloren, maar er kan hier niets worden beslist.</translation>
    </message>
    <message>
        <source>Ask whoever set up this computer for the rights to the folder, then try again.</source>
        <translation>Vraag wie deze computer heeft ingericht om de rechten op de map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>its folder</source>
        <translation>de bijbehorende map</translation>
    </message>
    <message>
        <source>The key of this console is missing</source>
        <translation>De sleutel van deze console ontbreekt</translation>
    </message>
    <message>
        <source>Every decision is signed with it. It should lie in %1, in the file device.key.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Elke beslissing wordt ermee ondertekend. De sleutel hoort in %1 te staan, in het bestand device.key.</translation>
    </message>
    <message>
        <source>Put the file back from where a copy was kept, and try again. If it is lost, go on from this store with a new key: nothing that was recorded is lost.</source>
        <translation>Plaats het bestand terug vanaf de plek waar een kopie is bewaard en probeer het opnieuw. Is het verloren, ga dan met een nieuwe sleutel verder met deze opslag: niets van wat is vastgelegd gaat verloren.</translation>
    </message>
    <message>
        <source>This is another console&apos;s key</source>
        <translation>Dit is de sleutel van een andere console</translation>
    </message>
    <message>
        <source>The file device.key in %1 is not the key that the store knows.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Het bestand device.key in %1 is niet de sleutel die de opslag kent.</translation>
    </message>
    <message>
        <source>Put the right file back and try again. If it is lost, move the wrong one out of the folder and try again; you can then go on with a new key.</source>
        <translation>Plaats het juiste bestand terug en probeer het opnieuw. Is het verloren, verplaats dan het verkeerde uit de map en probeer het opnieuw; daarna kunt u verder met een nieuwe sleutel.</translation>
    </message>
    <message>
        <source>The end of the store is missing</source>
        <translation>Het einde van de opslag ontbreekt</translation>
    </message>
    <message>
        <source>This console has recorded more than the store holds now. Its log, the file vigil.db-wal, was lost, or an older copy was put in its place.</source>
        <translation>Deze console heeft meer vastgelegd dan de opslag nu bevat. Het logboek ervan, het bestand vigil.db-wal, is verloren gegaan, of er is een oudere kopie voor in de plaats gezet.</translation>
    </message>
    <message>
        <source>If you have the newer file or its log, close Vigil, put it back and start again. Else go on from what reaches furthest; you are told how much is missing.</source>
        <translation>Hebt u het nieuwere bestand of het logboek ervan, sluit Vigil dan, plaats het terug en start opnieuw. Ga anders verder met wat het verst reikt; u krijgt te zien hoeveel er ontbreekt.</translation>
    </message>
    <message>
        <source>Another console goes on in place of this one</source>
        <translation>Een andere console gaat verder in plaats van deze</translation>
    </message>
    <message>
        <source>It was restored from a backup of this store, which takes no decisions any more.</source>
        <translation>Die console is teruggezet uit een back-up van deze opslag. In deze opslag komen geen beslissingen meer.</translation>
    </message>
    <message>
        <source>Work on that console.</source>
        <translation>Werk op die console.</translation>
    </message>
    <message>
        <source>The store can only be read</source>
        <translation>De opslag kan alleen worden gelezen</translation>
    </message>
    <message>
        <source>Its file, its folder or the whole disk cannot be written.</source>
        <translation>Het bestand, de map of de hele schijf kan niet worden beschreven.</translation>
    </message>
    <message>
        <source>It holds parts that this version of Vigil does not know.</source>
        <translation>Ze bevat onderdelen die deze versie van Vigil niet kent.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the folder, then try again.</source>
        <translation>Controleer de schijf en de rechten van de map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Install the version that wrote it.</source>
        <translation>Installeer de versie die haar schreef.</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>De opslag kan niet worden geopend</translation>
    </message>
    <message>
        <source>Put that right, then try again.</source>
        <translation>Verhelp dat en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, restore the newest backup; the store that lies there is kept beside it.</source>
        <translation>Probeer het opnieuw. Blijft het zo, zet dan de nieuwste back-up terug; de opslag die er nu staat, blijft ernaast bewaard.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored, and nothing was changed.</source>
        <translation>Gestopt. Er is niets teruggezet en niets gewijzigd.</translation>
    </message>
    <message>
        <source>The file is not a backup of Vigil, or its beginning is damaged. Nothing was changed. Choose another one.</source>
        <translation>Het bestand is geen back-up van Vigil, of het begin ervan is beschadigd. Er is niets gewijzigd. Kies een andere.</translation>
    </message>
    <message>
        <source>This backup is damaged itself. Nothing was changed. Choose another one.</source>
        <translation>Deze back-up is zelf beschadigd. Er is niets gewijzigd. Kies een andere.</translation>
    </message>
    <message>
        <source>A newer version of Vigil has written this backup. Nothing was changed. Choose an older one, or install that version.</source>
        <translation>Een nieuwere versie van Vigil heeft deze back-up geschreven. Er is niets gewijzigd. Kies een oudere of installeer die versie.</translation>
    </message>
    <message>
        <source>Another key signed this backup than the one that this computer holds for its console. It may have been meddled with. Nothing was changed. Choose another one.</source>
        <translation>Deze back-up is met een andere sleutel ondertekend dan die deze computer voor zijn console heeft. Mogelijk is ermee geknoeid. Er is niets gewijzigd. Kies een andere.</translation>
    </message>
    <message>
        <source>Another program has the store open. Nothing was changed. Close Vigil and vigilctl everywhere else, then try again.</source>
        <translation>Een ander programma heeft de opslag open. Er is niets gewijzigd. Sluit Vigil en vigilctl overal elders en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no room to restore: the disk of the store has to hold it twice. Nothing was changed. Make room, then try again.</source>
        <translation>Er is geen ruimte om terug te zetten: de opslag moet twee keer op haar schijf passen. Er is niets gewijzigd. Maak ruimte vrij en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The folder of the store cannot be written. Nothing was changed. Check its rights, then try again.</source>
        <translation>De map van de opslag kan niet worden beschreven. Er is niets gewijzigd. Controleer de rechten ervan en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Stopped. No copy was made.</source>
        <translation>Gestopt. Er is geen kopie gemaakt.</translation>
    </message>
    <message>
        <source>The disk does not give the whole file. No copy was made, and nothing was changed. Have the disk looked at before anything else.</source>
        <translation>De schijf geeft niet het hele bestand. Er is geen kopie gemaakt en niets gewijzigd. Laat vóór al het andere de schijf nakijken.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time: &quot;12 March 2022, 14:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Due %1, late by %2: %3</source>
        <extracomment>When a case should have been decided. %1 is a time or a date, %2 a duration</extracomment>
        <translation>Uiterlijk %1, %2 te laat: %3</translation>
    </message>
    <message>
        <source>Due %1, in %2: %3</source>
        <extracomment>When a case should be decided. %1 is a time or a date, %2 a duration, %3 how grave it is</extracomment>
        <translation>Uiterlijk %1, over %2: %3</translation>
    </message>
    <message>
        <source>Why it is due then</source>
        <extracomment>A small heading</extracomment>
        <translation>Waarom dan</translation>
    </message>
    <message>
        <source>An authority&apos;s order sets this deadline.</source>
        <translation>Een bevel van een autoriteit bepaalt deze termijn.</translation>
    </message>
    <message>
        <source>A stream of this severity may wait %1.</source>
        <translation>Een stream van deze ernst mag %1 wachten.</translation>
    </message>
    <message>
        <source>A case of this severity may wait %1.</source>
        <translation>Een zaak van deze ernst mag %1 wachten.</translation>
    </message>
    <message>
        <source>Many have seen it: %1 of that time.</source>
        <translation>Velen hebben het gezien: %1 van die tijd.</translation>
    </message>
    <message>
        <source>For who flagged it: %1 of that time.</source>
        <translation>Vanwege de melder: %1 van die tijd.</translation>
    </message>
    <message>
        <source>Notice under %1</source>
        <extracomment>%1 is the name of a law</extracomment>
        <translation>Melding op grond van %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <extracomment>An order of an authority. %1 is its reference</extracomment>
        <translation>Bevel %1</translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <extracomment>Until when an order must be obeyed</extracomment>
        <translation>Termijn %1</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Waarom het hier is</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln bron</numerusform>
            <numerusform>%Ln bronnen</numerusform>
        </translation>
    </message>
    <message>
        <source>found by us first</source>
        <extracomment>Nobody had reported the video before our own detection found it</extracomment>
        <translation>eerst door ons gevonden</translation>
    </message>
    <message>
        <source>not found by us first</source>
        <translation>niet eerst door ons gevonden</translation>
    </message>
    <message>
        <source>Video</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Video</translation>
    </message>
    <message>
        <source>Livestream</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Livestream</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>posted %1</source>
        <translation>geplaatst %1</translation>
    </message>
    <message>
        <source>%1 watching</source>
        <translation>%1 kijkers</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 weergaven</translation>
    </message>
    <message>
        <source>The texts of this case have been erased.</source>
        <translation>De teksten van deze zaak zijn gewist.</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>Title of a part of the screen: who reported a video, and for what</extracomment>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Nobody has flagged the video</extracomment>
        <translation>geen</translation>
    </message>
    <message>
        <source>Cases</source>
        <extracomment>Title of a part of the screen: the pieces of work on a video</extracomment>
        <translation>Zaken</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>It was running when it was reported. Removing it ends it, which cannot be undone once the time to undo is over.</source>
        <translation>De stream liep toen hij gemeld werd. Verwijderen beëindigt hem; dat kan niet meer ongedaan worden gemaakt als de tijd daarvoor voorbij is.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Passphrase of your personal key</source>
        <translation>Wachtwoordzin van uw persoonlijke sleutel</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ActionList</name>
    <message>
        <source>Find an action or a key</source>
        <extracomment>In a search field</extracomment>
        <translation>Actie of toets zoeken</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <extracomment>Read aloud: the list of everything that has a key</extracomment>
        <translation>Acties en hun toetsen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ActionSet</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a button: what it does, then its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ActionsModel</name>
    <message>
        <source> or </source>
        <extracomment>Between two keys that do the same</extracomment>
        <translation> of </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: what a key does</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Column: a key of the keyboard</extracomment>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>Column: the part of the work that an action belongs to</extracomment>
        <translation>Onderdeel</translation>
    </message>
</context>
<context>
    <name>vigil::ui::BackupGroup</name>
    <message>
        <source>Looking for the last backup…</source>
        <translation>Laatste back-up zoeken…</translation>
    </message>
    <message>
        <source>There is no backup yet. If this disk fails, what was decided is lost.</source>
        <translation>Er is nog geen back-up. Als deze schijf het begeeft, is verloren wat is beslist.</translation>
    </message>
    <message>
        <source>The last backup is not where it was, or cannot be read. Make a new one.</source>
        <translation>De laatste back-up is niet waar hij was, of kan niet worden gelezen. Maak een nieuwe.</translation>
    </message>
    <message>
        <source>The last backup holds everything until now; its last record is of %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>De laatste back-up bevat alles tot nu toe; de laatste vastlegging erin is van %1.</translation>
    </message>
    <message>
        <source>The last backup holds everything until %1. What came later is in none; it is time for a new one.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>De laatste back-up bevat alles tot %1. Wat later kwam, staat in geen enkele; het is tijd voor een nieuwe.</translation>
    </message>
    <message>
        <source>The last backup holds everything until %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>De laatste back-up bevat alles tot %1.</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Waar de back-up moet komen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>A copy of the whole store without its keys, best on another disk. Work goes on while it is made.</source>
        <translation>Een kopie van de hele opslag zonder de sleutels, het liefst op een andere schijf. Het werk gaat intussen door.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <extracomment>Button: choose a file</extracomment>
        <translation>Nu een back-up maken…</translation>
    </message>
    <message>
        <source>Backing up and checking the copy…</source>
        <translation>Back-up maken en de kopie controleren…</translation>
    </message>
</context>
<context>
    <name>vigil::ui::Banner</name>
    <message>
        <source>Close</source>
        <extracomment>Button: take the message away</extracomment>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>vigil::ui::BreakPrompt</name>
    <message>
        <source>You have had %1 of severe videos since your last break. A break of %2 is due; your case stays as it is.</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>Sinds uw laatste pauze was er %1 aan ernstige video’s. Het is tijd voor een pauze van %2; uw zaak blijft zoals ze is.</translation>
    </message>
    <message>
        <source>You have been at the desk for %1 since your last break. A break of %2 is due; your case stays as it is.</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>Sinds uw laatste pauze was u %1 aan het bureau. Het is tijd voor een pauze van %2; uw zaak blijft zoals ze is.</translation>
    </message>
    <message>
        <source>Take the break</source>
        <extracomment>Button</extracomment>
        <translation>Pauze nemen</translation>
    </message>
    <message>
        <source>In %1</source>
        <extracomment>Button: the break is put off. %1 is a duration</extracomment>
        <translation>Over %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ClockNote</name>
    <message>
        <source>The clock of this computer had jumped. What was decided here since %1 is recorded, but not passed on until a lead confirms the time.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>De klok van deze computer was versprongen. Wat hier sinds %1 is beslist, is vastgelegd, maar wordt pas doorgegeven als een lead de tijd bevestigt.</translation>
    </message>
    <message>
        <source>The clock of another console had jumped. What was decided there since %1 is recorded, but not passed on until a lead confirms the time.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>De klok van een andere console was versprongen. Wat daar sinds %1 is beslist, is vastgelegd, maar wordt pas doorgegeven als een lead de tijd bevestigt.</translation>
    </message>
    <message>
        <source>Confirm the time…</source>
        <extracomment>Button: a lead says that the time of a console is right</extracomment>
        <translation>Tijd bevestigen…</translation>
    </message>
</context>
<context>
    <name>vigil::ui::Console</name>
    <message>
        <source>Your settings could not be read, so the safest ones are in force. Choose yours again in the settings.</source>
        <translation>Uw instellingen konden niet worden gelezen; de veiligste zijn nu van kracht. Kies die van u opnieuw bij Instellingen.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ContextSection</name>
    <message>
        <source>Show all of it</source>
        <extracomment>Button: under the beginning of a long text</extracomment>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::DecidedRow</name>
    <message>
        <source>Undo %1 s</source>
        <translation>Herstel %1 s</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>Read aloud: button that takes a decision back. %1 is the decision</extracomment>
        <translation>Ongedaan maken: %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::DecisionBar</name>
    <message>
        <source>Decision</source>
        <extracomment>Read aloud: the part of the desk with the decisions</extracomment>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>End stream</source>
        <extracomment>Button, in place of &quot;Remove&quot;: of a livestream that runs</extracomment>
        <translation>Stream stoppen</translation>
    </message>
    <message>
        <source>Ends the stream for everybody once the time to undo is over. After that it cannot be undone.</source>
        <translation>Beëindigt de stream voor iedereen zodra de tijd om ongedaan te maken voorbij is. Daarna kan het niet meer ongedaan worden gemaakt.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::EvidenceChips</name>
    <message>
        <source>Take the evidence %1 away</source>
        <extracomment>Read aloud and tooltip: takes a marked stretch of the video away. %1 is 0:12–0:20</extracomment>
        <translation>Bewijs %1 weghalen</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>A chip that stands for further ones. %1 is a number</extracomment>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>Show all evidence: %Ln more</source>
        <translation>
            <numerusform>Alle bewijs tonen: nog %Ln</numerusform>
            <numerusform>Alle bewijs tonen: nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::ExposureTable</name>
    <message>
        <source>of it severe: %1</source>
        <extracomment>How much of the time before it. %1 is a duration</extracomment>
        <translation>waarvan ernstig: %1</translation>
    </message>
    <message>
        <source>No video has been on screen yet.</source>
        <translation>Er is nog geen video in beeld geweest.</translation>
    </message>
    <message>
        <source>All together</source>
        <extracomment>The last line of a table: all kinds of harm</extracomment>
        <translation>Alles samen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::FirstStart</name>
    <message>
        <source>There is no store yet</source>
        <translation>Er is nog geen opslag</translation>
    </message>
    <message>
        <source>Vigil will make one, put the policies that come with it in force, and make you the first member of the team: lead and admin.</source>
        <translation>Vigil maakt er een, stelt de meegeleverde regels in werking en maakt u het eerste lid van het team: lead en beheerder.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Cases, decisions and their proof will be kept in %1. Its keys lie apart from it, and no backup holds them.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Zaken, beslissingen en het bewijs ervan worden bewaard in %1. De sleutels liggen daar los van, en geen enkele back-up bevat ze.</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>Opslag maken</translation>
    </message>
    <message>
        <source>Sign with a key of your own?</source>
        <translation>Met een eigen sleutel ondertekenen?</translation>
    </message>
    <message>
        <source>With a personal key under a passphrase you sign what you approve, publish, erase or grant, so that nobody else at this desk can do it in your name. You can make one later on the page People.</source>
        <translation>Met een persoonlijke sleutel onder een wachtwoordzin ondertekent u wat u goedkeurt, publiceert, wist of toekent, zodat niemand anders aan dit bureau dat in uw naam kan doen. U kunt er later een maken op de pagina Personen.</translation>
    </message>
    <message>
        <source>Make my key</source>
        <extracomment>Button</extracomment>
        <translation>Mijn sleutel maken</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: go on without a personal key</extracomment>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>vigil::ui::FormExtras</name>
    <message>
        <source>More of the decision</source>
        <extracomment>Read aloud: a part of the form</extracomment>
        <translation>Meer van het besluit</translation>
    </message>
    <message>
        <source>Ground</source>
        <extracomment>What a decision rests on</extracomment>
        <translation>Grond</translation>
    </message>
    <message>
        <source>The policy</source>
        <extracomment>What a decision rests on</extracomment>
        <translation>De regel</translation>
    </message>
    <message>
        <source>A law</source>
        <translation>Een wet</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>Wet en artikel</translation>
    </message>
    <message>
        <source>Exception</source>
        <extracomment>Why content that would break a policy may stay</extracomment>
        <translation>Uitzondering</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No exception is made</extracomment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Also breaks</source>
        <extracomment>Further policies that the content breaks, before their list</extracomment>
        <translation>Overtreedt ook</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Stretches of the video that show why</extracomment>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: puts this part of the form away</extracomment>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>vigil::ui::FormRow</name>
    <message>
        <source>Law</source>
        <extracomment>The decision rests on a law and not on a policy</extracomment>
        <translation>Wet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more policies</source>
        <extracomment>Further policies that the content breaks. %Ln is their number</extracomment>
        <translation>
            <numerusform>nog %Ln regel</numerusform>
            <numerusform>nog %Ln regels</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: opens the rest of the form (law, exception, further policies)</extracomment>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Ground, exception and further policies</source>
        <extracomment>Read aloud: button that opens the rest of the form</extracomment>
        <translation>Grond, uitzondering en andere regels</translation>
    </message>
    <message>
        <source>Choose one</source>
        <extracomment>Where the button stands that commits, while a choice is open</extracomment>
        <translation>Kies er een</translation>
    </message>
    <message>
        <source>Look %1 more</source>
        <extracomment>Where the button stands that commits, while the video must still be looked at. %1: 4 s</extracomment>
        <translation>Kijk nog %1</translation>
    </message>
    <message>
        <source>Submit</source>
        <extracomment>Where the button stands that commits, while nothing is chosen</extracomment>
        <translation>Indienen</translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>Read aloud: name of a list</extracomment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Choose a policy</source>
        <translation>Kies een regel</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Read aloud: name of a list</extracomment>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Note for colleagues (not shown to the account)</source>
        <translation>Notitie voor collega&apos;s (niet zichtbaar voor het account)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln similar</source>
        <extracomment>Beside the button that decides: so many similar videos are decided the same. Keep it short</extracomment>
        <translation>
            <numerusform>en %Ln gelijkende</numerusform>
            <numerusform>en %Ln gelijkende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::HelpSheet</name>
    <message>
        <source>Keys and help</source>
        <extracomment>Title of the window that lists all keys</extracomment>
        <translation>Toetsen en hulp</translation>
    </message>
    <message>
        <source>Keys never work while you type in a text field; Esc leaves the field. You can change keys under Settings.</source>
        <translation>Toetsen werken nooit terwijl u in een tekstveld typt; met Esc verlaat u het veld. U kunt toetsen wijzigen bij Instellingen.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::KeyDialog</name>
    <message>
        <source>Personal key for %1</source>
        <extracomment>Title of a window; %1 is a name</extracomment>
        <translation>Persoonlijke sleutel voor %1</translation>
    </message>
    <message>
        <source>The new key takes the place of the one of before. What was signed with that one stays signed.</source>
        <translation>De nieuwe sleutel komt in de plaats van de vorige. Wat met de vorige is ondertekend, blijft ondertekend.</translation>
    </message>
    <message>
        <source>With this key they sign what they approve, publish, erase or grant. It lies on this console under a passphrase that only they know; let them type it themselves.</source>
        <translation>Met deze sleutel ondertekent deze persoon wat die goedkeurt, publiceert, wist of toekent. De sleutel ligt op deze console onder een wachtwoordzin die alleen deze persoon kent; laat die de wachtwoordzin zelf typen.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <extracomment>Button</extracomment>
        <translation>Sleutel maken</translation>
    </message>
</context>
<context>
    <name>vigil::ui::KeyEditor</name>
    <message>
        <source>All keys are as they were at first.</source>
        <translation>Alle toetsen zijn weer zoals in het begin.</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc keeps the old one.</source>
        <translation>Druk op de nieuwe toets voor “%1”. Met Esc blijft de oude.</translation>
    </message>
    <message>
        <source>The key for “%1” is now %2.</source>
        <translation>De toets voor “%1” is nu %2.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Nothing was changed. Choose another key, or change that action first.</source>
        <translation>%1 betekent al “%2”. Er is niets gewijzigd. Kies een andere toets of wijzig eerst die actie.</translation>
    </message>
    <message>
        <source>Change key</source>
        <extracomment>Button</extracomment>
        <translation>Toets wijzigen</translation>
    </message>
    <message>
        <source>Take key away</source>
        <extracomment>Button: the action has no key then</extracomment>
        <translation>Toets weghalen</translation>
    </message>
    <message>
        <source>Restore all keys</source>
        <extracomment>Button: the keys that the program came with</extracomment>
        <translation>Alle toetsen herstellen</translation>
    </message>
    <message>
        <source>Go by what a key types, not by where it is (for remote desktops)</source>
        <translation>Uitgaan van wat een toets typt, niet van waar hij zit (voor bureaubladen op afstand)</translation>
    </message>
</context>
<context>
    <name>vigil::ui::KeyFields</name>
    <message numerus="yes">
        <source>At least %n characters; several words are easier to keep in mind.</source>
        <translation>
            <numerusform>Minstens %n teken; meerdere woorden zijn makkelijker te onthouden.</numerusform>
            <numerusform>Minstens %n tekens; meerdere woorden zijn makkelijker te onthouden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the same passphrase again.</source>
        <translation>Typ dezelfde wachtwoordzin nog een keer.</translation>
    </message>
    <message>
        <source>Nobody can find it again: without the passphrase a new key has to be made.</source>
        <translation>Niemand kan hem terugvinden: zonder de wachtwoordzin moet een nieuwe sleutel worden gemaakt.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nogmaals dezelfde</translation>
    </message>
</context>
<context>
    <name>vigil::ui::LanguageRows</name>
    <message>
        <source>Add a language</source>
        <translation>Taal toevoegen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Read aloud: how well a person knows a language</extracomment>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>Deze taal verwijderen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::LimitsGroup</name>
    <message>
        <source>team: %1</source>
        <extracomment>%1 is what the team has set: &quot;50 min&quot;</extracomment>
        <translation>team: %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limieten</translation>
    </message>
    <message>
        <source>Your team sets these for everybody. For yourself you can be stricter, never less strict; nobody learns of it.</source>
        <translation>Uw team stelt deze in voor iedereen. Voor uzelf kunt u strenger zijn, nooit minder streng; niemand krijgt dat te weten.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::MainWindow</name>
    <message>
        <source>%1 – Vigil</source>
        <extracomment>Title of the window. %1 is what the page shows</extracomment>
        <translation>%1 – Vigil</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Read aloud: the column of page buttons</extracomment>
        <translation>Pagina’s</translation>
    </message>
</context>
<context>
    <name>vigil::ui::MatchesModel</name>
    <message>
        <source>%1: </source>
        <extracomment>Before the text that was found. %1 is where it was: Caption</extracomment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>no case</source>
        <extracomment>The platform flagged nothing here, so there is nothing to decide</extracomment>
        <translation>geen zaak</translation>
    </message>
    <message>
        <source>What it is</source>
        <extracomment>Column: the title of a video, or the name of an account</extracomment>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>Found in</source>
        <extracomment>Column: the text that has the words</extracomment>
        <translation>Gevonden in</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column: the state of a case</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: a time or a date</extracomment>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>vigil::ui::MenuStrip</name>
    <message>
        <source>Counting what this ban takes along…</source>
        <extracomment>While it is counted what a ban takes along</extracomment>
        <translation>Tellen wat deze ban meeneemt…</translation>
    </message>
    <message>
        <source>Only a lead can ban %1. Press Escape and escalate the case to a lead.</source>
        <translation>Alleen een lead kan %1 bannen. Druk op Esc en geef de zaak door aan een lead.</translation>
    </message>
    <message>
        <source>%1 is banned already.</source>
        <translation>%1 is al geband.</translation>
    </message>
    <message>
        <source>Bans %1.</source>
        <extracomment>Before a ban. %1 is an account</extracomment>
        <translation>Bant %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s) become unavailable.</source>
        <translation>
            <numerusform>%Ln video wordt onbereikbaar.</numerusform>
            <numerusform>%Ln video&apos;s worden onbereikbaar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are set aside.</source>
        <translation>
            <numerusform>%Ln zaak vervalt.</numerusform>
            <numerusform>%Ln zaken vervallen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stay.</source>
        <translation>
            <numerusform>%Ln zaak blijft.</numerusform>
            <numerusform>%Ln zaken blijven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s) end.</source>
        <translation>
            <numerusform>%Ln stream stopt.</numerusform>
            <numerusform>%Ln streams stoppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press %1 to ban.</source>
        <extracomment>Before a ban. %1 is a key, such as Enter</extracomment>
        <translation>Druk op %1 om te bannen.</translation>
    </message>
    <message>
        <source>Label as</source>
        <extracomment>Before the kinds of labels</extracomment>
        <translation>Label als</translation>
    </message>
    <message>
        <source>Restrict to</source>
        <extracomment>Before the kinds of restrictions</extracomment>
        <translation>Beperk tot</translation>
    </message>
    <message>
        <source>Escalate</source>
        <extracomment>Before the reasons why a case is handed on</extracomment>
        <translation>Doorgeven</translation>
    </message>
    <message>
        <source>Ban</source>
        <extracomment>Before what a ban takes along</extracomment>
        <translation>Bannen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::OptOutGroup</name>
    <message>
        <source>Kinds of harm that you are not offered</source>
        <translation>Soorten schadelijke inhoud die u niet aangeboden krijgt</translation>
    </message>
    <message>
        <source>Cases of these kinds go to others, and nobody is told that you chose so. You are never asked why, and can change it at any time.</source>
        <translation>Zaken van deze soorten gaan naar anderen, en niemand krijgt te horen dat u dit hebt gekozen. Niemand vraagt u ooit waarom, en u kunt het altijd wijzigen.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::PeopleModel</name>
    <message>
        <source>since %1</source>
        <extracomment>Whether a person has a personal key. %1 is a date</extracomment>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>vertrokken %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Personal key</source>
        <extracomment>Column: the key with which a person signs</extracomment>
        <translation>Persoonlijke sleutel</translation>
    </message>
    <message>
        <source>In the team</source>
        <extracomment>Column: since when a person belongs to the team</extracomment>
        <translation>In het team</translation>
    </message>
</context>
<context>
    <name>vigil::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <extracomment>Page of the members of the team</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Personen in het team</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n lid</numerusform>
            <numerusform>%n leden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;3 members&quot;, %2 how many proposals wait</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wacht</numerusform>
            <numerusform>%n wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>The team cannot be read</source>
        <translation>Het team kan niet worden gelezen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>End the membership of %1</source>
        <extracomment>Title of a window; %1 is a name</extracomment>
        <translation>Lidmaatschap van %1 beëindigen</translation>
    </message>
    <message>
        <source>All rights of this person end now. What they did stays as it is. To bring them back you add them anew.</source>
        <translation>Alle rechten van deze persoon eindigen nu. Wat die heeft gedaan, blijft zoals het is. Om de persoon terug te halen voegt u die opnieuw toe.</translation>
    </message>
    <message>
        <source>End membership</source>
        <extracomment>Button</extracomment>
        <translation>Lidmaatschap beëindigen</translation>
    </message>
    <message>
        <source>Withdraw the proposal</source>
        <extracomment>Title of a window</extracomment>
        <translation>Voorstel intrekken</translation>
    </message>
    <message>
        <source>%1. Nobody can confirm it any more.</source>
        <extracomment>%1 is what a proposal would do</extracomment>
        <translation>%1. Niemand kan het nog bevestigen.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Button</extracomment>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Find a person</source>
        <extracomment>In a search field</extracomment>
        <translation>Persoon zoeken</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <extracomment>Read aloud: the table of members</extracomment>
        <translation>Leden van het team</translation>
    </message>
    <message>
        <source>Only admins add people and change their roles.</source>
        <translation>Alleen beheerders voegen personen toe en wijzigen hun rollen.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <extracomment>Button</extracomment>
        <translation>Persoon toevoegen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button: change the roles and languages of a person</extracomment>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <extracomment>Button: a person gets a personal key</extracomment>
        <translation>Sleutel maken…</translation>
    </message>
    <message>
        <source>End membership…</source>
        <extracomment>Button</extracomment>
        <translation>Lidmaatschap beëindigen…</translation>
    </message>
    <message>
        <source>Waiting for a second person</source>
        <translation>Wacht op een tweede persoon</translation>
    </message>
    <message>
        <source>Nothing waits. Publishing policies and erasing need two people: what one proposes stands here until another lead confirms it.</source>
        <translation>Er wacht niets. Voor het publiceren van regels en voor wissen zijn twee personen nodig: wat de een voorstelt, staat hier tot een andere lead het bevestigt.</translation>
    </message>
    <message>
        <source>Proposals that wait</source>
        <extracomment>Read aloud: the table of proposals</extracomment>
        <translation>Voorstellen die wachten</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <extracomment>Button</extracomment>
        <translation>Bevestigen…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <extracomment>Button</extracomment>
        <translation>Afwijzen…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <extracomment>Button: take one&apos;s own proposal back</extracomment>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Confirm the time</source>
        <extracomment>Title of a window
----------
Button</extracomment>
        <translation>Tijd bevestigen</translation>
    </message>
    <message>
        <source>Decisions recorded there from %1 to %2 bear these times for ever and are passed on as soon as you confirm. Make sure first that the clock is right now.</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>Beslissingen die daar van %1 tot %2 zijn vastgelegd, houden deze tijden voorgoed en worden doorgegeven zodra u bevestigt. Controleer eerst of de klok nu goed staat.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::PersonDialog</name>
    <message>
        <source>Add a person</source>
        <extracomment>Title of a window</extracomment>
        <translation>Persoon toevoegen</translation>
    </message>
    <message>
        <source>The name is kept on its own and can be erased later; the record holds only an id.</source>
        <translation>De naam wordt apart bewaard en kan later worden gewist; de vastlegging bevat alleen een id.</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button</extracomment>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>Title of a window; %1 is a name</extracomment>
        <translation>%1 wijzigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ProgressLine</name>
    <message>
        <source>%1 %</source>
        <extracomment>How much is done</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the work that runs; nothing half done stays</extracomment>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ProposalsModel</name>
    <message>
        <source>Proposal</source>
        <extracomment>Column: what a proposal would do</extracomment>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Voorgesteld door</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>vigil::ui::QueuePanel</name>
    <message>
        <source>No other case waits.</source>
        <translation>Er wacht geen andere zaak.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more wait(s)</source>
        <translation>
            <numerusform>Nog %Ln wacht</numerusform>
            <numerusform>Nog %Ln wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>Read aloud: the part of the desk that lists cases</extracomment>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Small heading: the case on the desk</extracomment>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Next, ready</source>
        <extracomment>Small heading: the case that is open already and comes next</extracomment>
        <translation>Volgende, klaar</translation>
    </message>
    <message>
        <source>Just decided</source>
        <extracomment>Small heading: the decisions of the last minutes</extracomment>
        <translation>Net besloten</translation>
    </message>
    <message>
        <source>No case on the desk.</source>
        <translation>Geen zaak op het bureau.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::QueueRow</name>
    <message>
        <source>due %1</source>
        <extracomment>When a case should be decided. %1 is a time or a date</extracomment>
        <translation>uiterlijk %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::RestPanel</name>
    <message>
        <source>Go on</source>
        <extracomment>Button: back to work</extracomment>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Take a break</source>
        <extracomment>Button</extracomment>
        <translation>Een pauze nemen</translation>
    </message>
    <message>
        <source>Take a severe case now</source>
        <extracomment>Button: by the person&apos;s own choice</extracomment>
        <translation>Nu een ernstige zaak nemen</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>Button: asks for the next case</extracomment>
        <translation>Opnieuw kijken</translation>
    </message>
    <message>
        <source>Go on when you are ready.</source>
        <translation>Ga verder als u eraan toe bent.</translation>
    </message>
    <message>
        <source>The video is stopped and covered. You can go on earlier; the break is still due then.</source>
        <translation>De video is gestopt en afgedekt. U kunt eerder verdergaan; de pauze staat dan nog open.</translation>
    </message>
    <message>
        <source>That was a severe case. Look away from the screen for a moment; nothing plays until you go on.</source>
        <translation>Dat was een ernstige zaak. Kijk even weg van het scherm; er speelt niets af tot u verdergaat.</translation>
    </message>
    <message>
        <source>Your case is kept for you for half an hour.</source>
        <translation>Uw zaak wordt een half uur voor u vastgehouden.</translation>
    </message>
    <message>
        <source>%1 still takes your last decision back.</source>
        <extracomment>%1 is a key</extracomment>
        <translation>Met %1 maakt u uw laatste beslissing nog ongedaan.</translation>
    </message>
    <message>
        <source> </source>
        <extracomment>Between two sentences</extracomment>
        <translation> </translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>De pauze is voorbij</translation>
    </message>
    <message>
        <source>A break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>A moment of calm</source>
        <translation>Een moment rust</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Read aloud: how long a pause still lasts. %1 is minutes and seconds</extracomment>
        <translation>Nog %1</translation>
    </message>
    <message>
        <source>Only severe cases are left</source>
        <translation>Er zijn alleen nog ernstige zaken</translation>
    </message>
    <message>
        <source>No calm case waits now, and you have had as many severe ones in a row as your limit says. Take a break, look again in a moment, or take a severe case if you choose to.</source>
        <translation>Er wacht nu geen rustige zaak, en u hebt zoveel ernstige zaken achter elkaar gehad als uw limiet toelaat. Neem een pauze, kijk zo opnieuw, of neem een ernstige zaak als u daarvoor kiest.</translation>
    </message>
    <message>
        <source>You have reached your limit of severe videos for this shift, so these wait for others. Take a break, or look again in a moment for other cases.</source>
        <translation>U hebt uw limiet voor ernstige video’s in deze dienst bereikt, dus deze wachten op anderen. Neem een pauze, of kijk zo opnieuw of er andere zaken zijn.</translation>
    </message>
    <message>
        <source>You have reached your limit for this shift</source>
        <translation>U hebt uw limiet voor deze dienst bereikt</translation>
    </message>
    <message>
        <source>No more videos are offered to you. What you decided is saved, and what waits goes to others. The page My shift shows your limits.</source>
        <translation>U krijgt geen video’s meer aangeboden. Wat u hebt beslist is opgeslagen, en wat wacht gaat naar anderen. De pagina Mijn dienst toont uw limieten.</translation>
    </message>
    <message>
        <source>No case that you are offered is left</source>
        <translation>Er is geen zaak meer die u aangeboden krijgt</translation>
    </message>
    <message>
        <source>What waits is of kinds of harm that you chose not to see. It goes to others, and nobody is told why. Take a break, or look again in a moment.</source>
        <translation>Wat wacht, bevat soorten schadelijke inhoud die u niet wilt zien. Het gaat naar anderen, en niemand krijgt te horen waarom. Neem een pauze, of kijk zo opnieuw.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::RestoredPanel</name>
    <message>
        <source>What was recorded after that is not in it. This computer does not know whether there was anything.</source>
        <translation>Wat daarna is vastgelegd, staat er niet in. Deze computer weet niet of er iets was.</translation>
    </message>
    <message>
        <source>Nothing that this console had recorded is missing.</source>
        <translation>Er ontbreekt niets van wat deze console had vastgelegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n records made after that are missing, though they were shown as saved: decide those cases again. What another console of the team has of them comes back from there.</source>
        <translation>
            <numerusform>%n vastlegging van daarna ontbreekt, hoewel ze als opgeslagen werd getoond: beslis die zaak opnieuw. Wat een andere console van het team ervan heeft, komt daarvandaan terug.</numerusform>
            <numerusform>%n vastleggingen van daarna ontbreken, hoewel ze als opgeslagen werden getoond: beslis die zaken opnieuw. Wat een andere console van het team ervan heeft, komt daarvandaan terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>The team&apos;s secret was not found: decisions go on, but nothing can be imported. Put a copy of team.secret into %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Het geheim van het team is niet gevonden: beslissen gaat door, maar er kan niets worden geïmporteerd. Zet een kopie van team.secret in %1.</translation>
    </message>
    <message>
        <source>The old key was not found: other consoles of the team take what is decided here once one of them has enrolled this one.</source>
        <translation>De oude sleutel is niet gevonden: andere consoles van het team nemen pas over wat hier wordt beslist als een ervan deze console heeft aangemeld.</translation>
    </message>
    <message numerus="yes">
        <source>The backup has faults that verifying names: %n. Tell a lead.</source>
        <translation>
            <numerusform>De back-up bevat %n fout, die bij het verifiëren wordt genoemd. Waarschuw een lead.</numerusform>
            <numerusform>De back-up bevat %n fouten, die bij het verifiëren worden genoemd. Waarschuw een lead.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is restored</source>
        <translation>De opslag is teruggezet</translation>
    </message>
    <message>
        <source>It holds everything until %1, up to record %2 of the old console. It goes on as a new console with a key of its own.</source>
        <extracomment>%1 is a day and a time, %2 a number</extracomment>
        <translation>Ze bevat alles tot %1, tot en met vastlegging %2 van de oude console. Ze gaat verder als nieuwe console met een eigen sleutel.</translation>
    </message>
    <message>
        <source>What lay there before is kept in %1, unchanged.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Wat er eerder stond, is ongewijzigd bewaard in %1.</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: to the review desk</extracomment>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ReviewPage</name>
    <message>
        <source>Looking for the next case…</source>
        <translation>Zoekt de volgende zaak…</translation>
    </message>
    <message>
        <source>No case waits for you</source>
        <translation>Er wacht geen zaak op u</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>Button: asks for the next case</extracomment>
        <translation>Kijk opnieuw</translation>
    </message>
    <message>
        <source>Your time for this case is over</source>
        <translation>Uw tijd voor deze zaak is om</translation>
    </message>
    <message>
        <source>No case can be had now</source>
        <translation>Er is nu geen zaak te krijgen</translation>
    </message>
    <message>
        <source>It went back to the queue, and nothing was decided. Take the next case when you are back.</source>
        <translation>De zaak is terug in de wachtrij en er is niets besloten. Neem de volgende als u terug bent.</translation>
    </message>
    <message>
        <source>Take the next case</source>
        <extracomment>Buttons: after a break, and after a fault</extracomment>
        <translation>Neem de volgende zaak</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: sends the decision to the store again</extracomment>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Name of a page: where cases are decided</extracomment>
        <translation>Beoordelen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wachtend</numerusform>
            <numerusform>%Ln wachtend</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest late by %1</source>
        <extracomment>The case that waits longest. %1 is a duration</extracomment>
        <translation>oudste %1 te laat</translation>
    </message>
    <message>
        <source>oldest due in %1</source>
        <translation>oudste over %1</translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>Read aloud: the part of the desk with all that is known of the case</extracomment>
        <translation>Context</translation>
    </message>
    <message>
        <source>Everything in your languages is decided, or for others to decide. New flags come in by themselves; look again in a moment.</source>
        <translation>Alles in uw talen is beslist, of is aan anderen om te beslissen. Nieuwe meldingen komen vanzelf binnen; kijk zo opnieuw.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SafeViewingGroup</name>
    <message>
        <source>Low</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>Middel</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>Severe</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>Ernstig</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <extracomment>A filter: only where shapes end is drawn</extracomment>
        <translation>Alleen omtrekken</translation>
    </message>
    <message>
        <source>Without colour</source>
        <translation>Zonder kleur</translation>
    </message>
    <message>
        <source>Sepia tones</source>
        <extracomment>A filter: the brown tones of old photographs</extracomment>
        <translation>Sepiatinten</translation>
    </message>
    <message>
        <source>Small picture</source>
        <translation>Klein beeld</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>Zonder geluid</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How strong a filter is: &quot;3 of 6&quot;</extracomment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A filter and the severity of the cases it is for: &quot;Blur, severe&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Safe viewing</source>
        <translation>Veilig kijken</translation>
    </message>
    <message>
        <source>How every video is shown at first. Your team may ask for more, never for less. Hold the key to see clear for a moment.</source>
        <translation>Zo wordt elke video eerst getoond. Uw team kan meer vragen, nooit minder. Houd de toets ingedrukt om even scherp te zien.</translation>
    </message>
    <message>
        <source>Choose apart for each severity</source>
        <translation>Per ernst apart kiezen</translation>
    </message>
    <message>
        <source>Blur</source>
        <extracomment>Label: how much a video is blurred</extracomment>
        <translation>Onscherpte</translation>
    </message>
    <message>
        <source>Dim</source>
        <extracomment>Label: how much darker a video is shown</extracomment>
        <translation>Dimmen</translation>
    </message>
    <message>
        <source>No video</source>
        <translation>Geen enkele video</translation>
    </message>
    <message>
        <source>Every graphic video</source>
        <translation>Elke schokkende video</translation>
    </message>
    <message>
        <source>Graphic videos of medium severity and up</source>
        <translation>Schokkende video’s met middelmatige ernst en hoger</translation>
    </message>
    <message>
        <source>Graphic videos of high severity and up</source>
        <translation>Schokkende video’s met hoge ernst en hoger</translation>
    </message>
    <message>
        <source>Severe graphic videos</source>
        <translation>Zeer ernstige schokkende video’s</translation>
    </message>
    <message>
        <source>Warn before</source>
        <extracomment>Label: before which videos a warning comes</extracomment>
        <translation>Waarschuwen voor</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <extracomment>Name of the page where texts are searched</extracomment>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>more than %1 found</source>
        <extracomment>How much was found. %1 is a number; there is more than that</extracomment>
        <translation>meer dan %1 gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gevonden</numerusform>
            <numerusform>%Ln gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds</source>
        <extracomment>A filter that leaves out nothing</extracomment>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>All states</source>
        <extracomment>A filter that leaves out nothing</extracomment>
        <translation>Alle statussen</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Wat zoekt u?</translation>
    </message>
    <message>
        <source>Type words of a title, a caption, a handle, a transcript, a report or a note, in any script. Quotes hold words together, a minus leaves out what has the word behind it.</source>
        <translation>Typ woorden uit een titel, een bijschrift, een gebruikersnaam, een transcript, een melding of een notitie, in elk schrift. Aanhalingstekens houden woorden bij elkaar, een minteken laat weg wat het woord erachter bevat.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Er is niets gevonden</translation>
    </message>
    <message>
        <source>No text of this kind and state has all of these words.</source>
        <translation>Geen tekst van deze soort en status bevat al deze woorden.</translation>
    </message>
    <message>
        <source>No text has all of these words. Try fewer words, or look at how they are written.</source>
        <translation>Geen tekst bevat al deze woorden. Probeer minder woorden of kijk na hoe ze geschreven zijn.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <extracomment>Button: takes the filters of a search away</extracomment>
        <translation>Alles doorzoeken</translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation>Het zoeken is niet gelukt</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button</extracomment>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Words in any script</source>
        <extracomment>In a search field</extracomment>
        <translation>Woorden in elk schrift</translation>
    </message>
    <message>
        <source>Search for</source>
        <extracomment>Read aloud: the field of the search</extracomment>
        <translation>Zoeken naar</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Read aloud: a filter</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>State of the case</source>
        <extracomment>Read aloud: a filter</extracomment>
        <translation>Status van de zaak</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>Read aloud: the list of what a search found</extracomment>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Read aloud: the part of the screen about one video or account</extracomment>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SectionHeading</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: title of a part of the screen, then its summary</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SeekButton</name>
    <message>
        <source>Go to %1</source>
        <extracomment>Read aloud and tooltip: jumps in the video. %1 is a place such as 0:12–0:20</extracomment>
        <translation>Ga naar %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text. %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Uiterlijk en taal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Label: light, dark or high contrast colours</extracomment>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <extracomment>First entry of the list of languages</extracomment>
        <translation>Zoals het bureaublad</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colours of the console</extracomment>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Colours of the console</extracomment>
        <translation>Licht</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Colours of the console</extracomment>
        <translation>Hoog contrast</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SettleDialog</name>
    <message>
        <source>%1. Proposed by %2, %3.</source>
        <extracomment>%1 is what happens, %2 a name, %3 a date</extracomment>
        <translation>%1. Voorgesteld door %2, %3.</translation>
    </message>
    <message>
        <source>Confirm as the second person</source>
        <extracomment>Title of a window</extracomment>
        <translation>Als tweede persoon bevestigen</translation>
    </message>
    <message>
        <source>When you confirm, it happens at once and bears both names.</source>
        <translation>Als u bevestigt, gebeurt het meteen en draagt het beide namen.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <extracomment>Button</extracomment>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Decline as the second person</source>
        <extracomment>Title of a window</extracomment>
        <translation>Als tweede persoon afwijzen</translation>
    </message>
    <message>
        <source>When you decline, nothing happens.</source>
        <translation>Als u afwijst, gebeurt er niets.</translation>
    </message>
    <message>
        <source>Decline</source>
        <extracomment>Button</extracomment>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Who confirms or declines</source>
        <translation>Wie bevestigt of afwijst</translation>
    </message>
    <message>
        <source>Nobody who may has a personal key on this console. Another lead confirms on their own console, or makes a key here first: choose them in the list of people.</source>
        <translation>Niemand die dit mag, heeft een persoonlijke sleutel op deze console. Een andere lead bevestigt op de eigen console, of maakt hier eerst een sleutel: kies die persoon in de lijst met personen.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ShiftPage</name>
    <message>
        <source>My shift</source>
        <extracomment>Name of a page: what a person looked at, their breaks and limits; only for themselves</extracomment>
        <translation>Mijn dienst</translation>
    </message>
    <message>
        <source>only you see this</source>
        <translation>alleen u ziet dit</translation>
    </message>
    <message>
        <source>Your own limits could not be read, so careful ones are in force. Set them again below, and the kinds of harm that you are not offered.</source>
        <translation>Uw eigen limieten konden niet worden gelezen, dus er gelden nu voorzichtige. Stel ze hieronder opnieuw in, net als de soorten schadelijke inhoud die u niet aangeboden krijgt.</translation>
    </message>
    <message>
        <source>You are resting. The page Review shows when you can go on.</source>
        <translation>U rust nu uit. De pagina Beoordelen toont wanneer u verder kunt.</translation>
    </message>
    <message>
        <source>A break is due now.</source>
        <translation>Het is nu tijd voor een pauze.</translation>
    </message>
    <message>
        <source>A break is due after %1 more at the desk.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>Na nog %1 aan het bureau is het tijd voor een pauze.</translation>
    </message>
    <message>
        <source>With severe videos on screen, after %1 of them.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>Met ernstige video’s in beeld: na %1 daarvan.</translation>
    </message>
    <message>
        <source>This page is yours alone. What stands here lies sealed in a file of your own: your team does not see it, it is in no report, and it is never sent anywhere. Earlier shifts are not kept.</source>
        <translation>Deze pagina is alleen van u. Wat hier staat, ligt verzegeld in een eigen bestand: uw team ziet het niet, het staat in geen enkel rapport en het wordt nooit ergens heen gestuurd. Eerdere diensten worden niet bewaard.</translation>
    </message>
    <message>
        <source>Videos on screen in this shift</source>
        <translation>Video’s in beeld in deze dienst</translation>
    </message>
    <message>
        <source>Counted while a video plays or is seen clear.</source>
        <translation>Telt zolang een video speelt of scherp te zien is.</translation>
    </message>
    <message>
        <source>Next break</source>
        <translation>Volgende pauze</translation>
    </message>
    <message>
        <source>Take a break now</source>
        <extracomment>Button</extracomment>
        <translation>Nu een pauze nemen</translation>
    </message>
    <message>
        <source>Use my team&apos;s limits</source>
        <extracomment>Button: the team&apos;s limits hold in place of careful ones</extracomment>
        <translation>Limieten van mijn team gebruiken</translation>
    </message>
</context>
<context>
    <name>vigil::ui::StatusPills</name>
    <message>
        <source>Held for you, %1</source>
        <extracomment>Status: the case stays with this person, who asked for help. %1 is a time such as 4:31</extracomment>
        <translation>Voor u vastgehouden, %1</translation>
    </message>
    <message>
        <source>Only %1 left</source>
        <extracomment>Status, warning: the case soon goes back to the queue. %1 is a time such as 0:45</extracomment>
        <translation>Nog maar %1</translation>
    </message>
    <message>
        <source>Yours for %1</source>
        <extracomment>Status: how long the case stays with this person. %1 is a time such as 4:31</extracomment>
        <translation>Van u voor %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Status: every decision is on disk</extracomment>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Status: the decision is being written</extracomment>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>Status: the decision could not be written</extracomment>
        <translation>Niet opgeslagen</translation>
    </message>
    <message>
        <source>Hub in step</source>
        <extracomment>Status: this console and the team&apos;s database have the same</extracomment>
        <translation>Hub bijgewerkt</translation>
    </message>
    <message>
        <source>Hub out of reach, work goes on</source>
        <extracomment>Status: the team&apos;s database cannot be reached; work goes on</extracomment>
        <translation>Hub onbereikbaar, werk gaat door</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send to the hub</source>
        <extracomment>Status: decisions that the team&apos;s database does not have yet</extracomment>
        <translation>
            <numerusform>%Ln te verzenden naar de hub</numerusform>
            <numerusform>%Ln te verzenden naar de hub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::StorePage</name>
    <message>
        <source>Store</source>
        <extracomment>Name of the page that says why there is no store</extracomment>
        <translation>Opslag</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TimelineView</name>
    <message>
        <source>Time line</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Second %1 of %2</source>
        <extracomment>Read aloud: where the video stands, in seconds, of its length</extracomment>
        <translation>Seconde %1 van %2</translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>Gemeld %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>Bewijs %1</translation>
    </message>
    <message>
        <source>%1, flashes, dimmed</source>
        <extracomment>Read aloud. %1: where the video stands</extracomment>
        <translation>%1, flitsen, gedimd</translation>
    </message>
    <message>
        <source>Looks like another video %1</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>Lijkt op een andere video %1</translation>
    </message>
    <message>
        <source>Flashes %1, dimmed</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>Flitsen %1, gedimd</translation>
    </message>
    <message>
        <source>Evidence of the decision %1</source>
        <extracomment>The evidence of an earlier decision, about which the case is. %1: a time range, such as 0:12–0:20</extracomment>
        <translation>Bewijs van de beslissing %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TranscriptView</name>
    <message>
        <source>The transcript cannot be read. Decide by what you see and hear.</source>
        <translation>Het transcript kan niet worden gelezen. Beslis op wat u ziet en hoort.</translation>
    </message>
    <message>
        <source>There is no transcript.</source>
        <translation>Er is geen transcript.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TransportBar</name>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Beeld %1 van %2</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Snelheid %1</translation>
    </message>
    <message>
        <source>A–?</source>
        <extracomment>On a button: from mark A to mark B</extracomment>
        <translation>A–?</translation>
    </message>
    <message>
        <source>A–B</source>
        <translation>A–B</translation>
    </message>
    <message>
        <source>Loop from %1 to %2, on</source>
        <translation>Herhaling van %1 tot %2, aan</translation>
    </message>
    <message>
        <source>Loop from %1, waits for its end</source>
        <translation>Herhaling vanaf %1, wacht op het einde</translation>
    </message>
    <message>
        <source>Loop from A to B, off</source>
        <translation>Herhaling van A tot B, uit</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>Geluid staat uit</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>Geluid staat aan</translation>
    </message>
    <message>
        <source>Safe viewing: covered</source>
        <translation>Veilig kijken: afgedekt</translation>
    </message>
    <message>
        <source>Safe viewing: %1</source>
        <translation>Veilig kijken: %1</translation>
    </message>
    <message>
        <source>Safe viewing: %1. Your team asks for more than you chose.</source>
        <translation>Veilig kijken: %1. Uw team vraagt meer dan u hebt gekozen.</translation>
    </message>
    <message>
        <source>About %1</source>
        <extracomment>Read aloud. %1: a time of day</extracomment>
        <translation>Ongeveer %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TroublePanel</name>
    <message>
        <source>The copy is in %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>De kopie staat in %1.</translation>
    </message>
    <message>
        <source>Go on from this store, as of %1</source>
        <extracomment>Buttons. %1 is a day and a time</extracomment>
        <translation>Verder met deze opslag, stand van %1</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Back-up van %1 terugzetten</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Back-ups zoeken…</translation>
    </message>
    <message>
        <source>This computer knows of no backup of this store. Open one from where it was kept.</source>
        <translation>Deze computer kent geen back-up van deze opslag. Open er een vanaf de plek waar die is bewaard.</translation>
    </message>
    <message>
        <source>Restoring the store and checking it…</source>
        <translation>Opslag terugzetten en controleren…</translation>
    </message>
    <message>
        <source>Copying the store as it is…</source>
        <translation>Opslag kopiëren zoals ze is…</translation>
    </message>
    <message>
        <source>The store lies in %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>De opslag staat in %1.</translation>
    </message>
    <message>
        <source>What still works</source>
        <translation>Wat nog werkt</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat u kunt doen</translation>
    </message>
    <message>
        <source>Open another backup…</source>
        <extracomment>Button: choose a file</extracomment>
        <translation>Andere back-up openen…</translation>
    </message>
    <message>
        <source>Copy the damaged store…</source>
        <extracomment>Button: choose a folder</extracomment>
        <translation>Beschadigde opslag kopiëren…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button</extracomment>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Back-up openen</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <extracomment>Kinds of files to choose from; what stands in brackets stays as it is</extracomment>
        <translation>Back-ups (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation>Waar de kopie moet komen</translation>
    </message>
</context>
<context>
    <name>vigil::ui::UpgradePage</name>
    <message>
        <source>Copy the store as it is</source>
        <translation>De opslag kopiëren zoals die is</translation>
    </message>
    <message>
        <source>Check the copy</source>
        <translation>De kopie controleren</translation>
    </message>
    <message>
        <source>Change the form of the store</source>
        <extracomment>The form in which the store keeps its data</extracomment>
        <translation>De vorm van de opslag wijzigen</translation>
    </message>
    <message>
        <source>Work through all records</source>
        <translation>Alle vermeldingen doorlopen</translation>
    </message>
    <message>
        <source>Make the index for searching</source>
        <translation>De zoekindex maken</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much is copied: &quot;1.2 GB of 3.4 GB&quot;</extracomment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <extracomment>How many records are done, of how many</extracomment>
        <translation>%1 van %2 vermeldingen</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>Read aloud: the step that runs</extracomment>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>Read aloud: a step that is over</extracomment>
        <translation>Klaar: %1</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <extracomment>Read aloud: a step that is still to come</extracomment>
        <translation>Later: %1</translation>
    </message>
    <message>
        <source>How long this step takes is not known; it has run for %1.</source>
        <extracomment>%1 is a duration, &quot;12 s&quot;</extracomment>
        <translation>Hoelang deze stap duurt is niet bekend; hij loopt al %1.</translation>
    </message>
    <message>
        <source>Bringing the store up to date</source>
        <translation>De opslag wordt bijgewerkt</translation>
    </message>
    <message>
        <source>This version of Vigil keeps some things in another way than the one that wrote the store. The review desk opens by itself when this is done. With a large store that takes minutes.</source>
        <translation>Deze versie van Vigil bewaart sommige dingen anders dan de versie die de opslag heeft geschreven. Het beoordelingsscherm opent vanzelf als dit klaar is. Bij een grote opslag duurt dat minuten.</translation>
    </message>
    <message>
        <source>First a copy of the store as it is now is made in %1. It stays there.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Eerst wordt in %1 een kopie gemaakt van de opslag zoals die nu is. Die blijft daar staan.</translation>
    </message>
    <message>
        <source>You can leave this window open and do something else. If you close it, or the computer is switched off, nothing is lost: at the next start this goes on with the step that was not finished.</source>
        <translation>U kunt dit venster open laten en iets anders doen. Als u het sluit of als de computer wordt uitgezet, gaat er niets verloren: bij de volgende start gaat dit verder met de stap die niet af was.</translation>
    </message>
    <message>
        <source>Store</source>
        <extracomment>Name of the page that tells how the store is brought up to date</extracomment>
        <translation>Opslag</translation>
    </message>
</context>
<context>
    <name>vigil::ui::VideoStage</name>
    <message>
        <source>Back to safe viewing</source>
        <translation>Terug naar veilig kijken</translation>
    </message>
    <message>
        <source>Hold to see clear</source>
        <translation>Houd ingedrukt om helder te zien</translation>
    </message>
    <message>
        <source>The video plays, %1.</source>
        <translation>De video speelt, %1.</translation>
    </message>
    <message>
        <source>The video is paused, %1.</source>
        <translation>De video staat stil, %1.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ViewingWarning</name>
    <message>
        <source>Before you look. This video may show:</source>
        <extracomment>Above the kind of harm that a video may show</extracomment>
        <translation>Voordat u kijkt. Deze video toont mogelijk:</translation>
    </message>
    <message>
        <source>If you give it back, the case goes to somebody else and not to you again. Nobody asks why.</source>
        <translation>Als u de zaak teruggeeft, gaat ze naar iemand anders en niet meer naar u. Niemand vraagt waarom.</translation>
    </message>
</context>
</TS>
