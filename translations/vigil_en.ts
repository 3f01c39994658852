<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountSection</name>
    <message numerus="yes">
        <source>%Ln strike(s)</source>
        <translation>
            <numerusform>%Ln strike</numerusform>
            <numerusform>%Ln strikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) stand</source>
        <translation>
            <numerusform>%Ln decision stands</numerusform>
            <numerusform>%Ln decisions stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message numerus="yes">
        <source>flagged %Ln time(s)</source>
        <translation>
            <numerusform>flagged once</numerusform>
            <numerusform>flagged %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claimed</source>
        <extracomment>Decisions that other systems say they made; they are not ours and do not count</extracomment>
        <translation>
            <numerusform>%Ln claimed</numerusform>
            <numerusform>%Ln claimed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocalTexts</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>A duration in days</extracomment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTexts</name>
    <message numerus="yes">
        <source>%Ln user report(s)</source>
        <translation>
            <numerusform>%Ln user report</numerusform>
            <numerusform>%Ln user reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimilarSection</name>
    <message numerus="yes">
        <source>%1 of %Ln second(s) look alike</source>
        <extracomment>How much of a video looks like another. %1 of the %Ln seconds that can be compared</extracomment>
        <translation>
            <numerusform>%1 of %Ln second looks alike</numerusform>
            <numerusform>%1 of %Ln seconds look alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln confirmed the same</source>
        <extracomment>Button: what is decided of this video is decided of %Ln similar ones too</extracomment>
        <translation>
            <numerusform>Decide %Ln confirmed the same</numerusform>
            <numerusform>Decide %Ln confirmed the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your decision will hold for %Ln similar video(s) too.</source>
        <extracomment>%Ln videos that look like the one on the desk, for which one decision will hold</extracomment>
        <translation>
            <numerusform>Your decision will hold for %Ln similar video too.</numerusform>
            <numerusform>Your decision will hold for %Ln similar videos too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message numerus="yes">
        <source>Flashes in %n places, first from %1 to %2, dimmed</source>
        <translation>
            <numerusform>Flashes in %n place, from %1 to %2, dimmed</numerusform>
            <numerusform>Flashes in %n places, first from %1 to %2, dimmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::EvidenceChips</name>
    <message numerus="yes">
        <source>Show all evidence: %Ln more</source>
        <translation>
            <numerusform>Show all evidence: %Ln more</numerusform>
            <numerusform>Show all evidence: %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::FormRow</name>
    <message numerus="yes">
        <source>%Ln more policies</source>
        <extracomment>Further policies that the content breaks. %Ln is their number</extracomment>
        <translation>
            <numerusform>%Ln more policy</numerusform>
            <numerusform>%Ln more policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln similar</source>
        <extracomment>Beside the button that decides: so many similar videos are decided the same. Keep it short</extracomment>
        <translation>
            <numerusform>and %Ln similar</numerusform>
            <numerusform>and %Ln similar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::KeyFields</name>
    <message numerus="yes">
        <source>At least %n characters; several words are easier to keep in mind.</source>
        <translation>
            <numerusform>At least %n character; several words are easier to keep in mind.</numerusform>
            <numerusform>At least %n characters; several words are easier to keep in mind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::MenuStrip</name>
    <message numerus="yes">
        <source>%Ln video(s) become unavailable.</source>
        <translation>
            <numerusform>%Ln video becomes unavailable.</numerusform>
            <numerusform>%Ln videos become unavailable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are set aside.</source>
        <translation>
            <numerusform>%Ln case is set aside.</numerusform>
            <numerusform>%Ln cases are set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stay.</source>
        <translation>
            <numerusform>%Ln case stays.</numerusform>
            <numerusform>%Ln cases stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s) end.</source>
        <translation>
            <numerusform>%Ln stream ends.</numerusform>
            <numerusform>%Ln streams end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::QueuePanel</name>
    <message numerus="yes">
        <source>%Ln more wait(s)</source>
        <translation>
            <numerusform>%Ln more waits</numerusform>
            <numerusform>%Ln more wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::RestoredPanel</name>
    <message numerus="yes">
        <source>%n records made after that are missing, though they were shown as saved: decide those cases again. What another console of the team has of them comes back from there.</source>
        <translation>
            <numerusform>%n record made after that is missing, though it was shown as saved: decide that case again. What another console of the team has of it comes back from there.</numerusform>
            <numerusform>%n records made after that are missing, though they were shown as saved: decide those cases again. What another console of the team has of them comes back from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup has faults that verifying names: %n. Tell a lead.</source>
        <translation>
            <numerusform>The backup has %n fault that verifying names. Tell a lead.</numerusform>
            <numerusform>The backup has %n faults that verifying names. Tell a lead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::SearchPage</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::StatusPills</name>
    <message numerus="yes">
        <source>%Ln to send to the hub</source>
        <extracomment>Status: decisions that the team&apos;s database does not have yet</extracomment>
        <translation>
            <numerusform>%Ln to send to the hub</numerusform>
            <numerusform>%Ln to send to the hub</numerusform>
        </translation>
    </message>
</context>
</TS>
