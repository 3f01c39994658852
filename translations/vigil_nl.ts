<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
    <name>vigil::ui::Banner</name>
    <message>
        <source>Close</source>
        <extracomment>Button: take the message away</extracomment>
        <translation>Sluiten</translation>
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
    <name>vigil::ui::SectionHeading</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: title of a part of the screen, then its summary</extracomment>
        <translation>%1, %2</translation>
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
        <source>%1 of %2</source>
        <extracomment>How strong the blur is: &quot;3 of 6&quot;</extracomment>
        <translation>%1 van %2</translation>
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
        <source>Safe viewing</source>
        <translation>Veilig kijken</translation>
    </message>
    <message>
        <source>How every video is shown at first. Your team may ask for more, never for less. Hold the key to see clear for a moment.</source>
        <translation>Zo wordt elke video eerst getoond. Uw team kan meer vragen, nooit minder. Houd de toets ingedrukt om even scherp te zien.</translation>
    </message>
    <message>
        <source>Blur</source>
        <extracomment>Label: how much a video is blurred</extracomment>
        <translation>Onscherpte</translation>
    </message>
    <message>
        <source>Without colour</source>
        <translation>Zonder kleur</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>Zonder geluid</translation>
    </message>
    <message>
        <source>Stopped at the start</source>
        <translation>Gestopt bij het begin</translation>
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
    <message numerus="yes">
        <source>%n to send to the hub</source>
        <extracomment>Status: decisions that the team&apos;s database does not have yet</extracomment>
        <translation>
            <numerusform>%n te verzenden naar de hub</numerusform>
            <numerusform>%n te verzenden naar de hub</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub out of reach, work goes on</source>
        <extracomment>Status: the team&apos;s database cannot be reached; work goes on</extracomment>
        <translation>Hub onbereikbaar, werk gaat door</translation>
    </message>
</context>
</TS>
