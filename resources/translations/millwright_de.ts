<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Inspector</name>
    <message>
        <source>Cables, pipes or taps of the selected links of this kind</source>
        <translation>Kabel, Rohre oder Abgänge der gewählten Verbindungen dieser Art</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Of all cables of the selected links together</source>
        <translation>Aller Kabel der ausgewählten Verbindungen zusammen</translation>
    </message>
    <message>
        <source>Click: why</source>
        <translation>Klick: warum</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Aufwärts</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>A&amp;bwärts</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>Alles au&amp;swählen</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Serving</name>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Name of the pool</source>
        <translation>Name des Pools</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Racks or servers by name, with ranges: rack-[1-8], rack-12</source>
        <translation>Racks oder Server nach Namen, mit Bereichen: rack-[1-8], rack-12</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serves workloads of this model alone; empty: all</source>
        <translation>Bedient nur Arbeitslasten dieses Modells; leer: alle</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>bf16, fp8, fp4 or int4; empty: the best the accelerator has for the model</source>
        <translation>bf16, fp8, fp4 oder int4; leer: das beste, was der Beschleuniger für das Modell hat</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Tensor parallel; empty: searched</source>
        <translation>Tensorparallel; leer: wird gesucht</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>Pipeline parallel; empty: searched</source>
        <translation>Pipelineparallel; leer: wird gesucht</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Expert parallel; empty: searched</source>
        <translation>Expertenparallel; leer: wird gesucht</translation>
    </message>
    <message>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Attention-data parallel; empty: searched</source>
        <translation>Attention-datenparallel; leer: wird gesucht</translation>
    </message>
    <message>
        <source>What its accelerators do: prefill, decode, both, training, feed-forward (decode pools then hold attention alone); tools and context hold no accelerators</source>
        <translation>Was seine Beschleuniger tun: prefill, decode, both (beides), training, feed-forward (Decode-Pools halten dann nur Attention); tools und context haben keine Beschleuniger</translation>
    </message>
    <message>
        <source>Cap, W</source>
        <translation>Grenze, W</translation>
    </message>
    <message>
        <source>Power limit of each accelerator in watts; empty: the part&apos;s own</source>
        <translation>Leistungsgrenze je Beschleuniger in Watt; leer: die eigene des Teils</translation>
    </message>
    <message>
        <source>Rack cap, kW</source>
        <translation>Rackgrenze, kW</translation>
    </message>
    <message>
        <source>Power limit of each rack or server in kilowatts, what stands beside its accelerators included; empty: none</source>
        <translation>Leistungsgrenze je Rack oder Server in Kilowatt, mit dem, was neben den Beschleunigern steht; leer: keine</translation>
    </message>
    <message>
        <source>%1 has the architecture of %2, and is computed with its dimensions.</source>
        <translation>%1 hat die Architektur von %2 und wird mit dessen Maßen gerechnet.</translation>
    </message>
    <message>
        <source>Dimensions from: %1</source>
        <translation>Maße aus: %1</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Sessions of</source>
        <translation>Sitzungen von</translation>
    </message>
    <message>
        <source>Workload whose tools work between turns</source>
        <translation>Arbeitslast, deren Werkzeuge zwischen den Runden arbeiten</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Where the cache of an idle session can wait, nearest first</source>
        <translation>Wo der Cache einer wartenden Sitzung liegen kann, der nächste zuerst</translation>
    </message>
    <message>
        <source>Kept there</source>
        <translation>Dort gehalten</translation>
    </message>
    <message>
        <source>Share of the idle sessions that the plan keeps there when it is full</source>
        <translation>Anteil der wartenden Sitzungen, den der Plan dort hält, wenn er voll ist</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Time to bring a session&apos;s cache back to its accelerators</source>
        <translation>Zeit, bis der Cache einer Sitzung wieder bei ihren Beschleunigern ist</translation>
    </message>
    <message>
        <source>Computed again</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Time to compute the same prefix instead</source>
        <translation>Zeit, um denselben Anfang stattdessen neu zu rechnen</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Which of the two</source>
        <translation>Welches von beiden</translation>
    </message>
    <message>
        <source>Memories of idle sessions</source>
        <translation>Speicher wartender Sitzungen</translation>
    </message>
    <message>
        <source>reading back</source>
        <translation>zurücklesen</translation>
    </message>
    <message>
        <source>computing again</source>
        <translation>neu rechnen</translation>
    </message>
</context>
<context>
    <name>Workloads</name>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>1 is served first; workloads of a higher number get what those leave</source>
        <translation>1 wird zuerst bedient; Arbeitslasten mit höherer Zahl bekommen, was diese übrig lassen</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Name for people</source>
        <translation>Name für Menschen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Mean prompt, tokens</source>
        <translation>Mittlerer Prompt, Token</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Im Cache</translation>
    </message>
    <message>
        <source>TTFT limit</source>
        <translation>TTFT-Grenze</translation>
    </message>
    <message>
        <source>Time to first token, ms; empty: no limit</source>
        <translation>Zeit bis zum ersten Token, ms; leer: keine Grenze</translation>
    </message>
    <message>
        <source>TPOT limit</source>
        <translation>TPOT-Grenze</translation>
    </message>
    <message>
        <source>Time per output token, ms; empty: no limit</source>
        <translation>Zeit je Ausgabetoken, ms; leer: keine Grenze</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1, %2 over</source>
        <translation>%1, %2 darüber</translation>
    </message>
    <message>
        <source>%1, at the limit</source>
        <translation>%1, an der Grenze</translation>
    </message>
    <message>
        <source>%1, %2 below</source>
        <translation>%1, %2 darunter</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Speculative decoding: tokens drafted ahead in each step, 0 to 8; 0: none</source>
        <translation>Spekulatives Dekodieren: je Schritt vorausentworfene Token, 0 bis 8; 0: keine</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Seconds between turns of an agent, while its tools run; its cache waits where there is room</source>
        <translation>Sekunden zwischen den Runden eines Agenten, während seine Werkzeuge laufen; sein Cache wartet, wo Platz ist</translation>
    </message>
    <message>
        <source>Sessions drop their cache of %1 while tools work: each turn computes it again</source>
        <translation>Sitzungen verwerfen ihren Cache von %1, während Werkzeuge arbeiten: Jede Runde berechnet ihn neu</translation>
    </message>
    <message>
        <source>While tools work, sessions keep %1 of cache each in %2: read back in %3, computed again in %4</source>
        <translation>Während Werkzeuge arbeiten, halten Sitzungen je %1 Cache im %2: zurückgelesen in %3, neu berechnet in %4</translation>
    </message>
    <message>
        <source>Served or trained model</source>
        <translation>Bedientes oder trainiertes Modell</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Training: tokens of a sequence</source>
        <translation>Training: Token einer Sequenz</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Training: sequences of an optimizer step</source>
        <translation>Training: Sequenzen eines Optimierungsschritts</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Training: tokens in all, billions</source>
        <translation>Training: Token insgesamt, Milliarden</translation>
    </message>
    <message>
        <source>A step takes %1 s on %2 accelerators: %3 of their dense 16-bit peak, %4 of the time effective</source>
        <translation>Ein Schritt dauert %1 s auf %2 Beschleunigern: %3 ihrer dichten 16-Bit-Spitze, %4 der Zeit wirksam</translation>
    </message>
    <message>
        <source>%1 interruptions a day, a checkpoint every %2 minutes</source>
        <translation>%1 Unterbrechungen am Tag, alle %2 Minuten ein Checkpoint</translation>
    </message>
    <message>
        <source>%1 days and %2 for all its tokens</source>
        <translation>%1 Tage und %2 für alle Token</translation>
    </message>
    <message>
        <source>Mean new tokens, thinking included; 0: prompts alone, answered by a vector or a score</source>
        <translation>Mittlere neue Token, Denken eingeschlossen; 0: nur Prompts, beantwortet durch einen Vektor oder eine Bewertung</translation>
    </message>
    <message>
        <source>Tool cores</source>
        <translation>Werkzeug-Kerne</translation>
    </message>
    <message>
        <source>Core-seconds that the tools of a turn take of the pool of role tools, which lets no more turns through than it keeps up with</source>
        <translation>Kernsekunden, die die Werkzeuge einer Runde vom Pool der Rolle tools brauchen, der nicht mehr Runden durchlässt, als er schafft</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>Gerufen von</translation>
    </message>
    <message>
        <source>Id of the workload whose agents call this one as sub-agents: it comes as often as they call</source>
        <translation>ID der Arbeitslast, deren Agenten diese als Unteragenten rufen: Sie kommt so oft, wie jene rufen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Turns of this workload for each turn of the one that calls it</source>
        <translation>Runden dieser Arbeitslast je Runde jener, die sie ruft</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>The first tokens of each prompt, the same in all (instructions, tools): kept once for all sessions</source>
        <translation>Die ersten Token jedes Prompts, in allen gleich (Anweisungen, Werkzeuge): einmal für alle Sitzungen gehalten</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Control at a fixed rate, 1/s: each robot comes so often and needs the whole answer before; 0: none</source>
        <translation>Steuerung in festem Takt, 1/s: Jeder Roboter kommt so oft und braucht vorher die ganze Antwort; 0: keiner</translation>
    </message>
    <message>
        <source>%1 at once, %2 times a second each, answered in %3, ninety-nine of a hundred within %4</source>
        <translation>%1 zugleich, je %2-mal in der Sekunde, beantwortet in %3, neunundneunzig von hundert binnen %4</translation>
    </message>
    <message>
        <source>Tools: %1 of %2 cores are busy; a call waits %3 for one</source>
        <translation>Werkzeuge: %1 von %2 Kernen sind beschäftigt; ein Aufruf wartet %3 auf einen</translation>
    </message>
    <message>
        <source>A turn takes %1, of which %2 between two answers, waiting for a core included</source>
        <translation>Eine Runde dauert %1, davon %2 zwischen zwei Antworten, das Warten auf einen Kern eingeschlossen</translation>
    </message>
    <message>
        <source>Picture tokens</source>
        <translation>Bild-Token</translation>
    </message>
    <message>
        <source>Tokens of the prompt that pictures or frames are encoded to, by an encoder that runs before it</source>
        <translation>Token des Prompts, zu denen ein Encoder vorab Bilder oder Einzelbilder eines Videos macht</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures, or pairs of frames, that the picture tokens come from</source>
        <translation>Bilder, oder Paare von Einzelbildern, aus denen die Bild-Token kommen</translation>
    </message>
    <message>
        <source>Share of the prompt found in the KV cache</source>
        <translation>Anteil des Prompts, der im KV-Cache liegt</translation>
    </message>
    <message>
        <source>Chance that a drafted token is right if those before it are; empty: 85 % for one draft, 65 % for more</source>
        <translation>Wahrscheinlichkeit, dass ein entworfenes Token stimmt, wenn die davor stimmen; leer: 85 % bei einem Entwurf, 65 % bei mehreren</translation>
    </message>
    <message>
        <source>Share of the served output tokens; empty: an equal share of the rest</source>
        <translation>Anteil an den bedienten Ausgabetoken; leer: gleicher Teil am Rest</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The catalogue could not be read from %1.

%2
Set MILLWRIGHT_DATA to the folder that holds catalog/ and models/.</source>
        <translation>Der Katalog konnte aus %1 nicht gelesen werden.

%2
Setzen Sie MILLWRIGHT_DATA auf den Ordner, der catalog/ und models/ enthält.</translation>
    </message>
</context>
<context>
    <name>mw</name>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %n components</source>
        <translation>%n Komponenten duplizieren</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>%1 drehen</translation>
    </message>
    <message>
        <source>Turn %n components</source>
        <translation>%n Komponenten drehen</translation>
    </message>
    <message>
        <source>Mirror %1</source>
        <translation>%1 spiegeln</translation>
    </message>
    <message>
        <source>Mirror %n components</source>
        <translation>%n Komponenten spiegeln</translation>
    </message>
    <message>
        <source>Remove links</source>
        <translation>Verbindungen entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove %n components</source>
        <translation>%n Komponenten entfernen</translation>
    </message>
    <message>
        <source>Removed %1. Undo brings all of it back.</source>
        <translation>%1 entfernt. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Route links anew</source>
        <translation>Verbindungen neu führen</translation>
    </message>
    <message>
        <source>Only what stands on a floor has a place to enter.</source>
        <translation>Nur was auf einem Boden steht, hat einen einzugebenden Platz.</translation>
    </message>
    <message>
        <source>Place of %1</source>
        <translation>Platz von %1</translation>
    </message>
    <message>
        <source>Place of %n components</source>
        <translation>Platz von %n Komponenten</translation>
    </message>
    <message>
        <source>x, from the west wall</source>
        <translation>x, ab der Westwand</translation>
    </message>
    <message>
        <source>y, from the north wall</source>
        <translation>y, ab der Nordwand</translation>
    </message>
    <message>
        <source>Front turned by</source>
        <translation>Front gedreht um</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 platzieren</translation>
    </message>
    <message>
        <source>Place %n components</source>
        <translation>%n Komponenten platzieren</translation>
    </message>
    <message>
        <source>Only what stands on a floor can be set in a row.</source>
        <translation>Nur was auf einem Boden steht, lässt sich aufreihen.</translation>
    </message>
    <message>
        <source>Array along the row</source>
        <translation>Entlang der Reihe aufreihen</translation>
    </message>
    <message>
        <source>Further copies</source>
        <translation>Weitere Kopien</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Rastermaß</translation>
    </message>
    <message>
        <source>Align %n components</source>
        <translation>%n Komponenten ausrichten</translation>
    </message>
    <message>
        <source>Distribute %n components</source>
        <translation>%n Komponenten verteilen</translation>
    </message>
    <message>
        <source>Group %n components</source>
        <translation>%n Komponenten gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Unlock %n components</source>
        <translation>%n Komponenten entsperren</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Lock %n components</source>
        <translation>%n Komponenten sperren</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Hide %n components</source>
        <translation>%n Komponenten ausblenden</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>Nichts ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>and 1 new finding more</source>
        <translation>und 1 weiterer neuer Befund</translation>
    </message>
    <message>
        <source>and %n new findings more</source>
        <translation>und %n weitere neue Befunde</translation>
    </message>
    <message>
        <source>1 finding mended</source>
        <translation>1 Befund behoben</translation>
    </message>
    <message>
        <source>%n findings mended</source>
        <translation>%n Befunde behoben</translation>
    </message>
    <message>
        <source>Power %1</source>
        <translation>Leistung %1</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>Auslastung %1</translation>
    </message>
    <message>
        <source>Efficiency %1</source>
        <translation>Wirkungsgrad %1</translation>
    </message>
    <message>
        <source>Heat %1 (%2 to liquid)</source>
        <translation>Wärme %1 (%2 in Flüssigkeit)</translation>
    </message>
    <message>
        <source>Coolant %1</source>
        <translation>Kühlmittel %1</translation>
    </message>
    <message>
        <source>Coolant in / out %1 / %2</source>
        <translation>Kühlmittel Vor-/Rücklauf %1 / %2</translation>
    </message>
    <message>
        <source>Click: why</source>
        <translation>Klick: warum</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Cooled by</source>
        <translation>Gekühlt von</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>Klick führt hin</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>verlegt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Datenrate</translation>
    </message>
    <message>
        <source>each</source>
        <translation>je Stück</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>No source: a part of this layout</source>
        <translation>Keine Quelle: ein Teil dieses Layouts</translation>
    </message>
    <message>
        <source>Sources:
</source>
        <translation>Quellen:
</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>override</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>The catalogue has no price: type one to count it.</source>
        <translation>Der Katalog nennt keinen Preis: Geben Sie einen ein, damit er zählt.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, Grenze %2</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>Akzeptiert: %1</translation>
    </message>
    <message>
        <source>%1 GPU</source>
        <translation>%1 GPU</translation>
    </message>
    <message>
        <source>liquid</source>
        <translation>flüssig</translation>
    </message>
    <message>
        <source>air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source>%1U</source>
        <translation>%1 HE</translation>
    </message>
    <message>
        <source>%1 × %2G</source>
        <translation>%1 × %2G</translation>
    </message>
    <message>
        <source>%1 at half load</source>
        <translation>%1 bei halber Last</translation>
    </message>
    <message>
        <source>Racks and systems</source>
        <translation>Racks und Systeme</translation>
    </message>
    <message>
        <source>GPUs, DPUs and NICs</source>
        <translation>GPUs, DPUs und NICs</translation>
    </message>
    <message>
        <source>Switches and cables</source>
        <translation>Switches und Kabel</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Empty racks</source>
        <translation>Leere Racks</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>How many cables?</source>
        <translation>Wie viele Kabel?</translation>
    </message>
    <message>
        <source>%1, of %2 free</source>
        <translation>%1, von %2 freien</translation>
    </message>
    <message>
        <source>%1 × %2 at %3, %4</source>
        <translation>%1 × %2 bei %3, %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of a group of one; of many their stem: nic gives nic-1, nic-2, ...</source>
        <translation>Bei einem einzelnen Anschluss sein Name; bei mehreren ihr Stamm: nic ergibt nic-1, nic-2, ...</translation>
    </message>
    <message>
        <source>What goes through it</source>
        <translation>Was hindurchgeht</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>In takes, out gives; network ports do both</source>
        <translation>„in“ nimmt, „out“ gibt; Netzanschlüsse tun beides („both“)</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Equal ports of this group</source>
        <translation>Gleiche Anschlüsse dieser Gruppe</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Steckverbinder</translation>
    </message>
    <message>
        <source>osfp, uqd-25, iec-60309-60a, ...; empty: any</source>
        <translation>osfp, uqd-25, iec-60309-60a, ...; leer: beliebig</translation>
    </message>
    <message>
        <source>Gbit/s</source>
        <translation>Gbit/s</translation>
    </message>
    <message>
        <source>Speed of one port, one direction</source>
        <translation>Geschwindigkeit eines Anschlusses, eine Richtung</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>Power: continuous rating of one port; coolant: heat that it carries</source>
        <translation>Strom: Dauerbemessung eines Anschlusses; Kühlmittel: Wärme, die er trägt</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Nominal line voltage; empty: any</source>
        <translation>Nennspannung zwischen den Leitern; leer: beliebig</translation>
    </message>
    <message>
        <source>supply max %1</source>
        <translation>Vorlauf max. %1</translation>
    </message>
    <message>
        <source>set in the block</source>
        <translation>im Block gesetzt</translation>
    </message>
    <message>
        <source>A front is turned by quarters: enter 0, 90, 180 or 270 °.</source>
        <translation>Eine Front wird um Viertel gedreht: Geben Sie 0, 90, 180 oder 270 ° ein.</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Output and cost of tokens: hold still, or drop</source>
        <translation>Ausgabe und Tokenkosten: stillhalten oder ablegen</translation>
    </message>
    <message>
        <source>Output and cost of tokens stay as they are</source>
        <translation>Ausgabe und Tokenkosten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Older than the layout</source>
        <translation>Älter als das Layout</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 accelerator, %1, limited by %2</source>
        <translation>1 Beschleuniger, %1, begrenzt durch %2</translation>
    </message>
    <message>
        <source>%3 accelerators, %1, limited by %2</source>
        <translation>%3 Beschleuniger, %1, begrenzt durch %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Click: the figure says why, the name goes there</source>
        <translation>Klick: der Wert sagt warum, der Name führt dorthin</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>höchster</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigster</translation>
    </message>
</context>
<context>
    <name>mw::AboutDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>About Millwright</source>
        <translation>Über Millwright</translation>
    </message>
    <message>
        <source>Millwright %1</source>
        <translation>Millwright %1</translation>
    </message>
    <message>
        <source>A design studio for AI factories. Free software: you may use, study, change and share it under the GNU General Public License, version 3 or later. It comes without warranty. The typeface is Inter.</source>
        <translation>Ein Entwurfsstudio für KI-Fabriken. Freie Software: Sie dürfen sie unter der GNU General Public License, Version 3 oder neuer, nutzen, untersuchen, ändern und weitergeben. Ohne Gewährleistung. Die Schrift ist Inter.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
</context>
<context>
    <name>mw::AreaDialog</name>
    <message>
        <source>New area</source>
        <translation>Neue Fläche</translation>
    </message>
    <message>
        <source>Area properties</source>
        <translation>Eigenschaften der Fläche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What the area means: aisles are contained, nothing may stand on the others</source>
        <translation>Was die Fläche bedeutet: Gänge sind eingehaust, auf den anderen darf nichts stehen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Written on the plan; without one the kind is</source>
        <translation>Steht auf dem Plan; ohne Namen steht dort die Art</translation>
    </message>
    <message>
        <source>x, from the west wall</source>
        <translation>x, ab der Westwand</translation>
    </message>
    <message>
        <source>Its west edge.</source>
        <translation>Ihre Westkante.</translation>
    </message>
    <message>
        <source>y, from the north wall</source>
        <translation>y, ab der Nordwand</translation>
    </message>
    <message>
        <source>Its north edge.</source>
        <translation>Ihre Nordkante.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>From west to east.</source>
        <translation>Von West nach Ost.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>From north to south.</source>
        <translation>Von Nord nach Süd.</translation>
    </message>
    <message>
        <source>Add area</source>
        <translation>Fläche hinzufügen</translation>
    </message>
    <message>
        <source>Change area</source>
        <translation>Fläche ändern</translation>
    </message>
</context>
<context>
    <name>mw::AreaTool</name>
    <message>
        <source>There is no hall to draw in: make one first (menu Hall).</source>
        <translation>Es gibt keine Halle, in der gezeichnet werden kann: Legen Sie zuerst eine an (Menü Halle).</translation>
    </message>
    <message>
        <source>%1: %2 by %3, at x %4, y %5; digits enter the size</source>
        <translation>%1: %2 mal %3, bei x %4, y %5; Ziffern geben die Größe ein</translation>
    </message>
    <message>
        <source>x %1, y %2: Enter sets the first corner</source>
        <translation>x %1, y %2: Eingabetaste setzt die erste Ecke</translation>
    </message>
    <message>
        <source>Size of the area</source>
        <translation>Größe der Fläche</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Drag a %1 from corner to corner, or arrow keys and Enter. K: next kind, Alt freely; a click selects one. Squares at the walls resize the hall.</source>
        <translation>%1 von Ecke zu Ecke aufziehen, oder Pfeiltasten und Eingabetaste. K: nächste Art, Alt ohne Einrasten; ein Klick wählt eine Fläche. Quadrate an den Wänden ändern die Größe der Halle.</translation>
    </message>
</context>
<context>
    <name>mw::Areas</name>
    <message>
        <source>column</source>
        <translation>Stütze</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>cold aisle</source>
        <translation>Kaltgang</translation>
    </message>
    <message>
        <source>hot aisle</source>
        <translation>Warmgang</translation>
    </message>
    <message>
        <source>keep-out</source>
        <translation>Sperrfläche</translation>
    </message>
    <message>
        <source>Carries the building: nothing stands there, and air flows around it.</source>
        <translation>Trägt das Gebäude: Dort steht nichts, und Luft strömt darum herum.</translation>
    </message>
    <message>
        <source>The clear space that a door opens into; draw it at a wall.</source>
        <translation>Der freie Platz, in den eine Tür aufgeht; an einer Wand zu zeichnen.</translation>
    </message>
    <message>
        <source>A contained aisle that gear draws its air from.</source>
        <translation>Ein eingehauster Gang, aus dem die Technik ihre Luft zieht.</translation>
    </message>
    <message>
        <source>A contained aisle that gear blows its warm air into.</source>
        <translation>Ein eingehauster Gang, in den die Technik ihre warme Luft bläst.</translation>
    </message>
    <message>
        <source>Nothing may stand there: ways out, ramps, what is the landlord&apos;s.</source>
        <translation>Dort darf nichts stehen: Fluchtwege, Rampen, was dem Vermieter gehört.</translation>
    </message>
    <message>
        <source>Hall %1</source>
        <translation>Halle %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Removed %1. Undo brings it back.</source>
        <translation>%1 entfernt. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Removed %1 with %2. Undo brings all of it back.</source>
        <translation>%1 mit %2 entfernt. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>This hall has no areas yet.</source>
        <translation>Diese Halle hat noch keine Flächen.</translation>
    </message>
    <message>
        <source>x %1, y %2, %3 by %4</source>
        <translation>x %1, y %2, %3 mal %4</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe ändern: %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Nudge %1</source>
        <translation>%1 rücken</translation>
    </message>
    <message>
        <source>Hall of %1 by %2</source>
        <translation>Halle von %1 mal %2</translation>
    </message>
    <message>
        <source>Resize hall</source>
        <translation>Größe der Halle ändern</translation>
    </message>
</context>
<context>
    <name>mw::BackgroundTool</name>
    <message>
        <source>Plan moved %1 east, %2 south</source>
        <translation>Plan um %1 nach Osten, %2 nach Süden verschoben</translation>
    </message>
    <message>
        <source>Now %1 apart; choose the second point</source>
        <translation>Jetzt %1 Abstand; wählen Sie den zweiten Punkt</translation>
    </message>
    <message>
        <source>Move background plan</source>
        <translation>Hintergrundplan verschieben</translation>
    </message>
    <message>
        <source>Scale of the background plan</source>
        <translation>Maßstab des Hintergrundplans</translation>
    </message>
    <message>
        <source>Real distance of the points</source>
        <translation>Wirklicher Abstand der Punkte</translation>
    </message>
    <message>
        <source>Scale background plan</source>
        <translation>Hintergrundplan skalieren</translation>
    </message>
    <message>
        <source>Drag the background plan, or move it by the arrow keys (Shift: finely). Enter or Esc ends.</source>
        <translation>Ziehen Sie den Hintergrundplan oder verschieben Sie ihn mit den Pfeiltasten (Umschalt: fein). Eingabetaste oder Esc beendet.</translation>
    </message>
    <message>
        <source>Click two points of the background plan whose distance you know. Esc leaves its scale as it is.</source>
        <translation>Klicken Sie auf zwei Punkte des Hintergrundplans, deren Abstand Sie kennen. Esc lässt seinen Maßstab, wie er ist.</translation>
    </message>
    <message>
        <source>Enter how far these points really are from each other</source>
        <translation>Geben Sie ein, wie weit diese Punkte wirklich auseinanderliegen</translation>
    </message>
</context>
<context>
    <name>mw::BandwidthDialog</name>
    <message>
        <source>Select the narrow links</source>
        <translation>Enge Verbindungen wählen</translation>
    </message>
    <message>
        <source>Bandwidth between sets</source>
        <translation>Bandbreite zwischen Hosts</translation>
    </message>
    <message>
        <source>Bandwidth by fabric</source>
        <translation>Bandbreite je Netz</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Between them</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Of their links</source>
        <translation>Ihrer Anschlüsse</translation>
    </message>
    <message>
        <source>Narrow links</source>
        <translation>Enge Verbindungen</translation>
    </message>
    <message>
        <source>The most that the fabric carries one way, by max-flow over all ways</source>
        <translation>Das Meiste, das das Netz in eine Richtung trägt, als größter Fluss über alle Wege</translation>
    </message>
    <message>
        <source>Share of what the links of the smaller side could carry</source>
        <translation>Anteil dessen, was die Anschlüsse der kleineren Seite tragen könnten</translation>
    </message>
    <message>
        <source>Links of a smallest cut: more bandwidth needs more of these</source>
        <translation>Verbindungen eines kleinsten Schnitts: mehr Bandbreite braucht mehr von diesen</translation>
    </message>
    <message>
        <source>The links of a smallest cut of the fabric that is marked</source>
        <translation>Die Verbindungen eines kleinsten Schnitts des markierten Netzes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The racks or hosts that send: those that are selected</source>
        <translation>Die Racks oder Hosts, die senden: die gewählten</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The racks or hosts that receive: those that are selected; with none, all others</source>
        <translation>Die Racks oder Hosts, die empfangen: die gewählten; ohne Auswahl alle anderen</translation>
    </message>
    <message>
        <source>Take the selection</source>
        <translation>Auswahl übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing: select racks or hosts on the plan</source>
        <translation>nichts: Racks oder Hosts auf dem Plan wählen</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>a speed is not known</source>
        <translation>eine Geschwindigkeit fehlt</translation>
    </message>
    <message>
        <source>Links of the senders %1, of the receivers %2</source>
        <translation>Anschlüsse der Sender %1, der Empfänger %2</translation>
    </message>
    <message>
        <source>Select racks or hosts on the plan, then take them as the senders.</source>
        <translation>Racks oder Hosts auf dem Plan wählen, dann als Sender nehmen.</translation>
    </message>
    <message>
        <source>No fabric joins hosts of the two sets.</source>
        <translation>Kein Netz verbindet Hosts der beiden Seiten.</translation>
    </message>
</context>
<context>
    <name>mw::BlockCommands</name>
    <message>
        <source>Add a hall first.</source>
        <translation>Fügen Sie zuerst eine Halle hinzu.</translation>
    </message>
    <message>
        <source>Place block %1</source>
        <translation>Block %1 platzieren</translation>
    </message>
    <message>
        <source>Placed in the middle of the view: drag it to where it belongs.</source>
        <translation>In der Mitte der Ansicht platziert: Ziehen Sie ihn dorthin, wohin er gehört.</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>%1 auflösen</translation>
    </message>
    <message>
        <source>Detach %1 blocks</source>
        <translation>%1 Blöcke auflösen</translation>
    </message>
    <message>
        <source>%1 components of their own now: each can be edited. Other instances stay as they are.</source>
        <translation>Jetzt %1 eigene Komponenten: Jede kann bearbeitet werden. Andere Instanzen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Make a block of %1 components</source>
        <translation>Block aus %1 Komponenten bilden</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>Name des Blocks</translation>
    </message>
    <message>
        <source>Make block %1</source>
        <translation>Block %1 bilden</translation>
    </message>
    <message>
        <source>%1 is a block now: duplicate it, or place another by Arrange, Place block.</source>
        <translation>%1 ist jetzt ein Block: Duplizieren Sie ihn, oder platzieren Sie einen weiteren über Anordnen, Block platzieren.</translation>
    </message>
    <message>
        <source>Rename block %1</source>
        <translation>Block %1 umbenennen</translation>
    </message>
    <message>
        <source>Rename block %1 to %2</source>
        <translation>Block %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>A component of its own now: it can be edited. Other instances stay as they are.</source>
        <translation>Jetzt eine eigene Komponente: Sie kann bearbeitet werden. Andere Instanzen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Make a block of %1</source>
        <translation>Block aus %1 bilden</translation>
    </message>
</context>
<context>
    <name>mw::BomModel</name>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>%1 to %2 each. %3</source>
        <translation>%1 bis %2 je Stück. %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
</context>
<context>
    <name>mw::BomPanel</name>
    <message>
        <source>Select its components</source>
        <translation>Seine Komponenten wählen</translation>
    </message>
    <message>
        <source>Filter the bill of materials</source>
        <translation>Stückliste filtern</translation>
    </message>
    <message>
        <source>Filter by part, vendor or system</source>
        <translation>Nach Teil, Hersteller oder System filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The marked lines, or all that are shown, for a spreadsheet (Ctrl+C in the list)</source>
        <translation>Die markierten Zeilen, sonst alle gezeigten, für eine Tabellenkalkulation (Strg+C in der Liste)</translation>
    </message>
    <message>
        <source>Export CSV ...</source>
        <translation>CSV exportieren ...</translation>
    </message>
    <message>
        <source>The whole bill with price ranges and sources</source>
        <translation>Die ganze Stückliste mit Preisspannen und Quellen</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>Shown %1 of %2</source>
        <translation>Gezeigt %1 von %2</translation>
    </message>
    <message>
        <source>Equipment %1</source>
        <translation>Ausrüstung %1</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1&#xa0;ohne&#xa0;Preis</translation>
    </message>
</context>
<context>
    <name>mw::BreakEvenView</name>
    <message>
        <source>Price of compute, times as high</source>
        <translation>Preis der Rechner, Vielfaches</translation>
    </message>
    <message>
        <source>Energy price, $/kWh</source>
        <translation>Energiepreis, $/kWh</translation>
    </message>
    <message>
        <source>Utilisation, share of the hours</source>
        <translation>Auslastung, Anteil der Stunden</translation>
    </message>
    <message>
        <source>Efficiency: tokens, times as many</source>
        <translation>Effizienz: Token, Vielfaches</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Kalkulationszins</translation>
    </message>
    <message>
        <source>Scenario whose input moves</source>
        <translation>Szenario, dessen Eingabe sich ändert</translation>
    </message>
    <message>
        <source>Scenario that it is compared with</source>
        <translation>Szenario, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Input that moves</source>
        <translation>Eingabe, die sich ändert</translation>
    </message>
    <message>
        <source>The layout</source>
        <translation>Das Layout</translation>
    </message>
    <message>
        <source>Not solved yet.</source>
        <translation>Noch nicht berechnet.</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <translation>Zwei verschiedene wählen.</translation>
    </message>
    <message>
        <source>The cost of one of them is not known.</source>
        <translation>Die Kosten von einem der beiden sind nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>mw::Bundle</name>
    <message>
        <source>%1, bundle of %2</source>
        <translation>%1, Bündel von %2</translation>
    </message>
    <message>
        <source>%1, bundle of ...</source>
        <translation>%1, Bündel von ...</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 cannot be linked to %2: %3.</source>
        <translation>%1 lässt sich nicht mit %2 verbinden: %3.</translation>
    </message>
</context>
<context>
    <name>mw::CablesModel</name>
    <message>
        <source>none in the catalogue</source>
        <translation>keines im Katalog</translation>
    </message>
    <message>
        <source>Longer than the medium reaches</source>
        <translation>Länger, als das Medium reicht</translation>
    </message>
    <message>
        <source>Given by the layout, each</source>
        <translation>Vom Layout vorgegeben, je Kabel</translation>
    </message>
    <message>
        <source>Routed over the trays, each</source>
        <translation>Über die Trassen geführt, je Kabel</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Datenrate</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Of the first cable and the last: the fabric and a number by the layout&apos;s order, as in the exported list</source>
        <translation>Des ersten und des letzten Kabels: das Netz und eine Nummer in der Reihenfolge des Layouts, wie in der exportierten Liste</translation>
    </message>
    <message>
        <source>The network it is part of</source>
        <translation>Das Netz, zu dem es gehört</translation>
    </message>
    <message>
        <source>One end</source>
        <translation>Ein Ende</translation>
    </message>
    <message>
        <source>Its ports</source>
        <translation>Seine Anschlüsse</translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>Das andere Ende</translation>
    </message>
    <message>
        <source>Cable, or optic at both ends, from the catalogue</source>
        <translation>Kabel oder Optik an beiden Enden, aus dem Katalog</translation>
    </message>
    <message>
        <source>Equal cables side by side</source>
        <translation>Gleiche Kabel nebeneinander</translation>
    </message>
    <message>
        <source>Of each cable, by the slower end</source>
        <translation>Jedes Kabels, nach dem langsameren Ende</translation>
    </message>
    <message>
        <source>Of each cable</source>
        <translation>Jedes Kabels</translation>
    </message>
    <message>
        <source>Both ends, all cables of the row</source>
        <translation>Beide Enden, alle Kabel der Zeile</translation>
    </message>
    <message>
        <source>All cables of the row with their optics</source>
        <translation>Alle Kabel der Zeile mit ihren Optiken</translation>
    </message>
    <message>
        <source>The busier direction of the plan&apos;s traffic over what all of them carry</source>
        <translation>Die vollere Richtung des Verkehrs des Plans durch das, was sie alle tragen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Drawn trays from one end to the other</source>
        <translation>Gezeichnete Trassen von einem Ende zum anderen</translation>
    </message>
    <message>
        <source>Tokens lost</source>
        <translation>Token verloren</translation>
    </message>
    <message>
        <source>Share of the plan&apos;s tokens that is lost while all cables of the row are out</source>
        <translation>Anteil der Token des Plans, der verloren geht, solange alle Kabel der Zeile ausfallen</translation>
    </message>
</context>
<context>
    <name>mw::CablesPanel</name>
    <message>
        <source>Show on the plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>Filter the cables</source>
        <translation>Kabel filtern</translation>
    </message>
    <message>
        <source>Filter by end, fabric, medium or label</source>
        <translation>Nach Ende, Netz, Medium oder Beschriftung filtern</translation>
    </message>
    <message>
        <source>No cables: link ports, or run the fabric generator.</source>
        <translation>Keine Kabel: Verbinden Sie Anschlüsse, oder starten Sie den Netzgenerator.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The marked rows, or all that are shown, for a spreadsheet (Ctrl+C in the list)</source>
        <translation>Die markierten Zeilen oder alle gezeigten, für eine Tabellenkalkulation (Strg+C in der Liste)</translation>
    </message>
    <message>
        <source>Export CSV ...</source>
        <translation>CSV exportieren ...</translation>
    </message>
    <message>
        <source>Every single cable with both ends, one a line</source>
        <translation>Jedes einzelne Kabel mit beiden Enden, eines je Zeile</translation>
    </message>
    <message>
        <source>Cable schedule</source>
        <translation>Kabelliste</translation>
    </message>
    <message>
        <source>%1 cables</source>
        <translation>%1 Kabel</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>rows without a medium: %1</source>
        <translation>Zeilen ohne Medium: %1</translation>
    </message>
    <message>
        <source>1 cable</source>
        <translation>1 Kabel</translation>
    </message>
</context>
<context>
    <name>mw::Canvas</name>
    <message>
        <source>Hall plan</source>
        <translation>Hallenplan</translation>
    </message>
    <message>
        <source>N walks through the components, arrow keys move them, Enter enters their place, Ctrl+Enter opens one.</source>
        <translation>N geht durch die Komponenten, Pfeiltasten verschieben sie, Eingabetaste öffnet die Platzangabe, Strg+Eingabetaste öffnet eine.</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;bundle of %2</source>
        <translation>%1&lt;br&gt;Bündel von %2</translation>
    </message>
    <message>
        <source>There is no earlier view.</source>
        <translation>Es gibt keine frühere Ansicht.</translation>
    </message>
    <message>
        <source>There is no later view.</source>
        <translation>Es gibt keine spätere Ansicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>1 layer off</source>
        <translation>1 Ebene aus</translation>
    </message>
    <message numerus="yes">
        <source>%n layers off</source>
        <translation>
            <numerusform>%n Ebene aus</numerusform>
            <numerusform>%n Ebenen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message numerus="yes">
        <source>%n cables side by side</source>
        <translation>
            <numerusform>%n Kabel</numerusform>
            <numerusform>%n Kabel nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&lt;br&gt;one of them: %2</source>
        <translation>%1&lt;br&gt;eines davon: %2</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;fullest: %2&lt;br&gt;%3 of %4 Gbit/s, %5</source>
        <translation>%1&lt;br&gt;am vollsten: %2&lt;br&gt;%3 von %4 Gbit/s, %5</translation>
    </message>
    <message>
        <source>1 cable</source>
        <translation>1 Kabel</translation>
    </message>
    <message>
        <source>This layout has no hall yet: menu Hall, New hall</source>
        <translation>Dieses Layout hat noch keine Halle: Menü Halle, Neue Halle</translation>
    </message>
    <message>
        <source>Drag parts from the palette onto the plan
Many at once: menu Insert</source>
        <translation>Ziehen Sie Teile aus der Palette auf den Plan
Viele auf einmal: Menü Einfügen</translation>
    </message>
</context>
<context>
    <name>mw::CanvasActions</name>
    <message>
        <source>What the plan shows; the layout stays as it is</source>
        <translation>Was der Plan zeigt; das Layout bleibt, wie es ist</translation>
    </message>
    <message>
        <source>open a layout first</source>
        <translation>zuerst ein Layout öffnen</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 &amp;öffnen</translation>
    </message>
    <message>
        <source>Arra&amp;nge</source>
        <translation>Ano&amp;rdnen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>E&amp;benen</translation>
    </message>
    <message>
        <source>&amp;Fit hall</source>
        <translation>Halle e&amp;inpassen</translation>
    </message>
    <message>
        <source>&amp;Background plan</source>
        <translation>&amp;Hintergrundplan</translation>
    </message>
    <message>
        <source>Add to &amp;pool</source>
        <translation>Zu &amp;Pool hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Hall</source>
        <translation>Ha&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Areas</source>
        <translation>Fl&amp;ächen</translation>
    </message>
    <message>
        <source>Lies here, &amp;too</source>
        <translation>Liegt hier &amp;auch</translation>
    </message>
</context>
<context>
    <name>mw::CanvasBackground</name>
    <message>
        <source>background plan %1: %2</source>
        <translation>Hintergrundplan %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be laid under the hall: %2.</source>
        <translation>%1 lässt sich nicht unter die Halle legen: %2.</translation>
    </message>
    <message>
        <source>Lay %1 under the hall</source>
        <translation>%1 unter die Halle legen</translation>
    </message>
    <message>
        <source>Background plan</source>
        <translation>Hintergrundplan</translation>
    </message>
    <message>
        <source>x of its corner</source>
        <translation>x seiner Ecke</translation>
    </message>
    <message>
        <source>y of its corner</source>
        <translation>y seiner Ecke</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>Im Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Width of the plan</source>
        <translation>Breite des Plans</translation>
    </message>
    <message>
        <source>Adjust background plan</source>
        <translation>Hintergrundplan anpassen</translation>
    </message>
    <message>
        <source>Remove background plan</source>
        <translation>Hintergrundplan entfernen</translation>
    </message>
</context>
<context>
    <name>mw::CanvasCommand</name>
    <message>
        <source>select something first</source>
        <translation>zuerst etwas auswählen</translation>
    </message>
    <message>
        <source>select components first</source>
        <translation>zuerst Komponenten auswählen</translation>
    </message>
    <message>
        <source>select two components or more first</source>
        <translation>zuerst mindestens zwei Komponenten auswählen</translation>
    </message>
    <message>
        <source>select three components or more first</source>
        <translation>zuerst mindestens drei Komponenten auswählen</translation>
    </message>
    <message>
        <source>select a link first</source>
        <translation>zuerst eine Verbindung auswählen</translation>
    </message>
    <message>
        <source>add a hall first</source>
        <translation>zuerst eine Halle hinzufügen</translation>
    </message>
    <message>
        <source>lay a background plan under the hall first</source>
        <translation>zuerst einen Plan unter die Halle legen</translation>
    </message>
    <message>
        <source>select an area first</source>
        <translation>zuerst eine Fläche auswählen</translation>
    </message>
    <message>
        <source>select an instance of a block first</source>
        <translation>zuerst eine Instanz eines Blocks auswählen</translation>
    </message>
    <message>
        <source>make a block first</source>
        <translation>zuerst einen Block bilden</translation>
    </message>
    <message>
        <source>select one link first</source>
        <translation>zuerst eine Verbindung auswählen</translation>
    </message>
    <message>
        <source>select something that a row, fabric, power train or cooling plant made first</source>
        <translation>zuerst etwas auswählen, das eine Reihe, ein Netz, ein Strompfad oder eine Kälteanlage gemacht hat</translation>
    </message>
</context>
<context>
    <name>mw::CanvasView</name>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>What the plan shows, and what it dims</source>
        <translation>Was der Plan zeigt und was er abblendet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The site is the highest level.</source>
        <translation>Der Standort ist die höchste Stufe.</translation>
    </message>
</context>
<context>
    <name>mw::ChartView</name>
    <message>
        <source>%1 lost (%2 %)</source>
        <translation>%1 verloren (%2 %)</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menü von %1</translation>
    </message>
    <message>
        <source>Show all charts</source>
        <translation>Alle Diagramme zeigen</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>Daten als CSV kopieren</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message>
        <source>Enlarge, copy, save, arrange</source>
        <translation>Vergrößern, kopieren, speichern, anordnen</translation>
    </message>
    <message>
        <source>Save as file ...</source>
        <translation>Als Datei speichern ...</translation>
    </message>
    <message>
        <source>A double click enlarges the chart</source>
        <translation>Ein Doppelklick vergrößert das Diagramm</translation>
    </message>
    <message>
        <source>Back to the row of charts</source>
        <translation>Zurück zur Reihe der Diagramme</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>older than the layout</source>
        <translation>älter als das Layout</translation>
    </message>
    <message>
        <source>Why: its formula</source>
        <translation>Warum: die Formel</translation>
    </message>
    <message>
        <source>Copied the picture of &quot;%1&quot;.</source>
        <translation>Bild von „%1“ kopiert.</translation>
    </message>
    <message>
        <source>Copied the data of &quot;%1&quot;.</source>
        <translation>Daten von „%1“ kopiert.</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Lines zoom by the wheel after a click, and to a frame that is drawn with Shift; a double click on them shows all again</source>
        <translation>Linien zoomen mit dem Rad nach einem Klick und auf einen Rahmen, der mit Umschalt gezogen wird; ein Doppelklick darauf zeigt wieder alles</translation>
    </message>
    <message>
        <source>%1
A click switches it off and on</source>
        <translation>%1
Ein Klick schaltet es aus und ein</translation>
    </message>
</context>
<context>
    <name>mw::ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>No chart is shown. Right-click here to choose some.</source>
        <translation>Kein Diagramm wird gezeigt. Wählen Sie hier mit der rechten Maustaste welche aus.</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>All, in their first order</source>
        <translation>Alle, in der ursprünglichen Reihenfolge</translation>
    </message>
</context>
<context>
    <name>mw::ChassisFace</name>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Two links use this port.</source>
        <translation>Zwei Verbindungen nutzen diesen Anschluss.</translation>
    </message>
    <message>
        <source>Traffic: %1 of its capacity</source>
        <translation>Verkehr: %1 seiner Kapazität</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Linked at the rack as a whole</source>
        <translation>Am Rack als Ganzem verbunden</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Falsch: %1</translation>
    </message>
    <message>
        <source>Positions not published: ports stand in rows by their kind.</source>
        <translation>Lage nicht veröffentlicht: Anschlüsse stehen nach ihrer Art in Reihen.</translation>
    </message>
    <message>
        <source>%1 linked, %2 free</source>
        <translation>%1 verbunden, %2 frei</translation>
    </message>
    <message>
        <source>and %1 links more</source>
        <translation>und %1 weitere Verbindungen</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 falsch</translation>
    </message>
    <message>
        <source>positions not published</source>
        <translation>Lage nicht veröffentlicht</translation>
    </message>
    <message>
        <source>positions: %1, %2</source>
        <translation>Lage: %1, %2</translation>
    </message>
    <message>
        <source>and 1 link more</source>
        <translation>und 1 weitere Verbindung</translation>
    </message>
</context>
<context>
    <name>mw::ChassisView</name>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
</context>
<context>
    <name>mw::CommandList</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>No command of that name</source>
        <translation>Kein Befehl dieses Namens</translation>
    </message>
</context>
<context>
    <name>mw::CommonForm</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Put another part of the same kind in its place; links, place and name stay</source>
        <translation>Ein anderes Teil derselben Art an seine Stelle setzen; Verbindungen, Platz und Name bleiben</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>A click on one of a group selects all of it; empty: in no group</source>
        <translation>Ein Klick auf eines einer Gruppe wählt alle aus; leer: in keiner Gruppe</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>What is locked cannot be moved or deleted</source>
        <translation>Gesperrtes kann nicht verschoben oder gelöscht werden</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Left out of the plan; it is computed all the same</source>
        <translation>Fehlt im Plan; gerechnet wird es trotzdem</translation>
    </message>
    <message>
        <source>Lock %1 components</source>
        <translation>%1 Komponenten sperren</translation>
    </message>
    <message>
        <source>Unlock %1 components</source>
        <translation>%1 Komponenten entsperren</translation>
    </message>
    <message>
        <source>Hide %1 components</source>
        <translation>%1 Komponenten ausblenden</translation>
    </message>
    <message>
        <source>Show %1 components</source>
        <translation>%1 Komponenten einblenden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Swap part for %1</source>
        <translation>Teil gegen %1 tauschen</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Group as %1</source>
        <translation>Als %1 gruppieren</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 einblenden</translation>
    </message>
</context>
<context>
    <name>mw::CompareDialog</name>
    <message>
        <source>%1 means the same as the open layout; only comments or order differ.</source>
        <translation>%1 bedeutet dasselbe wie das offene Layout; nur Kommentare oder Reihenfolge unterscheiden sich.</translation>
    </message>
    <message>
        <source>%1 and the open layout differ in %2.</source>
        <translation>%1 und das offene Layout unterscheiden sich an %2.</translation>
    </message>
    <message>
        <source>one place</source>
        <translation>einer Stelle</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation>Mit der Datei vergleichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Hier offen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Datei neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>%1 means the same as what can be recovered.</source>
        <translation>%1 besagt dasselbe wie das, was wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>%1 and what can be recovered differ in %2.</source>
        <translation>%1 und was wiederhergestellt werden kann unterscheiden sich an %2.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>mw::ConnectTool</name>
    <message>
        <source>%1 has no ports</source>
        <translation>%1 hat keine Anschlüsse</translation>
    </message>
    <message>
        <source>Ports: %1</source>
        <translation>Anschlüsse: %1</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Press on one end of the link and drag to the other. What it can reach is outlined; nearer, each port has its mark.</source>
        <translation>Drücken Sie auf ein Ende der Verbindung und ziehen Sie zum anderen. Umrandet ist, was erreichbar ist; näher hat jeder Anschluss sein Zeichen.</translation>
    </message>
    <message>
        <source>Link from %1: drop it on what takes the other end</source>
        <translation>Verbindung von %1: auf dem loslassen, was das andere Ende nimmt</translation>
    </message>
</context>
<context>
    <name>mw::CoolingFailuresModel</name>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleiche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Racks too warm</source>
        <translation>Racks zu warm</translation>
    </message>
    <message>
        <source>First after</source>
        <translation>Erstes nach</translation>
    </message>
    <message>
        <source>Not cooled</source>
        <translation>Nicht gekühlt</translation>
    </message>
    <message>
        <source>Where first</source>
        <translation>Wo zuerst</translation>
    </message>
    <message>
        <source>The gear, the shut pipe or the power side that is lost</source>
        <translation>Das Gerät, die geschlossene Leitung oder die Stromseite, die ausfällt</translation>
    </message>
    <message>
        <source>How many single failures do the same: this one and others like it</source>
        <translation>Wie viele Einzelausfälle dasselbe bewirken: dieser und andere gleiche</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Racks that pass a limit of their coolant or of their air</source>
        <translation>Racks, die eine Grenze ihres Kühlmittels oder ihrer Luft überschreiten</translation>
    </message>
    <message>
        <source>Time until the first of them is at its limit, loads as they are</source>
        <translation>Zeit, bis das erste von ihnen an seiner Grenze ist, bei gleichbleibender Last</translation>
    </message>
    <message>
        <source>Heat that nothing takes away</source>
        <translation>Wärme, die nichts abführt</translation>
    </message>
    <message>
        <source>The rack, or the hall whose air is first at its limit</source>
        <translation>Das Rack oder die Halle, deren Luft zuerst an der Grenze ist</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>mw::DeltaText</name>
    <message>
        <source>moves %1 to U%2</source>
        <translation>verschiebt %1 nach HE %2</translation>
    </message>
    <message>
        <source>moves %1 to slot %2</source>
        <translation>verschiebt %1 in Einschub %2</translation>
    </message>
    <message>
        <source>links %1 to %2</source>
        <translation>verbindet %1 mit %2</translation>
    </message>
    <message>
        <source>unlinks %1 from %2</source>
        <translation>trennt %1 von %2</translation>
    </message>
    <message>
        <source>adds a component</source>
        <translation>fügt eine Komponente hinzu</translation>
    </message>
    <message>
        <source>adds %1 components</source>
        <translation>fügt %1 Komponenten hinzu</translation>
    </message>
    <message>
        <source>removes a component</source>
        <translation>entfernt eine Komponente</translation>
    </message>
    <message>
        <source>removes %1 components</source>
        <translation>entfernt %1 Komponenten</translation>
    </message>
    <message>
        <source>changes a component</source>
        <translation>ändert eine Komponente</translation>
    </message>
    <message>
        <source>changes %1 components</source>
        <translation>ändert %1 Komponenten</translation>
    </message>
    <message>
        <source>adds a link</source>
        <translation>fügt eine Verbindung hinzu</translation>
    </message>
    <message>
        <source>adds %1 links</source>
        <translation>fügt %1 Verbindungen hinzu</translation>
    </message>
    <message>
        <source>removes a link</source>
        <translation>entfernt eine Verbindung</translation>
    </message>
    <message>
        <source>removes %1 links</source>
        <translation>entfernt %1 Verbindungen</translation>
    </message>
    <message>
        <source>changes a link</source>
        <translation>ändert eine Verbindung</translation>
    </message>
    <message>
        <source>changes %1 links</source>
        <translation>ändert %1 Verbindungen</translation>
    </message>
    <message>
        <source>adds a part</source>
        <translation>fügt ein Teil hinzu</translation>
    </message>
    <message>
        <source>adds %1 parts</source>
        <translation>fügt %1 Teile hinzu</translation>
    </message>
    <message>
        <source>removes a part</source>
        <translation>entfernt ein Teil</translation>
    </message>
    <message>
        <source>removes %1 parts</source>
        <translation>entfernt %1 Teile</translation>
    </message>
    <message>
        <source>changes a part</source>
        <translation>ändert ein Teil</translation>
    </message>
    <message>
        <source>changes %1 parts</source>
        <translation>ändert %1 Teile</translation>
    </message>
    <message>
        <source>moves %1 by %2, %3</source>
        <translation>verschiebt %1 um %2, %3</translation>
    </message>
</context>
<context>
    <name>mw::DiagramView</name>
    <message>
        <source>A double click or + opens it.</source>
        <translation>Ein Doppelklick oder + öffnet es.</translation>
    </message>
    <message>
        <source>A double click or - folds it with its like.</source>
        <translation>Ein Doppelklick oder - faltet es mit seinesgleichen.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Fold with its like</source>
        <translation>Mit seinesgleichen falten</translation>
    </message>
    <message>
        <source>Fold as at first</source>
        <translation>Falten wie anfangs</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy picture as SVG</source>
        <translation>Bild als SVG kopieren</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>In Bereitschaft</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Auslastung %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Side %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>1 box</source>
        <translation>1 Kasten</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n Kästen</numerusform>
            <numerusform>%n Kästen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>Es gibt noch nichts zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>mw::DiagramsPanel</name>
    <message>
        <source>Which diagram</source>
        <translation>Welches Schema</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all of it (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Give the diagram most of the window, and again what it had before</source>
        <translation>Dem Schema den größten Teil des Fensters geben und wieder das, was es vorher hatte</translation>
    </message>
</context>
<context>
    <name>mw::Difference</name>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meines</translation>
    </message>
    <message>
        <source>another</source>
        <translation>ein anderes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>Akzeptierter Befund</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Beschaffung</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Keys that Millwright does not know</source>
        <translation>Schlüssel, die Millwright nicht kennt</translation>
    </message>
</context>
<context>
    <name>mw::Document</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Name background plans from the new folder</source>
        <translation>Hintergrundpläne vom neuen Ordner aus benennen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>mw::Economics</name>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT-Last</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Capital per MW of IT</source>
        <translation>Kapital je MW IT</translation>
    </message>
    <message>
        <source>outdoors</source>
        <translation>im Freien</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>Tier or workload</source>
        <translation>Stufe oder Last</translation>
    </message>
    <message>
        <source>Revenue a year</source>
        <translation>Erlös im Jahr</translation>
    </message>
    <message>
        <source>Share of tokens</source>
        <translation>Anteil der Token</translation>
    </message>
    <message>
        <source>Speed asked for</source>
        <translation>Verlangte Geschwindigkeit</translation>
    </message>
    <message>
        <source>Cost of its tokens</source>
        <translation>Kosten ihrer Token</translation>
    </message>
    <message>
        <source>, as planned</source>
        <translation>, wie geplant</translation>
    </message>
    <message>
        <source>1 agent, waiting %1 of its time</source>
        <translation>1 Agent, davon %1 der Zeit wartend</translation>
    </message>
    <message>
        <source>%1 agents, waiting %2 of their time</source>
        <translation>%1 Agenten, davon %2 der Zeit wartend</translation>
    </message>
    <message>
        <source>, not reached</source>
        <translation>, nicht erreicht</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Capital and refresh</source>
        <translation>Kapital und Erneuerung</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Betriebskosten</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Debt, net</source>
        <translation>Schulden, netto</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Eigenkapital</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eins mehr</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Tokens more</source>
        <translation>Token mehr</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cost of tokens then</source>
        <translation>Tokenkosten dann</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>Amortisation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cost at low</source>
        <translation>Kosten bei niedrig</translation>
    </message>
    <message>
        <source>Cost at high</source>
        <translation>Kosten bei hoch</translation>
    </message>
    <message>
        <source>Share of the variance</source>
        <translation>Anteil an der Varianz</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Cost of a million tokens</source>
        <translation>Kosten einer Million Token</translation>
    </message>
    <message>
        <source>Capital by system</source>
        <translation>Kapital nach System</translation>
    </message>
    <message>
        <source>Capital by hall</source>
        <translation>Kapital nach Halle</translation>
    </message>
    <message>
        <source>Capital by part</source>
        <translation>Kapital nach Teil</translation>
    </message>
    <message>
        <source>Tiers and workloads</source>
        <translation>Stufen und Lasten</translation>
    </message>
    <message>
        <source>Money over time</source>
        <translation>Geld über die Zeit</translation>
    </message>
    <message>
        <source>What binds</source>
        <translation>Was begrenzt</translation>
    </message>
    <message>
        <source>How sure the cost is</source>
        <translation>Wie sicher die Kosten sind</translation>
    </message>
    <message>
        <source>What moves the cost</source>
        <translation>Was die Kosten bewegt</translation>
    </message>
</context>
<context>
    <name>mw::EconomicsPanel</name>
    <message>
        <source>Select what stands behind it</source>
        <translation>Wählen, was dahinter steht</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Page of the economics</source>
        <translation>Seite der Kosten</translation>
    </message>
    <message>
        <source>The formula of the marked row, down to sourced inputs (Enter in the list)</source>
        <translation>Die Formel der markierten Zeile bis zu den belegten Eingaben (Eingabetaste in der Liste)</translation>
    </message>
    <message>
        <source>Lines of this page</source>
        <translation>Zeilen dieser Seite</translation>
    </message>
    <message>
        <source>A click selects what stands behind a row, Enter or a double click tells why.</source>
        <translation>Ein Klick wählt aus, was hinter einer Zeile steht; Eingabetaste oder Doppelklick sagen, warum.</translation>
    </message>
</context>
<context>
    <name>mw::Engine</name>
    <message>
        <source>Cables and optics, all cables together</source>
        <translation>Kabel und Optik, alle Kabel zusammen</translation>
    </message>
    <message>
        <source>Coolant return</source>
        <translation>Kühlmittelrücklauf</translation>
    </message>
    <message>
        <source>Coolant through the pair of pipes by the drawn pipes, pumps and resistances</source>
        <translation>Kühlmittel durch das Rohrpaar nach den gezeichneten Rohren, Pumpen und Widerständen</translation>
    </message>
    <message>
        <source>Darcy-Weisbach: {:.1f} m out and as much back, {:.0f} mm, {:.1f} L/min, with bends and valves</source>
        <translation>Darcy-Weisbach: {:.1f} m hin und ebenso viel zurück, {:.0f} mm, {:.1f} L/min, mit Bögen und Ventilen</translation>
    </message>
    <message>
        <source>Inner diameter of each of both pipes</source>
        <translation>Innendurchmesser jedes der beiden Rohre</translation>
    </message>
    <message>
        <source>L/min in a m3/s</source>
        <translation>L/min in einem m3/s</translation>
    </message>
    <message>
        <source>Of each cable, with slack</source>
        <translation>Jedes Kabels, mit Zugabe</translation>
    </message>
    <message>
        <source>Of the coolant in the pipe</source>
        <translation>Des Kühlmittels im Rohr</translation>
    </message>
    <message>
        <source>Of the optics at both ends, all cables together</source>
        <translation>Der Optik an beiden Enden, alle Kabel zusammen</translation>
    </message>
    <message>
        <source>Of the serving plan, in its busier direction, over what all its cables can carry</source>
        <translation>Des Betriebsplans in der stärker belasteten Richtung, geteilt durch das, was alle seine Kabel tragen können</translation>
    </message>
    <message>
        <source>Power of optics</source>
        <translation>Leistung der Optik</translation>
    </message>
    <message>
        <source>Power through it at design load, all of its cables together</source>
        <translation>Leistung durch sie bei Auslegungslast, alle ihre Kabel zusammen</translation>
    </message>
    <message>
        <source>Power through it over its continuous rating</source>
        <translation>Leistung durch sie, geteilt durch ihre Dauerleistung</translation>
    </message>
    <message>
        <source>Pressure lost</source>
        <translation>Druckverlust</translation>
    </message>
    <message>
        <source>Temperature of the coolant on its way back</source>
        <translation>Temperatur des Kühlmittels auf dem Rückweg</translation>
    </message>
    <message>
        <source>Temperature of the coolant on its way out</source>
        <translation>Temperatur des Kühlmittels auf dem Hinweg</translation>
    </message>
    <message>
        <source>That supply and return lose together</source>
        <translation>Den Vor- und Rücklauf zusammen verlieren</translation>
    </message>
    <message>
        <source>What its ports may carry continuously, the lower of both ends, all cables together</source>
        <translation>Was ihre Anschlüsse dauernd tragen dürfen, das kleinere beider Enden, alle Kabel zusammen</translation>
    </message>
    <message>
        <source>along trays</source>
        <translation>in Trassen</translation>
    </message>
    <message>
        <source>beside trays</source>
        <translation>neben Trassen</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>auf und ab</translation>
    </message>
    <message>
        <source>bore x bore x pi / 4 in m2</source>
        <translation>Nennweite x Nennweite x pi / 4 in m2</translation>
    </message>
    <message>
        <source>busier direction</source>
        <translation>stärker belastete Richtung</translation>
    </message>
    <message>
        <source>busier direction / what its cables can carry</source>
        <translation>stärker belastete Richtung / was seine Kabel tragen können</translation>
    </message>
    <message>
        <source>dressing and service loops; usual practice is 5-15 %</source>
        <translation>Verlegung und Reserveschlaufen; üblich sind 5-15 %</translation>
    </message>
    <message>
        <source>flow / cross-section</source>
        <translation>Durchfluss / Querschnitt</translation>
    </message>
    <message>
        <source>flow in L/min / 60000 for m3/s</source>
        <translation>Durchfluss in L/min / 60000 für m3/s</translation>
    </message>
    <message>
        <source>flow over the cross-section of the bore</source>
        <translation>Durchfluss geteilt durch den Querschnitt des Rohrs</translation>
    </message>
    <message>
        <source>from place to place over the tray, with slack of 10 %; within a rack by height</source>
        <translation>von Ort zu Ort über die Trasse, mit 10 % Zugabe; in einem Rack nach der Höhe</translation>
    </message>
    <message>
        <source>heat of each; {}</source>
        <translation>Wärme von jedem; {}</translation>
    </message>
    <message>
        <source>heights of both ends and of the tray</source>
        <translation>Höhen beider Enden und der Trasse</translation>
    </message>
    <message>
        <source>medium that the speed and the length need</source>
        <translation>Medium, das Geschwindigkeit und Länge verlangen</translation>
    </message>
    <message>
        <source>no bore is given: sized by the flow that it is drawn for</source>
        <translation>keine Nennweite ist angegeben: nach dem Durchfluss bemessen, für den es gezeichnet ist</translation>
    </message>
    <message>
        <source>pi / 4 in m2 of mm2</source>
        <translation>pi / 4 in m2 aus mm2</translation>
    </message>
    <message>
        <source>places on the plan</source>
        <translation>Orte auf dem Plan</translation>
    </message>
    <message>
        <source>port {}.{}</source>
        <translation>Anschluss {}.{}</translation>
    </message>
    <message>
        <source>power / continuous rating</source>
        <translation>Leistung / Dauerleistung</translation>
    </message>
    <message>
        <source>power at both ends of each x cables</source>
        <translation>Leistung an beiden Enden von jedem x Kabel</translation>
    </message>
    <message>
        <source>power flow: all that it takes</source>
        <translation>Leistungsfluss: alles, was es aufnimmt</translation>
    </message>
    <message>
        <source>power flow: {} feeds share what it takes</source>
        <translation>Leistungsfluss: {} Einspeisungen teilen, was es aufnimmt</translation>
    </message>
    <message>
        <source>power flow: one feed</source>
        <translation>Leistungsfluss: eine Einspeisung</translation>
    </message>
    <message>
        <source>price of each with its optics x cables</source>
        <translation>Preis von jedem mit seiner Optik x Kabel</translation>
    </message>
    <message>
        <source>rating of the weaker port x cables</source>
        <translation>Leistung des schwächeren Anschlusses x Kabel</translation>
    </message>
    <message>
        <source>share of this feed</source>
        <translation>Anteil dieser Einspeisung</translation>
    </message>
    <message>
        <source>shortest way through the drawn trays</source>
        <translation>kürzester Weg durch die gezeichneten Trassen</translation>
    </message>
    <message>
        <source>speed of the slower end x cables, this layout</source>
        <translation>Datenrate des langsameren Endes x Kabel, dieses Layout</translation>
    </message>
    <message>
        <source>sum over what it serves</source>
        <translation>Summe über alles, was es versorgt</translation>
    </message>
    <message>
        <source>supply temperature, and what its heat adds to the coolant through it</source>
        <translation>Vorlauftemperatur und was seine Wärme dem Kühlmittel zufügt</translation>
    </message>
    <message>
        <source>taken by {}</source>
        <translation>aufgenommen von {}</translation>
    </message>
    <message>
        <source>up and down + beside trays + along trays</source>
        <translation>auf und ab + neben Trassen + in Trassen</translation>
    </message>
    <message>
        <source>way x slack</source>
        <translation>Weg x Zugabe</translation>
    </message>
    <message>
        <source>what it takes x share of this feed</source>
        <translation>was es aufnimmt x Anteil dieser Einspeisung</translation>
    </message>
    <message>
        <source>what its cables can carry</source>
        <translation>was seine Kabel tragen können</translation>
    </message>
    <message>
        <source>what its giver supplies</source>
        <translation>was sein Geber liefert</translation>
    </message>
    <message>
        <source>{:.0f} Gbit/s</source>
        <translation>{:.0f} Gbit/s</translation>
    </message>
    <message>
        <source>{:.1f} Gbit/s</source>
        <translation>{:.1f} Gbit/s</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Bore</source>
        <translation>Nennweite</translation>
    </message>
    <message>
        <source>slack</source>
        <translation>Zugabe</translation>
    </message>
    <message>
        <source>cross-section</source>
        <translation>Querschnitt</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>Durchfluss</translation>
    </message>
    <message>
        <source>verified: high</source>
        <translation>geprüft: hoch</translation>
    </message>
    <message>
        <source>analyst and press; unverified: low, high</source>
        <translation>Analysten und Presse; ungeprüft: niedrig, hoch</translation>
    </message>
    <message>
        <source>price_per_kw_usd x capacity_kw</source>
        <translation>price_per_kw_usd × capacity_kw</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>{} allein</translation>
    </message>
    <message>
        <source>Rack-scale system</source>
        <translation>Rack-System</translation>
    </message>
    <message>
        <source>Accelerator server</source>
        <translation>Beschleunigerserver</translation>
    </message>
    <message>
        <source>Compute tray</source>
        <translation>Rechenmodul</translation>
    </message>
    <message>
        <source>CPU server</source>
        <translation>CPU-Server</translation>
    </message>
    <message>
        <source>Group of racks</source>
        <translation>Rackgruppe</translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation>Netzwerkadapter</translation>
    </message>
    <message>
        <source>Network switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Scale-up switch</source>
        <translation>Scale-up-Switch</translation>
    </message>
    <message>
        <source>Optical transceiver</source>
        <translation>Optischer Transceiver</translation>
    </message>
    <message>
        <source>Utility feed</source>
        <translation>Netzeinspeisung</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Leistungsschalter</translation>
    </message>
    <message>
        <source>Medium-voltage switchgear</source>
        <translation>Mittelspannungsschaltanlage</translation>
    </message>
    <message>
        <source>Low-voltage switchboard</source>
        <translation>Niederspannungsverteilung</translation>
    </message>
    <message>
        <source>Generator set</source>
        <translation>Netzersatzanlage</translation>
    </message>
    <message>
        <source>On-site generation</source>
        <translation>Eigenerzeugung</translation>
    </message>
    <message>
        <source>Transfer switch</source>
        <translation>Netzumschalter</translation>
    </message>
    <message>
        <source>Power distribution unit</source>
        <translation>Stromverteiler (PDU)</translation>
    </message>
    <message>
        <source>Rack PDU</source>
        <translation>Rack-PDU</translation>
    </message>
    <message>
        <source>Power shelf</source>
        <translation>Netzteileinschub</translation>
    </message>
    <message>
        <source>DC power converter</source>
        <translation>Gleichstromumrichter</translation>
    </message>
    <message>
        <source>Rack busbar</source>
        <translation>Rack-Sammelschiene</translation>
    </message>
    <message>
        <source>Coolant distribution unit</source>
        <translation>Kühlmittelverteiler (CDU)</translation>
    </message>
    <message>
        <source>Air handler</source>
        <translation>Umluftkühlgerät</translation>
    </message>
    <message>
        <source>Fan wall</source>
        <translation>Ventilatorwand</translation>
    </message>
    <message>
        <source>In-row cooler</source>
        <translation>Reihenkühler</translation>
    </message>
    <message>
        <source>Rear-door heat exchanger</source>
        <translation>Rücktürkühler</translation>
    </message>
    <message>
        <source>Dry cooler</source>
        <translation>Trockenkühler</translation>
    </message>
    <message>
        <source>Cooling tower</source>
        <translation>Kühlturm</translation>
    </message>
    <message>
        <source>Fluid cooler</source>
        <translation>Geschlossener Rückkühler</translation>
    </message>
    <message>
        <source>Heat exchanger</source>
        <translation>Wärmeübertrager</translation>
    </message>
    <message>
        <source>Thermal storage</source>
        <translation>Thermischer Speicher</translation>
    </message>
    <message>
        <source>Outdoor-air unit</source>
        <translation>Außenluftgerät</translation>
    </message>
    <message>
        <source>Coolant part</source>
        <translation>Kühlmittelteil</translation>
    </message>
    <message>
        <source>Immersion tank</source>
        <translation>Tauchbecken</translation>
    </message>
    <message>
        <source>The clipboard holds no components.</source>
        <translation>Die Zwischenablage enthält keine Komponenten.</translation>
    </message>
    <message>
        <source>The clipboard holds no components: copy some first.</source>
        <translation>Die Zwischenablage enthält keine Komponenten: Kopieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>they match</source>
        <translation>sie passen</translation>
    </message>
    <message>
        <source>a component is not linked to itself</source>
        <translation>eine Komponente wird nicht mit sich selbst verbunden</translation>
    </message>
    <message>
        <source>the ports are of different kinds</source>
        <translation>die Anschlüsse sind von verschiedener Art</translation>
    </message>
    <message>
        <source>both ends give or both take</source>
        <translation>beide Enden geben oder beide nehmen</translation>
    </message>
    <message>
        <source>the ports belong to different fabrics</source>
        <translation>die Anschlüsse gehören zu verschiedenen Netzen</translation>
    </message>
    <message>
        <source>the ports differ in speed</source>
        <translation>die Anschlüsse sind verschieden schnell</translation>
    </message>
    <message>
        <source>the connectors differ</source>
        <translation>die Steckverbinder unterscheiden sich</translation>
    </message>
    <message>
        <source>the voltages differ</source>
        <translation>die Spannungen unterscheiden sich</translation>
    </message>
    <message>
        <source>all ports are used</source>
        <translation>alle Anschlüsse sind belegt</translation>
    </message>
    <message>
        <source>all ports of the start are used</source>
        <translation>alle Anschlüsse des Anfangs sind belegt</translation>
    </message>
    <message>
        <source>There is no component &quot;{}&quot;: choose one that the layout has.</source>
        <translation>Es gibt keine Komponente „{}“: Wählen Sie eine, die das Layout hat.</translation>
    </message>
    <message>
        <source>{} has no port &quot;{}&quot;: choose one that it has.</source>
        <translation>{} hat keinen Anschluss „{}“: Wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>{} has {} port(s) {}: choose a number up to that.</source>
        <translation>{} hat {} Anschluss/Anschlüsse {}: Wählen Sie eine Nummer bis dahin.</translation>
    </message>
    <message>
        <source>{} is in use: remove its link first or choose another port.</source>
        <translation>{} ist belegt: Entfernen Sie zuerst die Verbindung oder wählen Sie einen anderen Anschluss.</translation>
    </message>
    <message>
        <source>{} cannot be linked to itself: choose another end.</source>
        <translation>{} kann nicht mit sich selbst verbunden werden: Wählen Sie ein anderes Ende.</translation>
    </message>
    <message>
        <source>{} and {} cannot be linked: {}. Choose other ports or another component.</source>
        <translation>{} und {} können nicht verbunden werden: {}. Wählen Sie andere Anschlüsse oder eine andere Komponente.</translation>
    </message>
    <message>
        <source>A link has at least one cable: give a count of 1 or more.</source>
        <translation>Eine Verbindung hat mindestens ein Kabel: Geben Sie eine Anzahl ab 1 an.</translation>
    </message>
    <message>
        <source>{} and {} cannot be linked: {}. Choose another port.</source>
        <translation>{} und {} können nicht verbunden werden: {}. Wählen Sie einen anderen Anschluss.</translation>
    </message>
    <message>
        <source>{} moves {} inside a nested block: undo that move first, then detach.</source>
        <translation>{} verschiebt {} in einem verschachtelten Block: Machen Sie das zuerst rückgängig, dann lösen Sie.</translation>
    </message>
    <message>
        <source>{} is no block instance: only those can be detached.</source>
        <translation>{} ist keine Blockinstanz: Nur solche können gelöst werden.</translation>
    </message>
    <message>
        <source>{} is locked: unlock it first.</source>
        <translation>{} ist gesperrt: Entsperren Sie es zuerst.</translation>
    </message>
    <message>
        <source>The layout has no block &quot;{}&quot;: define it first.</source>
        <translation>Das Layout hat keinen Block „{}“: Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>{} has no member {}: choose one of its block.</source>
        <translation>{} hat kein Mitglied {}: Wählen Sie eines seines Blocks.</translation>
    </message>
    <message>
        <source>The overrides of {} in {} cannot be read: mend them in the file.</source>
        <translation>Die Änderungen von {} in {} sind nicht lesbar: Berichtigen Sie sie in der Datei.</translation>
    </message>
    <message>
        <source>{} copies are not possible: ask for 1 to {}.</source>
        <translation>{} Kopien sind nicht möglich: Verlangen Sie 1 bis {}.</translation>
    </message>
    <message>
        <source>A pitch of 0 would put all copies on one spot: give a distance in metres.</source>
        <translation>Ein Rastermaß von 0 legte alle Kopien auf einen Fleck: Geben Sie einen Abstand in Metern an.</translation>
    </message>
    <message>
        <source>Nothing is selected: select one or more components first.</source>
        <translation>Nichts ist ausgewählt: Wählen Sie zuerst eine oder mehrere Komponenten.</translation>
    </message>
    <message>
        <source>There is no hall &quot;{}&quot;: add it or choose another.</source>
        <translation>Es gibt keine Halle „{}“: Legen Sie sie an oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{} would reach out of {} ({} m by {} m): place it further inside or make the hall larger.</source>
        <translation>{} ragte aus {} heraus ({} m mal {} m): Platzieren Sie es weiter innen oder vergrößern Sie die Halle.</translation>
    </message>
    <message>
        <source>{}&quot;{}&quot; cannot be an id: use letters, digits, &apos;-&apos; and &apos;_&apos;.</source>
        <translation>„{1}“ taugt nicht als ID: Verwenden Sie Buchstaben, Ziffern, „-“ und „_“.</translation>
    </message>
    <message>
        <source>Select at least {} components to arrange them.</source>
        <translation>Wählen Sie mindestens {} Komponenten, um sie anzuordnen.</translation>
    </message>
    <message>
        <source>{} does not stand on the same floor as the others: leave it out.</source>
        <translation>{} steht nicht auf demselben Boden wie die anderen: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>A group holds two components or more: select others with it.</source>
        <translation>Eine Gruppe enthält mindestens zwei Komponenten: Wählen Sie weitere dazu.</translation>
    </message>
    <message>
        <source>Nothing of the selection is in a group: select a member of one.</source>
        <translation>Nichts von der Auswahl ist in einer Gruppe: Wählen Sie ein Mitglied einer Gruppe.</translation>
    </message>
    <message>
        <source>There is no hall &quot;{}&quot;: choose one that the layout has.</source>
        <translation>Es gibt keine Halle „{}“: Wählen Sie eine, die das Layout hat.</translation>
    </message>
    <message>
        <source>A hall of {} m by {} m is not possible: both must be more than 0.</source>
        <translation>Eine Halle von {} m mal {} m ist nicht möglich: Beides muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>There is a &quot;{}&quot; already: choose another id.</source>
        <translation>Es gibt schon „{}“: Wählen Sie eine andere ID.</translation>
    </message>
    <message>
        <source>{} components stand in {}: move or remove them first.</source>
        <translation>{} Komponenten stehen in {}: Verschieben oder entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{} would stand outside of {}: move it first.</source>
        <translation>{} stünde außerhalb von {}: Verschieben Sie es zuerst.</translation>
    </message>
    <message>
        <source>{} cannot be linked to itself.</source>
        <translation>{} kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <source>{} cannot take this end: {}. Choose another component.</source>
        <translation>{} kann dieses Ende nicht aufnehmen: {}. Wählen Sie eine andere Komponente.</translation>
    </message>
    <message>
        <source>{} has no ports to lead {} through: set it down beside the link.</source>
        <translation>{} hat keine Anschlüsse, um {} hindurchzuführen: Setzen Sie es neben die Verbindung.</translation>
    </message>
    <message>
        <source>{} sits in {}: select that too.</source>
        <translation>{} sitzt in {}: Wählen Sie auch das aus.</translation>
    </message>
    <message>
        <source>A block lies in one hall: select components of one hall only.</source>
        <translation>Ein Block liegt in einer Halle: Wählen Sie nur Komponenten einer Halle.</translation>
    </message>
    <message>
        <source>A block needs something that stands on the floor: place a component first.</source>
        <translation>Ein Block braucht etwas, das auf dem Boden steht: Platzieren Sie zuerst eine Komponente.</translation>
    </message>
    <message>
        <source>There is a block &quot;{}&quot; already: choose another id.</source>
        <translation>Es gibt schon einen Block „{}“: Wählen Sie eine andere ID.</translation>
    </message>
    <message>
        <source>{} is not placed yet: drop it into a hall first.</source>
        <translation>{} ist noch nicht platziert: Ziehen Sie es zuerst in eine Halle.</translation>
    </message>
    <message>
        <source>{} sits in {}: move that, or drag it to another rack.</source>
        <translation>{} sitzt in {}: Verschieben Sie das, oder ziehen Sie es in ein anderes Rack.</translation>
    </message>
    <message>
        <source>{} cannot go into itself: choose another place.</source>
        <translation>{} kann nicht in sich selbst: Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{} is a block: place it on a floor.</source>
        <translation>{} ist ein Block: Platzieren Sie ihn auf einem Boden.</translation>
    </message>
    <message>
        <source>Nobody knows where {} fits: its part {} is in no catalogue.</source>
        <translation>Niemand weiß, wohin {} passt: Sein Teil {} ist in keinem Katalog.</translation>
    </message>
    <message>
        <source>No catalogue has a part &quot;{}&quot;.</source>
        <translation>Kein Katalog hat ein Teil „{}“.</translation>
    </message>
    <message>
        <source>No component of the layout itself is a {}: change it in its block.</source>
        <translation>Keine Komponente des Layouts selbst ist ein {}: Ändern Sie es in seinem Block.</translation>
    </message>
    <message>
        <source>{} has no port &quot;{}&quot; that links use. Remove those links first.</source>
        <translation>{} hat keinen Anschluss „{}“, den Verbindungen nutzen. Entfernen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>{}&quot;{}&quot; is not a part of this layout.</source>
        <translation>„{1}“ ist kein Teil dieses Layouts.</translation>
    </message>
    <message>
        <source>{} component{} of the layout {} a {}. Remove {} first.</source>
        <translation>{} Komponente(n) des Layouts verwenden das Teil {3}. Entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>No catalogue has a part &quot;{}&quot;: choose one from the palette.</source>
        <translation>Kein Katalog hat ein Teil „{}“: Wählen Sie eines aus der Palette.</translation>
    </message>
    <message>
        <source>A {} does not stand on a floor: drop it into a rack or a chassis.</source>
        <translation>„{}“ steht nicht auf einem Boden: Ziehen Sie es in ein Rack oder ein Chassis.</translation>
    </message>
    <message>
        <source>A {} stands outdoors, but {} is a room: place it in a yard.</source>
        <translation>„{}“ steht im Freien, aber {} ist ein Raum: Platzieren Sie es in einem Hof.</translation>
    </message>
    <message>
        <source>There is no property &quot;{}&quot;: {}.</source>
        <translation>Es gibt keine Eigenschaft „{}“: {}.</translation>
    </message>
    <message>
        <source>{}; expected {}</source>
        <translation>{}; erwartet {}</translation>
    </message>
    <message>
        <source>an id is changed by renaming</source>
        <translation>eine ID wird durch Umbenennen geändert</translation>
    </message>
    <message>
        <source>it leads into a value</source>
        <translation>es führt in einen Wert</translation>
    </message>
    <message>
        <source>it leads into a value or past a list</source>
        <translation>es führt in einen Wert oder über eine Liste hinaus</translation>
    </message>
    <message>
        <source>the record cannot be read with it</source>
        <translation>der Eintrag ist damit nicht lesbar</translation>
    </message>
    <message>
        <source>the layout has no &quot;{}&quot;</source>
        <translation>das Layout hat kein „{}“</translation>
    </message>
    <message>
        <source>There is a link {} already.</source>
        <translation>Es gibt schon eine Verbindung {}.</translation>
    </message>
    <message>
        <source>the layout has no such link</source>
        <translation>das Layout hat keine solche Verbindung</translation>
    </message>
    <message>
        <source>set in the layout</source>
        <translation>im Layout gesetzt</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is no number.</source>
        <translation>{}: „{}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>{}: a price is 0 or more.</source>
        <translation>{}: Ein Preis ist 0 oder mehr.</translation>
    </message>
    <message>
        <source>no catalogue has a part &quot;{}&quot;</source>
        <translation>kein Katalog hat ein Teil „{}“</translation>
    </message>
    <message>
        <source>the name is one text</source>
        <translation>der Name ist ein Text</translation>
    </message>
    <message>
        <source>it names no record: &lt;table&gt;/&lt;id&gt;/&lt;key&gt;</source>
        <translation>es nennt keinen Eintrag: &lt;Tabelle&gt;/&lt;ID&gt;/&lt;Schlüssel&gt;</translation>
    </message>
    <message>
        <source>Nobody knows what fits in {}: its part {} is in no catalogue.</source>
        <translation>Niemand weiß, was in {} passt: Sein Teil {} ist in keinem Katalog.</translation>
    </message>
    <message>
        <source>All slots of {} that take a {} are used: remove one first.</source>
        <translation>Alle Einschübe von {}, die „{}“ aufnehmen, sind belegt: Entfernen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>{} has no slot for a {}: choose another chassis.</source>
        <translation>{} hat keinen Einschub für „{}“: Wählen Sie ein anderes Chassis.</translation>
    </message>
    <message>
        <source>{} has no slot &quot;{}&quot;: choose one that it has.</source>
        <translation>{} hat keinen Einschub „{}“: Wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>Slot {} of {} does not take a {}: choose another slot.</source>
        <translation>Einschub {} von {} nimmt „{}“ nicht auf: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What is in slot {} of {} cannot be exchanged.</source>
        <translation>Was in Einschub {} von {} steckt, kann nicht getauscht werden.</translation>
    </message>
    <message>
        <source>{} is no rack: drop it into a rack.</source>
        <translation>{} ist kein Rack: Ziehen Sie es in ein Rack.</translation>
    </message>
    <message>
        <source>{} does not mount in a rack: put it on the floor.</source>
        <translation>{} wird nicht in ein Rack eingebaut: Stellen Sie es auf den Boden.</translation>
    </message>
    <message>
        <source>The datasheet of {} does not say how many units it has: give it a u_height.</source>
        <translation>Das Datenblatt von {} nennt keine Höheneinheiten: Geben Sie u_height an.</translation>
    </message>
    <message>
        <source>{} has no {} free units in a row: choose another rack.</source>
        <translation>{} hat keine {} freien Höheneinheiten am Stück: Wählen Sie ein anderes Rack.</translation>
    </message>
    <message>
        <source>Units {} to {} of {} are not free: choose others.</source>
        <translation>Die Höheneinheiten {} bis {} von {} sind nicht frei: Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Slot {} of {} is used: choose a free one.</source>
        <translation>Einschub {} von {} ist belegt: Wählen Sie einen freien.</translation>
    </message>
    <message>
        <source>{} is not mounted at units of a rack.</source>
        <translation>{} ist nicht auf Höheneinheiten eines Racks eingebaut.</translation>
    </message>
    <message>
        <source>{} would reach out of {}, which has units 1 to {}.</source>
        <translation>{} ragte aus {} heraus, das die Höheneinheiten 1 bis {} hat.</translation>
    </message>
    <message>
        <source>{}, which sits inside, is locked: unlock it first.</source>
        <translation>{}, das darin sitzt, ist gesperrt: Entsperren Sie es zuerst.</translation>
    </message>
    <message>
        <source>{}, {} inside</source>
        <translation>{}, {} darin</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>No link is selected: select one or more links first.</source>
        <translation>Keine Verbindung ist ausgewählt: Wählen Sie zuerst eine oder mehrere.</translation>
    </message>
    <message>
        <source>There is no link &quot;{}&quot;: choose one on the plan.</source>
        <translation>Es gibt keine Verbindung „{}“: Wählen Sie eine auf dem Plan.</translation>
    </message>
    <message>
        <source>{} does not stand on a floor: turn what it sits in.</source>
        <translation>{} steht nicht auf einem Boden: Drehen Sie das, worin es sitzt.</translation>
    </message>
    <message>
        <source>There is no scenario &quot;{}&quot;: choose one that the layout has.</source>
        <translation>Es gibt kein Szenario „{}“: Wählen Sie eines, das das Layout hat.</translation>
    </message>
    <message>
        <source>Scenario {}: {}</source>
        <translation>Szenario {}: {}</translation>
    </message>
    <message>
        <source>Choose the finding that is to be accepted.</source>
        <translation>Wählen Sie den Befund, der akzeptiert werden soll.</translation>
    </message>
    <message>
        <source>A finding is accepted with a reason: say why it may stay.</source>
        <translation>Ein Befund wird mit Begründung akzeptiert: Sagen Sie, warum er bleiben darf.</translation>
    </message>
    <message>
        <source>{}&quot;{}&quot; is no date: write it as 2027-12-31.</source>
        <translation>„{1}“ ist kein Datum: Schreiben Sie es als 2027-12-31.</translation>
    </message>
    <message>
        <source>Nothing is accepted under &quot;{}&quot;.</source>
        <translation>Unter „{}“ ist nichts akzeptiert.</translation>
    </message>
    <message>
        <source>A workload serves a model: choose one.</source>
        <translation>Eine Arbeitslast bedient ein Modell: Wählen Sie eines.</translation>
    </message>
    <message>
        <source>A share lies between 0 and 1.</source>
        <translation>Ein Anteil liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Times and rates must be more than 0; leave them empty where there is no limit.</source>
        <translation>Zeiten und Raten müssen größer als 0 sein; lassen Sie sie leer, wo keine Grenze gilt.</translation>
    </message>
    <message>
        <source>There is no workload &quot;{}&quot;: choose one that the layout has.</source>
        <translation>Es gibt keine Arbeitslast „{}“: Wählen Sie eine, die das Layout hat.</translation>
    </message>
    <message>
        <source>Unknown part</source>
        <translation>Unbekanntes Teil</translation>
    </message>
    <message>
        <source>{} is placed in {}, which the layout does not have</source>
        <translation>{} ist in {} platziert, das es im Layout nicht gibt</translation>
    </message>
    <message>
        <source>{} sits in {}, which sits in it: put one of them elsewhere</source>
        <translation>{} sitzt in {}, das in ihm sitzt: Legen Sie eines davon anderswohin</translation>
    </message>
    <message>
        <source>{} is of part {}, which no catalogue has</source>
        <translation>{} ist vom Teil {}, das kein Katalog hat</translation>
    </message>
    <message>
        <source>{} is placed in slot {} of {}, but {} has no such slot</source>
        <translation>{} ist in Einschub {} von {} platziert, aber {} hat keinen solchen Einschub</translation>
    </message>
    <message>
        <source>{} is a {}, which slot {} of {} does not take</source>
        <translation>{} ist „{}“, was Einschub {} von {} nicht aufnimmt</translation>
    </message>
    <message>
        <source>{} is an instance of block {}, which the layout does not have</source>
        <translation>{} ist eine Instanz des Blocks {}, den das Layout nicht hat</translation>
    </message>
    <message>
        <source>{} stands in hall {}, which the layout does not have</source>
        <translation>{} steht in Halle {}, die das Layout nicht hat</translation>
    </message>
    <message>
        <source>{} joins a {} port to a {} port</source>
        <translation>{} verbindet einen Anschluss für {} mit einem für {}</translation>
    </message>
    <message>
        <source>{}: both ends {} {}; one must give and one must take</source>
        <translation>{}: Beide Enden {} {}; eines muss geben und eines nehmen</translation>
    </message>
    <message>
        <source>{} ends at {}, which the layout does not have</source>
        <translation>{} endet bei {}, das es im Layout nicht gibt</translation>
    </message>
    <message>
        <source>{} ends at port {} of {}; {} has these: {}</source>
        <translation>{} endet an Anschluss {} von {}; {} hat diese: {}</translation>
    </message>
    <message>
        <source>{} needs {} of {}, which has {} port{} of group {}</source>
        <translation>{} braucht {} von {}, das {} Anschluss/Anschlüsse der Gruppe {5} hat</translation>
    </message>
    <message>
        <source>a map of figures</source>
        <translation>eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>{} overrides {}, which block {} does not have</source>
        <translation>{} ändert {}, das Block {} nicht hat</translation>
    </message>
    <message>
        <source>the override of {} cannot be read at &quot;{}&quot;: figures are numbers, `at` takes x_m, y_m and facing</source>
        <translation>die Änderung von {} ist bei „{}“ nicht lesbar: Zahlen sind Ziffern, „at“ nimmt x_m, y_m und facing</translation>
    </message>
    <message>
        <source>{} liquid-cooled units state no share of heat to the liquid: all of it is taken as air</source>
        <translation>{} flüssigkeitsgekühlte Geräte nennen keinen Anteil der Wärme in die Flüssigkeit: Alles wird als Luft gerechnet</translation>
    </message>
    <message>
        <source>the site gives no design dry bulb: 35 C is taken (rating point of AHRI 550/590)</source>
        <translation>der Standort nennt keine Auslegungs-Trockenkugeltemperatur: 35 C werden genommen (Bemessungspunkt von AHRI 550/590)</translation>
    </message>
    <message>
        <source>the site gives no design wet bulb: supply temperatures of evaporative units are not known, hybrid coolers are taken as dry</source>
        <translation>der Standort nennt keine Auslegungs-Feuchtkugeltemperatur: Vorlauftemperaturen von Verdunstungsgeräten sind nicht bekannt, Hybridkühler gelten als trocken</translation>
    </message>
    <message>
        <source>no plant is drawn for {:.1f} kW of heat: an ideal facility water system takes it, without power or water</source>
        <translation>für {} kW Wärme ist keine Kälteanlage gezeichnet: Ein ideales Kühlwassernetz nimmt sie auf, ohne Leistung und Wasser</translation>
    </message>
    <message>
        <source>{:.1f} kW of heat have no coolant link to a plant: shared over the plant of the site by capacity</source>
        <translation>{} kW Wärme haben keine Kühlmittelverbindung zu einer Kälteanlage: nach Leistung auf die Kälteanlagen des Standorts verteilt</translation>
    </message>
    <message>
        <source>{:.1f} kW of condenser heat have no tower or cooler: its fans, pumps and water are not counted</source>
        <translation>{} kW Verflüssigerwärme haben keinen Turm oder Kühler: Ventilatoren, Pumpen und Wasser dafür sind nicht gerechnet</translation>
    </message>
    <message>
        <source>the coolant links form a cycle: {} left open to solve the rest</source>
        <translation>die Kühlmittelverbindungen bilden einen Kreis: {} offen gelassen, um den Rest zu rechnen</translation>
    </message>
    <message>
        <source>{} plant units give no COP or fan power: taken as 0 kW</source>
        <translation>{} Kälteanlagen nennen weder COP noch Ventilatorleistung: als 0 kW gerechnet</translation>
    </message>
    <message>
        <source>one plant unit gives no COP or fan power: taken as 0 kW</source>
        <translation>eine Kälteanlage nennt weder COP noch Ventilatorleistung: als 0 kW gerechnet</translation>
    </message>
    <message>
        <source>{} chillers run outside their COP table: the table&apos;s edge is taken</source>
        <translation>{} Kältemaschinen laufen außerhalb ihrer COP-Tabelle: Der Rand der Tabelle wird genommen</translation>
    </message>
    <message>
        <source>one chiller runs outside its COP table: the table&apos;s edge is taken</source>
        <translation>eine Kältemaschine läuft außerhalb ihrer COP-Tabelle: Der Rand der Tabelle wird genommen</translation>
    </message>
    <message>
        <source>{} evaporative units give no cycles of concentration: their blowdown is not counted</source>
        <translation>{} Verdunstungsgeräte nennen keine Eindickungszahl: Ihre Abschlämmung ist nicht gerechnet</translation>
    </message>
    <message>
        <source>one evaporative unit gives no cycles of concentration: its blowdown is not counted</source>
        <translation>ein Verdunstungsgerät nennt keine Eindickungszahl: Seine Abschlämmung ist nicht gerechnet</translation>
    </message>
    <message>
        <source>bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>power, not drawn</source>
        <translation>Strom, nicht gezeichnet</translation>
    </message>
    <message>
        <source>cooling, not drawn</source>
        <translation>Kühlung, nicht gezeichnet</translation>
    </message>
    <message>
        <source>soft cost</source>
        <translation>Baunebenkosten</translation>
    </message>
    <message>
        <source>{}; from {:g} to {:g}</source>
        <translation>{}; von {} bis {}</translation>
    </message>
    <message>
        <source>{}; an assumption, unverified</source>
        <translation>{}; eine Annahme, ungeprüft</translation>
    </message>
    <message>
        <source>this layout</source>
        <translation>dieses Layout</translation>
    </message>
    <message>
        <source>price per kW of rating</source>
        <translation>Preis je kW Bemessung</translation>
    </message>
    <message>
        <source>price per kW of capacity</source>
        <translation>Preis je kW Kühlleistung</translation>
    </message>
    <message>
        <source>price per kVA of rating</source>
        <translation>Preis je kVA Bemessung</translation>
    </message>
    <message>
        <source>price per kWh of storage</source>
        <translation>Preis je kWh Speicher</translation>
    </message>
    <message>
        <source>price per MW of connection</source>
        <translation>Preis je MW Anschluss</translation>
    </message>
    <message>
        <source>price per MVA of connection</source>
        <translation>Preis je MVA Anschluss</translation>
    </message>
    <message>
        <source>price per metre</source>
        <translation>Preis je Meter</translation>
    </message>
    <message>
        <source>sum of contents</source>
        <translation>Summe des Inhalts</translation>
    </message>
    <message>
        <source>middle of low and high</source>
        <translation>Mitte von niedrig und hoch</translation>
    </message>
    <message>
        <source>{} ({} {}) has no price and is not in the cost.</source>
        <translation>{} ({} {}) hat keinen Preis und ist nicht in den Kosten.</translation>
    </message>
    <message>
        <source>Token prices are given but no tokens are produced: no revenue, NPV or IRR.</source>
        <translation>Tokenpreise sind angegeben, aber es entstehen keine Token: kein Erlös, Kapitalwert oder Zinsfuß.</translation>
    </message>
    <message>
        <source>The cash flow has {} internal rates of return; none is shown.</source>
        <translation>Der Zahlungsstrom hat {} interne Zinsfüße; keiner wird gezeigt.</translation>
    </message>
    <message>
        <source>The facility&apos;s draw is not known: energy is not in the cost.</source>
        <translation>Die Leistungsaufnahme der Anlage ist nicht bekannt: Energie ist nicht in den Kosten.</translation>
    </message>
    <message>
        <source>No accelerators: no cost per accelerator hour.</source>
        <translation>Keine Beschleuniger: keine Kosten je Beschleunigerstunde.</translation>
    </message>
    <message>
        <source>No power source is drawn: the power plant is taken at its usual cost per MW.</source>
        <translation>Keine Stromquelle ist gezeichnet: Die Stromversorgung wird mit ihren üblichen Kosten je MW gerechnet.</translation>
    </message>
    <message>
        <source>{:.0f} kW of heat has no cooling drawn: it is taken at the usual cost per MW.</source>
        <translation>Für {} kW Wärme ist keine Kühlung gezeichnet: Sie wird mit den üblichen Kosten je MW gerechnet.</translation>
    </message>
    <message>
        <source>Water is taken at the design point all year; a weather year would give less.</source>
        <translation>Wasser ist ganzjährig im Auslegungspunkt gerechnet; ein Wetterjahr ergäbe weniger.</translation>
    </message>
    <message>
        <source>{} network links have an end that stands nowhere: no length, no cable</source>
        <translation>{} Netzverbindungen haben ein Ende, das nirgends steht: keine Länge, kein Kabel</translation>
    </message>
    <message>
        <source>one network link has an end that stands nowhere: no length, no cable</source>
        <translation>eine Netzverbindung hat ein Ende, das nirgends steht: keine Länge, kein Kabel</translation>
    </message>
    <message>
        <source>the catalogue has no cable meant for {} Gbit/s: no power and no price</source>
        <translation>der Katalog hat kein Kabel für {} Gbit/s: keine Leistung und kein Preis</translation>
    </message>
    <message>
        <source>{} has no price</source>
        <translation>{} hat keinen Preis</translation>
    </message>
    <message>
        <source>{}: also joins ports for {}</source>
        <translation>{}: verbindet auch Anschlüsse für {}</translation>
    </message>
    <message>
        <source>a leaf switch has no uplink: its oversubscription has no bound</source>
        <translation>ein Leaf-Switch hat keine Aufwärtsverbindung: Seine Überbuchung ist unbegrenzt</translation>
    </message>
    <message>
        <source>some links have no speed: neither oversubscription nor bisection</source>
        <translation>einige Verbindungen nennen keine Geschwindigkeit: weder Überbuchung noch Bisektion</translation>
    </message>
    <message>
        <source>single failures</source>
        <translation>Einzelausfälle</translation>
    </message>
    <message>
        <source>serving plan</source>
        <translation>Serving-Plan</translation>
    </message>
    <message>
        <source>cost and rules</source>
        <translation>Kosten und Regeln</translation>
    </message>
    <message>
        <source>ideal feed</source>
        <translation>ideale Einspeisung</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>{} of the power gear {} no efficiency and {} taken as lossless: {}</source>
        <translation>{0} Teil(e) der Stromversorgung ohne Wirkungsgrad, als verlustfrei gerechnet: {3}</translation>
    </message>
    <message>
        <source>part gives</source>
        <translation>Teil nennt</translation>
    </message>
    <message>
        <source>parts give</source>
        <translation>Teile nennen</translation>
    </message>
    <message>
        <source>transfer switch</source>
        <translation>Umschalter</translation>
    </message>
    <message>
        <source>rack supply</source>
        <translation>Rackversorgung</translation>
    </message>
    <message>
        <source>dc power</source>
        <translation>Gleichstrom</translation>
    </message>
    <message>
        <source>no utility feed or generation is drawn: losses of the power chain are not counted</source>
        <translation>keine Netzeinspeisung oder Erzeugung ist gezeichnet: Verluste der Stromkette sind nicht gerechnet</translation>
    </message>
    <message>
        <source>only generators are drawn: they are taken as the sources of normal operation</source>
        <translation>nur Netzersatzanlagen sind gezeichnet: Sie gelten als Quellen des Normalbetriebs</translation>
    </message>
    <message>
        <source>{:.1f} kW have no path to a source; they count without the losses of a chain</source>
        <translation>{} kW haben keinen Weg zu einer Quelle; sie zählen ohne die Verluste einer Kette</translation>
    </message>
    <message>
        <source>the power links form a cycle: {} link{} left open to solve the rest</source>
        <translation>die Stromverbindungen bilden einen Kreis: {} Verbindung(en) offen gelassen, um den Rest zu rechnen</translation>
    </message>
    <message>
        <source>PUE, design</source>
        <translation>PUE, Auslegung</translation>
    </message>
    <message>
        <source>facility power / IT load</source>
        <translation>Anlagenleistung / IT-Last</translation>
    </message>
    <message>
        <source>Grid used</source>
        <translation>Netzauslastung</translation>
    </message>
    <message>
        <source>facility power / limit of the grid connection</source>
        <translation>Anlagenleistung / Grenze des Netzanschlusses</translation>
    </message>
    <message>
        <source>grid limit</source>
        <translation>Netzgrenze</translation>
    </message>
    <message>
        <source>facility power in MW</source>
        <translation>Anlagenleistung in MW</translation>
    </message>
    <message>
        <source>kW / 1000</source>
        <translation>kW / 1000</translation>
    </message>
    <message>
        <source>to MW</source>
        <translation>in MW</translation>
    </message>
    <message>
        <source>Per MW</source>
        <translation>Je MW</translation>
    </message>
    <message>
        <source>output / facility power in MW</source>
        <translation>Ausgabe / Anlagenleistung in MW</translation>
    </message>
    <message>
        <source>estimate: {}</source>
        <translation>Schätzung: {}</translation>
    </message>
    <message>
        <source>Longest lead time</source>
        <translation>Längste Lieferzeit</translation>
    </message>
    <message>
        <source>greatest of all parts</source>
        <translation>größte aller Teile</translation>
    </message>
    <message>
        <source>override of this component</source>
        <translation>Änderung an dieser Komponente</translation>
    </message>
    <message>
        <source>own draw</source>
        <translation>eigene Aufnahme</translation>
    </message>
    <message>
        <source>fans, pumps and compressors at this duty</source>
        <translation>Ventilatoren, Pumpen und Verdichter bei dieser Last</translation>
    </message>
    <message>
        <source>pump by flow x head / efficiency where its drawn loop runs; fans at this duty</source>
        <translation>Pumpe nach Durchfluss x Förderhöhe / Wirkungsgrad am Betriebspunkt ihres gezeichneten Kreises; Ventilatoren bei dieser Last</translation>
    </message>
    <message>
        <source>pump as rated: no drawn loop is solved at it</source>
        <translation>Pumpe mit Nennleistung: an ihr ist kein gezeichneter Kreis gelöst</translation>
    </message>
    <message>
        <source>power flow</source>
        <translation>Lastfluss</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>inside, without a link</source>
        <translation>darin, ohne Verbindung</translation>
    </message>
    <message>
        <source>sum over what it feeds</source>
        <translation>Summe über das, was es speist</translation>
    </message>
    <message>
        <source>lost in it</source>
        <translation>darin verloren</translation>
    </message>
    <message>
        <source>loss curve of the part; {}</source>
        <translation>Verlustkurve des Teils; {}</translation>
    </message>
    <message>
        <source>nothing is fed</source>
        <translation>nichts wird gespeist</translation>
    </message>
    <message>
        <source>own draw + passed on + lost</source>
        <translation>eigene Aufnahme + weitergegeben + verloren</translation>
    </message>
    <message>
        <source>Power load</source>
        <translation>Stromauslastung</translation>
    </message>
    <message>
        <source>power through the fullest feed / its rating</source>
        <translation>Leistung durch die vollste Einspeisung / deren Bemessung</translation>
    </message>
    <message>
        <source>through the feed from {}</source>
        <translation>durch die Einspeisung von {}</translation>
    </message>
    <message>
        <source>rating of the feed</source>
        <translation>Bemessung der Einspeisung</translation>
    </message>
    <message>
        <source>ports and cables of the link</source>
        <translation>Anschlüsse und Kabel der Verbindung</translation>
    </message>
    <message>
        <source>power carried / continuous rating</source>
        <translation>geführte Leistung / Dauerbemessung</translation>
    </message>
    <message>
        <source>continuous rating</source>
        <translation>Dauerbemessung</translation>
    </message>
    <message>
        <source>Load with one side lost</source>
        <translation>Last bei Ausfall einer Seite</translation>
    </message>
    <message>
        <source>carried with the worse side lost</source>
        <translation>geführt bei Ausfall der schlechteren Seite</translation>
    </message>
    <message>
        <source>power flow without side A, without side B</source>
        <translation>Lastfluss ohne Seite A, ohne Seite B</translation>
    </message>
    <message>
        <source>loss curve of the part at this load; {}</source>
        <translation>Verlustkurve des Teils bei dieser Last; {}</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>Wärme in Flüssigkeit</translation>
    </message>
    <message>
        <source>heat network: what is linked to it</source>
        <translation>Wärmenetz: was daran angeschlossen ist</translation>
    </message>
    <message>
        <source>power x share to liquid</source>
        <translation>Leistung x Anteil in Flüssigkeit</translation>
    </message>
    <message>
        <source>share to liquid</source>
        <translation>Anteil in Flüssigkeit</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>Wärme in Luft</translation>
    </message>
    <message>
        <source>heat network: the hall&apos;s air</source>
        <translation>Wärmenetz: die Luft der Halle</translation>
    </message>
    <message>
        <source>power - heat to liquid</source>
        <translation>Leistung - Wärme in Flüssigkeit</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>heat network: what is linked to it and the hall&apos;s air</source>
        <translation>Wärmenetz: was angeschlossen ist und die Luft der Halle</translation>
    </message>
    <message>
        <source>to liquid + to air</source>
        <translation>in Flüssigkeit + in Luft</translation>
    </message>
    <message>
        <source>sum of what is linked to it</source>
        <translation>Summe des Angeschlossenen</translation>
    </message>
    <message>
        <source>no flow is stated: PG25 at 10 K rise for its heat</source>
        <translation>kein Durchsatz angegeben: PG25 bei 10 K Erwärmung für seine Wärme</translation>
    </message>
    <message>
        <source>Coolant flow</source>
        <translation>Kühlmitteldurchsatz</translation>
    </message>
    <message>
        <source>Cooling load</source>
        <translation>Kühlauslastung</translation>
    </message>
    <message>
        <source>heat / capacity</source>
        <translation>Wärme / Kühlleistung</translation>
    </message>
    <message>
        <source>flow / maximum flow</source>
        <translation>Durchsatz / größter Durchsatz</translation>
    </message>
    <message>
        <source>maximum flow</source>
        <translation>größter Durchsatz</translation>
    </message>
    <message>
        <source>Scale-out per accelerator</source>
        <translation>Scale-out je Beschleuniger</translation>
    </message>
    <message>
        <source>linked compute ports over accelerators</source>
        <translation>verbundene Rechenanschlüsse je Beschleuniger</translation>
    </message>
    <message>
        <source>Coolant supply</source>
        <translation>Kühlmittelvorlauf</translation>
    </message>
    <message>
        <source>design ambient and the approaches of the units on the way</source>
        <translation>Auslegungsaußentemperatur und die Grädigkeiten der Geräte auf dem Weg</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>sum of its contents</source>
        <translation>Summe seines Inhalts</translation>
    </message>
    <message>
        <source>{} bn</source>
        <translation>{} Mrd.</translation>
    </message>
    <message>
        <source>{} / M tok</source>
        <translation>{} / Mio. Tok</translation>
    </message>
    <message>
        <source>{} tok/s</source>
        <translation>{} Tok/s</translation>
    </message>
    <message>
        <source>Power it takes at its input, design load</source>
        <translation>Leistung, die es am Eingang aufnimmt, Auslegungslast</translation>
    </message>
    <message>
        <source>Load over the continuous rating of what carries it; of a rack, of its fullest feed</source>
        <translation>Last zur Dauerbemessung dessen, was sie trägt; beim Rack: seiner vollsten Einspeisung</translation>
    </message>
    <message>
        <source>Load over rating after the worse of side A and side B is lost</source>
        <translation>Last zur Bemessung, wenn die schlechtere von Seite A und B ausfällt</translation>
    </message>
    <message>
        <source>Power turned to heat in it</source>
        <translation>Leistung, die darin zu Wärme wird</translation>
    </message>
    <message>
        <source>Heat it gives off, or takes up if it cools</source>
        <translation>Wärme, die es abgibt oder, wenn es kühlt, aufnimmt</translation>
    </message>
    <message>
        <source>Heat carried by coolant</source>
        <translation>Wärme, die das Kühlmittel abführt</translation>
    </message>
    <message>
        <source>Heat carried by the hall&apos;s air</source>
        <translation>Wärme, die die Luft der Halle abführt</translation>
    </message>
    <message>
        <source>Coolant through it</source>
        <translation>Kühlmittel, das hindurchfließt</translation>
    </message>
    <message>
        <source>The worse of heat over capacity and flow over maximum flow; of a rack, of the unit that cools it</source>
        <translation>Das Schlechtere von Wärme zu Kühlleistung und Durchsatz zu größtem Durchsatz; beim Rack: des Geräts, das es kühlt</translation>
    </message>
    <message>
        <source>Temperature of the coolant that comes in</source>
        <translation>Temperatur des zufließenden Kühlmittels</translation>
    </message>
    <message>
        <source>Linked compute-fabric bandwidth per accelerator, one direction</source>
        <translation>Verbundene Bandbreite des Rechennetzes je Beschleuniger, eine Richtung</translation>
    </message>
    <message>
        <source>Typical catalogue price with its contents</source>
        <translation>Üblicher Katalogpreis mit Inhalt</translation>
    </message>
    <message>
        <source>Weight of the part</source>
        <translation>Gewicht des Teils</translation>
    </message>
    <message>
        <source>Weeks from order until it is there</source>
        <translation>Wochen von der Bestellung bis zur Ankunft</translation>
    </message>
    <message>
        <source>{}&quot; is {}</source>
        <translation>{}&quot; ist {}</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>eine Anzahl</translation>
    </message>
    <message>
        <source>{}, not in {}</source>
        <translation>{}, nicht in {}</translation>
    </message>
    <message>
        <source>Accelerator packages placed</source>
        <translation>Platzierte Beschleuniger</translation>
    </message>
    <message>
        <source>sum over components of the packages in each part</source>
        <translation>Summe der Beschleuniger in jedem Teil über alle Komponenten</translation>
    </message>
    <message>
        <source>Racks and rack-scale systems placed</source>
        <translation>Platzierte Racks und Rack-Systeme</translation>
    </message>
    <message>
        <source>count of components whose part is a rack</source>
        <translation>Anzahl der Komponenten, deren Teil ein Rack ist</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT-Last</translation>
    </message>
    <message>
        <source>Design IT load: the maximum that each part&apos;s datasheet says to provision</source>
        <translation>IT-Last der Auslegung: das Höchste, was das Datenblatt jedes Teils vorzusehen verlangt</translation>
    </message>
    <message>
        <source>Power drawn from the grid at design load</source>
        <translation>Leistung aus dem Netz bei Auslegungslast</translation>
    </message>
    <message>
        <source>IT load + cooling + losses from utility to rack</source>
        <translation>IT-Last + Kühlung + Verluste vom Netz bis zum Rack</translation>
    </message>
    <message>
        <source>Facility power over IT power at the design point (ISO/IEC 30134-2)</source>
        <translation>Anlagenleistung zu IT-Leistung im Auslegungspunkt (ISO/IEC 30134-2)</translation>
    </message>
    <message>
        <source>Facility power over the grid connection&apos;s limit</source>
        <translation>Anlagenleistung zur Grenze des Netzanschlusses</translation>
    </message>
    <message>
        <source>Heat that the coolant loops take</source>
        <translation>Wärme, die die Kühlmittelkreise aufnehmen</translation>
    </message>
    <message>
        <source>sum of power x liquid share</source>
        <translation>Summe von Leistung x Flüssigkeitsanteil</translation>
    </message>
    <message>
        <source>Heat that the halls&apos; air takes</source>
        <translation>Wärme, die die Luft der Hallen aufnimmt</translation>
    </message>
    <message>
        <source>sum of power x (1 - liquid share) + losses of gear in the halls</source>
        <translation>Summe von Leistung x (1 - Flüssigkeitsanteil) + Verluste der Geräte in den Hallen</translation>
    </message>
    <message>
        <source>Technology coolant flow of all racks</source>
        <translation>Kühlmitteldurchsatz aller Racks</translation>
    </message>
    <message>
        <source>sum of datasheet flows</source>
        <translation>Summe der Durchsätze aus Datenblättern</translation>
    </message>
    <message>
        <source>Output tokens per second within the workloads&apos; latency limits</source>
        <translation>Ausgabetoken je Sekunde innerhalb der Latenzgrenzen der Arbeitslasten</translation>
    </message>
    <message>
        <source>sum over workloads of request rate x output tokens</source>
        <translation>Summe über Arbeitslasten von Anfragerate x Ausgabetoken</translation>
    </message>
    <message>
        <source>Output tokens per second for each facility megawatt</source>
        <translation>Ausgabetoken je Sekunde für jedes Megawatt der Anlage</translation>
    </message>
    <message>
        <source>output / facility_mw</source>
        <translation>Ausgabe / facility_mw</translation>
    </message>
    <message>
        <source>All cost of a year over the tokens of a year</source>
        <translation>Alle Kosten eines Jahres durch die Token eines Jahres</translation>
    </message>
    <message>
        <source>Per accelerator-hour</source>
        <translation>Je Beschleunigerstunde</translation>
    </message>
    <message>
        <source>All cost of a year over the accelerator-hours sold</source>
        <translation>Alle Kosten eines Jahres durch die verkauften Beschleunigerstunden</translation>
    </message>
    <message>
        <source>Everything bought and built</source>
        <translation>Alles Gekaufte und Gebaute</translation>
    </message>
    <message>
        <source>bill of materials + shell + soft cost + contingency</source>
        <translation>Stückliste + Gebäude + Baunebenkosten + Risikoreserve</translation>
    </message>
    <message>
        <source>Cost per year</source>
        <translation>Kosten je Jahr</translation>
    </message>
    <message>
        <source>Capital over its life and running cost</source>
        <translation>Kapital über seine Lebensdauer und Betriebskosten</translation>
    </message>
    <message>
        <source>annualised capital + energy + water + staff + maintenance</source>
        <translation>Kapitalannuität + Energie + Wasser + Personal + Wartung</translation>
    </message>
    <message>
        <source>Weeks until the slowest part is there</source>
        <translation>Wochen, bis das langsamste Teil da ist</translation>
    </message>
    <message>
        <source>maximum over parts</source>
        <translation>Größtwert über alle Teile</translation>
    </message>
    <message>
        <source>$ per million tokens</source>
        <translation>$ je Million Token</translation>
    </message>
    <message>
        <source>{} smaller ones</source>
        <translation>{} kleinere</translation>
    </message>
    <message>
        <source>sum of each</source>
        <translation>Summe der einzelnen</translation>
    </message>
    <message>
        <source>count x each</source>
        <translation>Anzahl x je Stück</translation>
    </message>
    <message>
        <source>annualised capital + running cost</source>
        <translation>Kapitalannuität + Betriebskosten</translation>
    </message>
    <message>
        <source>million tokens a year</source>
        <translation>Millionen Token im Jahr</translation>
    </message>
    <message>
        <source>(input + output tokens/s) x 3600 x hours sold / 1e6</source>
        <translation>(Eingabe- + Ausgabetoken/s) x 3600 x verkaufte Stunden / 1e6</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>input not from cache + output</source>
        <translation>Eingabe nicht aus dem Cache + Ausgabe</translation>
    </message>
    <message>
        <source>seconds an hour</source>
        <translation>Sekunden je Stunde</translation>
    </message>
    <message>
        <source>to millions</source>
        <translation>in Millionen</translation>
    </message>
    <message>
        <source>cost per year / million tokens a year</source>
        <translation>Kosten je Jahr / Millionen Token im Jahr</translation>
    </message>
    <message>
        <source>accelerator-hours sold</source>
        <translation>verkaufte Beschleunigerstunden</translation>
    </message>
    <message>
        <source>accelerators x hours x availability x utilisation</source>
        <translation>Beschleuniger x Stunden x Verfügbarkeit x Nutzung</translation>
    </message>
    <message>
        <source>cost per year / accelerator-hours sold</source>
        <translation>Kosten je Jahr / verkaufte Beschleunigerstunden</translation>
    </message>
    <message>
        <source>hours a year</source>
        <translation>Stunden im Jahr</translation>
    </message>
    <message>
        <source>input not from cache</source>
        <translation>Eingabe nicht aus dem Cache</translation>
    </message>
    <message>
        <source>serving plan within the latency limits</source>
        <translation>Serving-Plan innerhalb der Latenzgrenzen</translation>
    </message>
    <message>
        <source>plant and building</source>
        <translation>Anlagen und Gebäude</translation>
    </message>
    <message>
        <source>racks + power + cooling + installation + shell</source>
        <translation>Racks + Strom + Kühlung + Montage + Gebäude</translation>
    </message>
    <message>
        <source>IT load in MW x cost per MW</source>
        <translation>IT-Last in MW x Kosten je MW</translation>
    </message>
    <message>
        <source>shell and core</source>
        <translation>Gebäudehülle und -kern</translation>
    </message>
    <message>
        <source>{} / MW</source>
        <translation>{} / MW</translation>
    </message>
    <message>
        <source>IT load in MW x usual cost per MW</source>
        <translation>IT-Last in MW x übliche Kosten je MW</translation>
    </message>
    <message>
        <source>power plant</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>power and cooling gear x share</source>
        <translation>Strom- und Kühlanlagen x Anteil</translation>
    </message>
    <message>
        <source>power and cooling gear</source>
        <translation>Strom- und Kühlanlagen</translation>
    </message>
    <message>
        <source>plant and building x share</source>
        <translation>Anlagen und Gebäude x Anteil</translation>
    </message>
    <message>
        <source>(plant and building + soft cost) x share</source>
        <translation>(Anlagen und Gebäude + Baunebenkosten) x Anteil</translation>
    </message>
    <message>
        <source>plant, building, soft cost</source>
        <translation>Anlagen, Gebäude, Baunebenkosten</translation>
    </message>
    <message>
        <source>count x price</source>
        <translation>Anzahl x Preis</translation>
    </message>
    <message>
        <source>sum over the bill of materials</source>
        <translation>Summe über die Stückliste</translation>
    </message>
    <message>
        <source>IT load in MW</source>
        <translation>IT-Last in MW</translation>
    </message>
    <message>
        <source>Capital, per year</source>
        <translation>Kapital, je Jahr</translation>
    </message>
    <message>
        <source>sum of capital x annuity over its life</source>
        <translation>Summe von Kapital x Annuität über die Lebensdauer</translation>
    </message>
    <message>
        <source>rate / (1 - (1 + rate)^-life)</source>
        <translation>Zins / (1 - (1 + Zins)^-Lebensdauer)</translation>
    </message>
    <message>
        <source>capital x annuity</source>
        <translation>Kapital x Annuität</translation>
    </message>
    <message>
        <source>{}, part</source>
        <translation>{}, Anteil</translation>
    </message>
    <message>
        <source>line x its part</source>
        <translation>Posten x Anteil</translation>
    </message>
    <message>
        <source>part that lives this long</source>
        <translation>Teil, das so lange lebt</translation>
    </message>
    <message>
        <source>plant or building that it is spent on</source>
        <translation>Anlage oder Gebäude, wofür es ausgegeben wird</translation>
    </message>
    <message>
        <source>{:g} years</source>
        <translation>{} Jahre</translation>
    </message>
    <message>
        <source>{:g} year</source>
        <translation>{} Jahr</translation>
    </message>
    <message>
        <source>weather year</source>
        <translation>Wetterjahr</translation>
    </message>
    <message>
        <source>IT load x load factor x PUE x hours x price</source>
        <translation>IT-Last x Lastfaktor x PUE x Stunden x Preis</translation>
    </message>
    <message>
        <source>{} / kWh</source>
        <translation>{} / kWh</translation>
    </message>
    <message>
        <source>facility power x 12 months x charge</source>
        <translation>Anlagenleistung x 12 Monate x Leistungspreis</translation>
    </message>
    <message>
        <source>{} / kW and month</source>
        <translation>{} / kW und Monat</translation>
    </message>
    <message>
        <source>water a year x price</source>
        <translation>Wasser im Jahr x Preis</translation>
    </message>
    <message>
        <source>water a year</source>
        <translation>Wasser im Jahr</translation>
    </message>
    <message>
        <source>cooling plant at the design point</source>
        <translation>Kälteanlage im Auslegungspunkt</translation>
    </message>
    <message>
        <source>capital x share a year</source>
        <translation>Kapital x Anteil im Jahr</translation>
    </message>
    <message>
        <source>sum of capital x share a year</source>
        <translation>Summe von Kapital x Anteil im Jahr</translation>
    </message>
    <message>
        <source>accelerators x cost of each</source>
        <translation>Beschleuniger x Kosten je Stück</translation>
    </message>
    <message>
        <source>{} / accelerator</source>
        <translation>{} / Beschleuniger</translation>
    </message>
    <message>
        <source>power x share to liquid; {}</source>
        <translation>Leistung x Anteil in Flüssigkeit; {}</translation>
    </message>
    <message>
        <source>power - heat to liquid; {}</source>
        <translation>Leistung - Wärme in Flüssigkeit; {}</translation>
    </message>
    <message>
        <source>power flow with the part&apos;s losses; {}</source>
        <translation>Lastfluss mit den Verlusten des Teils; {}</translation>
    </message>
    <message>
        <source>draw at this duty; {}</source>
        <translation>Aufnahme bei dieser Last; {}</translation>
    </message>
    <message>
        <source>Losses from utility to rack</source>
        <translation>Verluste vom Netz bis zum Rack</translation>
    </message>
    <message>
        <source>sum over the gear of the power chain</source>
        <translation>Summe über die Geräte der Stromkette</translation>
    </message>
    <message>
        <source>sum of fans, pumps and compressors at this duty</source>
        <translation>Summe von Ventilatoren, Pumpen und Verdichtern bei dieser Last</translation>
    </message>
    <message>
        <source>sum of fans, pumps and compressors at this duty, pumps as rated</source>
        <translation>Summe von Ventilatoren, Pumpen und Verdichtern bei dieser Last, Pumpen mit Nennleistung</translation>
    </message>
    <message>
        <source>sum of fans, pumps and compressors at this duty, pumps of drawn loops by flow x head / efficiency, others as rated</source>
        <translation>Summe von Ventilatoren, Pumpen und Verdichtern bei dieser Last, Pumpen gezeichneter Kreise nach Durchfluss x Förderhöhe / Wirkungsgrad, andere mit Nennleistung</translation>
    </message>
    <message>
        <source>sum of fans, pumps and compressors at this duty, pumps by flow x head / efficiency in the drawn loops</source>
        <translation>Summe von Ventilatoren, Pumpen und Verdichtern bei dieser Last, Pumpen nach Durchfluss x Förderhöhe / Wirkungsgrad in den gezeichneten Kreisen</translation>
    </message>
    <message>
        <source>{}; limited by {}</source>
        <translation>{}; begrenzt durch {}</translation>
    </message>
    <message>
        <source>{}; 99 of 100 answers take at most {:.3g} ms of a period of {:.3g} ms</source>
        <translation>{}; 99 von 100 Antworten dauern höchstens {:.3g} ms von einer Periode von {:.3g} ms</translation>
    </message>
    <message>
        <source>{}; pictures take {:.3g} ms before each prompt</source>
        <translation>{}; Bilder brauchen {:.3g} ms vor jedem Prompt</translation>
    </message>
    <message>
        <source>{}; {:.3g} s between turns, waiting for tools included</source>
        <translation>{}; {:.3g} s zwischen zwei Runden, das Warten auf Werkzeuge eingeschlossen</translation>
    </message>
    <message>
        <source>requests per second x output tokens</source>
        <translation>Anfragen je Sekunde x Ausgabetoken</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>output tokens per request</source>
        <translation>Ausgabetoken je Anfrage</translation>
    </message>
    <message>
        <source>sum of the design draw of servers, racks, switches and storage</source>
        <translation>Summe der Auslegungsaufnahme von Servern, Racks, Switches und Speicher</translation>
    </message>
    <message>
        <source>IT load + cooling + losses</source>
        <translation>IT-Last + Kühlung + Verluste</translation>
    </message>
    <message>
        <source>sum of power x share to liquid</source>
        <translation>Summe von Leistung x Anteil in Flüssigkeit</translation>
    </message>
    <message>
        <source>of IT</source>
        <translation>der IT</translation>
    </message>
    <message>
        <source>sum of power x (1 - share to liquid)</source>
        <translation>Summe von Leistung x (1 - Anteil in Flüssigkeit)</translation>
    </message>
    <message>
        <source>heat of IT to air + losses of gear in the halls</source>
        <translation>Wärme der IT in Luft + Verluste der Geräte in den Hallen</translation>
    </message>
    <message>
        <source>losses of power gear in halls</source>
        <translation>Verluste von Stromanlagen in Hallen</translation>
    </message>
    <message>
        <source>power flow for IT alone</source>
        <translation>Lastfluss nur für IT</translation>
    </message>
    <message>
        <source>sum of the flow that each liquid-cooled part needs</source>
        <translation>Summe des Durchsatzes, den jedes flüssigkeitsgekühlte Teil braucht</translation>
    </message>
    <message>
        <source>sum over workloads</source>
        <translation>Summe über Arbeitslasten</translation>
    </message>
    <message>
        <source>sum of the packages in each part</source>
        <translation>Summe der Beschleuniger in jedem Teil</translation>
    </message>
    <message>
        <source>count of racks and rack-scale systems</source>
        <translation>Anzahl der Racks und Rack-Systeme</translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>{} pieces</source>
        <translation>{} Stück</translation>
    </message>
    <message>
        <source>{} ({}) rests on unverified figures: {}. Check them against a datasheet.</source>
        <translation>{} ({}) beruht auf ungeprüften Zahlen: {}. Prüfen Sie sie an einem Datenblatt.</translation>
    </message>
    <message>
        <source>{} states {} of {} {}, its contents sum to {} {} ({:+.0f} %). The stated figure is used; check the contents.</source>
        <translation>{} nennt {} von {} {}, sein Inhalt ergibt {} {} ({} %). Die genannte Zahl wird verwendet; prüfen Sie den Inhalt.</translation>
    </message>
    <message>
        <source>a power</source>
        <translation>eine Leistung</translation>
    </message>
    <message>
        <source>a weight</source>
        <translation>ein Gewicht</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>einen Preis</translation>
    </message>
    <message>
        <source>{} gives no power figure: {} count as 0 kW. Give power_max_kw.</source>
        <translation>{} nennt keine Leistung: {} mit 0 kW gezählt. Geben Sie power_max_kw an.</translation>
    </message>
    <message>
        <source>{} gives only a typical draw: the design of {} may fall short of their peak. Give power_max_kw.</source>
        <translation>{} nennt nur eine typische Aufnahme: Die Auslegung von {} kann unter ihrer Spitze liegen. Geben Sie power_max_kw an.</translation>
    </message>
    <message>
        <source>{} is liquid cooled, but gives no share: all heat of {} is taken as air. Give liquid_heat_share.</source>
        <translation>{} ist flüssigkeitsgekühlt, nennt aber keinen Anteil: Alle Wärme von {} wird als Luft gerechnet. Geben Sie liquid_heat_share an.</translation>
    </message>
    <message>
        <source>{} gives no weight: the floor under {} is not checked. Give weight_kg.</source>
        <translation>{} nennt kein Gewicht: Der Boden unter {} ist nicht geprüft. Geben Sie weight_kg an.</translation>
    </message>
    <message>
        <source>{} has no price: {} are not in the cost. Give price_usd.</source>
        <translation>{} hat keinen Preis: {} sind nicht in den Kosten. Geben Sie price_usd an.</translation>
    </message>
    <message>
        <source>{} ({}) is superseded by {}. Use that in new designs.</source>
        <translation>{} ({}) ist durch {} abgelöst. Verwenden Sie das in neuen Entwürfen.</translation>
    </message>
    <message>
        <source>use {}</source>
        <translation>{} verwenden</translation>
    </message>
    <message>
        <source>A part gives no power figure</source>
        <translation>Ein Teil nennt keine Leistung</translation>
    </message>
    <message>
        <source>A part gives only a typical draw</source>
        <translation>Ein Teil nennt nur eine typische Aufnahme</translation>
    </message>
    <message>
        <source>A liquid-cooled part gives no liquid share</source>
        <translation>Ein flüssigkeitsgekühltes Teil nennt keinen Flüssigkeitsanteil</translation>
    </message>
    <message>
        <source>A container and its contents differ</source>
        <translation>Ein Behälter und sein Inhalt widersprechen sich</translation>
    </message>
    <message>
        <source>Results rest on unverified figures</source>
        <translation>Ergebnisse beruhen auf ungeprüften Zahlen</translation>
    </message>
    <message>
        <source>A rack gives no weight</source>
        <translation>Ein Rack nennt kein Gewicht</translation>
    </message>
    <message>
        <source>A part has no price</source>
        <translation>Ein Teil hat keinen Preis</translation>
    </message>
    <message>
        <source>A part has a successor</source>
        <translation>Ein Teil hat einen Nachfolger</translation>
    </message>
    <message>
        <source>the wall</source>
        <translation>der Wand</translation>
    </message>
    <message>
        <source>{} has {:.2f} m {} it (to {}); {:.2f} m are needed. Move it by {:.2f} m.</source>
        <translation>{} hat {} m {} (bis zu {3}); {4} m sind nötig. Verschieben Sie es um {5} m.</translation>
    </message>
    <message>
        <source>move by {:.2f} m</source>
        <translation>um {} m verschieben</translation>
    </message>
    <message>
        <source>of cold aisle in front of</source>
        <translation>Kaltgang vor sich</translation>
    </message>
    <message>
        <source>of hot aisle behind</source>
        <translation>Warmgang hinter sich</translation>
    </message>
    <message>
        <source>of working space in front of</source>
        <translation>Arbeitsraum vor sich</translation>
    </message>
    <message>
        <source>of service space in front of</source>
        <translation>Bedienraum vor sich</translation>
    </message>
    <message>
        <source>{} takes in air {:.2f} m from the rear of {}, which blows out there. Turn one row so that fronts face fronts.</source>
        <translation>{} saugt Luft {} m von der Rückseite von {} an, die dort ausbläst. Drehen Sie eine Reihe, sodass Fronten einander ansehen.</translation>
    </message>
    <message>
        <source>turn the row</source>
        <translation>die Reihe drehen</translation>
    </message>
    <message>
        <source>The cold aisle is too narrow</source>
        <translation>Der Kaltgang ist zu schmal</translation>
    </message>
    <message>
        <source>The hot aisle is too narrow</source>
        <translation>Der Warmgang ist zu schmal</translation>
    </message>
    <message>
        <source>Too little working space at low-voltage gear</source>
        <translation>Zu wenig Arbeitsraum an Niederspannungsgeräten</translation>
    </message>
    <message>
        <source>Too little working space at medium-voltage gear</source>
        <translation>Zu wenig Arbeitsraum an Mittelspannungsgeräten</translation>
    </message>
    <message>
        <source>Too little service space at cooling gear</source>
        <translation>Zu wenig Bedienraum an Kühlgeräten</translation>
    </message>
    <message>
        <source>A rack draws in another rack&apos;s hot air</source>
        <translation>Ein Rack saugt die Warmluft eines anderen an</translation>
    </message>
    <message>
        <source>{} gives {:.1f} kW to liquid and no coolant unit takes it up. Link its coolant port to a CDU.</source>
        <translation>{} gibt {} kW an Flüssigkeit ab, und kein Kühlmittelgerät nimmt sie auf. Verbinden Sie den Kühlmittelanschluss mit einer CDU.</translation>
    </message>
    <message>
        <source>link a CDU</source>
        <translation>eine CDU verbinden</translation>
    </message>
    <message>
        <source>{} takes up {:.0f} kW; it can take {:.0f} kW. Move racks to another CDU.</source>
        <translation>{} nimmt {} kW auf; möglich sind {} kW. Verlegen Sie Racks an eine andere CDU.</translation>
    </message>
    <message>
        <source>{} must move {:.0f} L/min; it can move {:.0f} L/min. Move racks to another CDU or supply colder coolant.</source>
        <translation>{} muss {} L/min fördern; möglich sind {} L/min. Verlegen Sie Racks an eine andere CDU oder liefern Sie kälteres Kühlmittel.</translation>
    </message>
    <message>
        <source>{} is loaded to {:.0f} % of its capacity. Add a unit beside it.</source>
        <translation>{} ist zu {} % seiner Leistung ausgelastet. Stellen Sie ein Gerät daneben.</translation>
    </message>
    <message>
        <source>{} gets {:.0f} kW of heat in its air; the air units in it can take {:.0f} kW. Add fan walls or air handlers for {:.0f} kW.</source>
        <translation>{} erhält {} kW Wärme in die Luft; die Luftkühlgeräte darin nehmen {} kW auf. Fügen Sie Ventilatorwände oder Umluftkühlgeräte für {} kW hinzu.</translation>
    </message>
    <message>
        <source>The plant must reject {:.0f} kW; what is drawn can reject {:.0f} kW. Add chillers or coolers for {:.0f} kW.</source>
        <translation>Die Kälteanlage muss {} kW abführen; was gezeichnet ist, kann {} kW. Fügen Sie Kältemaschinen oder Kühler für {} kW hinzu.</translation>
    </message>
    <message>
        <source>{} coolant or air units are drawn but no chiller, dry cooler or tower: their heat goes nowhere. Add a plant.</source>
        <translation>{} Kühlmittel- oder Luftkühlgeräte sind gezeichnet, aber keine Kältemaschine, kein Trockenkühler und kein Turm: Ihre Wärme bleibt. Fügen Sie eine Kälteanlage hinzu.</translation>
    </message>
    <message>
        <source>{} gets coolant of {:.1f} C; it takes at most {:.1f} C. Lower the plant&apos;s supply or take a CDU with a closer approach.</source>
        <translation>{} erhält Kühlmittel von {} C; zulässig sind höchstens {} C. Senken Sie den Vorlauf der Kälteanlage oder nehmen Sie eine CDU mit kleinerer Grädigkeit.</translation>
    </message>
    <message>
        <source>{} has no facility water: its fws port is not linked. Link it to the plant.</source>
        <translation>{} hat kein Kühlwasser: Sein Anschluss fws ist nicht verbunden. Verbinden Sie ihn mit der Kälteanlage.</translation>
    </message>
    <message>
        <source>link fws to the plant</source>
        <translation>fws mit der Kälteanlage verbinden</translation>
    </message>
    <message>
        <source>Without {} the other {} can take {:.0f} of {:.0f} kW: there is no spare. Add a unit of {:.0f} kW.</source>
        <translation>Ohne {} können die anderen {} nur {} von {} kW aufnehmen: Es gibt keine Reserve. Fügen Sie ein Gerät von {} kW hinzu.</translation>
    </message>
    <message>
        <source>air units</source>
        <translation>Luftkühlgeräte</translation>
    </message>
    <message>
        <source>plant units</source>
        <translation>Kälteanlagen</translation>
    </message>
    <message>
        <source>{} gives no coolant flow; {:.0f} L/min each is taken for {} of them (10 K rise). Give coolant_flow_lpm.</source>
        <translation>{} nennt keinen Kühlmitteldurchsatz; für {2} davon werden je {1} L/min genommen (10 K Erwärmung). Geben Sie coolant_flow_lpm an.</translation>
    </message>
    <message>
        <source>The heat balance misses {:.2f} kW of {:.0f} kW: the cooling results cannot be trusted. Please report this layout.</source>
        <translation>In der Wärmebilanz fehlen {} kW von {} kW: Den Kühlergebnissen ist nicht zu trauen. Bitte melden Sie dieses Layout.</translation>
    </message>
    <message>
        <source>Liquid-cooled gear without coolant</source>
        <translation>Flüssigkeitsgekühltes Gerät ohne Kühlmittel</translation>
    </message>
    <message>
        <source>A CDU takes up more heat than it can</source>
        <translation>Eine CDU nimmt mehr Wärme auf, als sie kann</translation>
    </message>
    <message>
        <source>A CDU must move more coolant than it can</source>
        <translation>Eine CDU muss mehr Kühlmittel fördern, als sie kann</translation>
    </message>
    <message>
        <source>A cooling unit is overloaded</source>
        <translation>Ein Kühlgerät ist überlastet</translation>
    </message>
    <message>
        <source>A hall gets more heat in its air than it can take</source>
        <translation>Eine Halle erhält mehr Wärme in die Luft, als sie abführen kann</translation>
    </message>
    <message>
        <source>The plant is too small</source>
        <translation>Die Kälteanlage ist zu klein</translation>
    </message>
    <message>
        <source>No heat rejection is drawn</source>
        <translation>Keine Wärmeabfuhr ist gezeichnet</translation>
    </message>
    <message>
        <source>Coolant is warmer than the gear takes</source>
        <translation>Das Kühlmittel ist wärmer, als das Gerät verträgt</translation>
    </message>
    <message>
        <source>A CDU has no facility water</source>
        <translation>Eine CDU hat kein Kühlwasser</translation>
    </message>
    <message>
        <source>No spare CDU</source>
        <translation>Keine CDU in Reserve</translation>
    </message>
    <message>
        <source>No spare air unit</source>
        <translation>Kein Luftkühlgerät in Reserve</translation>
    </message>
    <message>
        <source>No spare plant unit</source>
        <translation>Keine Kälteanlage in Reserve</translation>
    </message>
    <message>
        <source>A coolant flow is assumed</source>
        <translation>Ein Kühlmitteldurchsatz ist angenommen</translation>
    </message>
    <message>
        <source>The heat balance does not close</source>
        <translation>Die Wärmebilanz geht nicht auf</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>Capital is too low, for no price is known of {}. Give one in the catalogue.</source>
        <translation>Das Kapital ist zu niedrig, denn von {} ist kein Preis bekannt. Geben Sie einen im Katalog an.</translation>
    </message>
    <message>
        <source>At the given token prices the investment loses {:.2f} million USD of present value. Raise prices, utilisation or throughput.</source>
        <translation>Bei den gegebenen Tokenpreisen verliert die Investition {} Mio. USD an Kapitalwert. Erhöhen Sie Preise, Nutzung oder Durchsatz.</translation>
    </message>
    <message>
        <source>Revenue of {:.2f} million USD a year does not even pay operation ({:.2f} million). Raise the token prices.</source>
        <translation>Der Erlös von {} Mio. USD im Jahr deckt nicht einmal den Betrieb ({} Mio.). Erhöhen Sie die Tokenpreise.</translation>
    </message>
    <message>
        <source>{} takes {:.0f} weeks ({:.1f} years) to come. Order it before the building.</source>
        <translation>{} braucht {} Wochen ({} Jahre) bis zur Lieferung. Bestellen Sie es vor dem Gebäude.</translation>
    </message>
    <message>
        <source>property tax</source>
        <translation>Grundsteuer</translation>
    </message>
    <message>
        <source>scale-up link</source>
        <translation>Scale-up-Verbindung</translation>
    </message>
    <message>
        <source>grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 mehr</translation>
    </message>
    <message>
        <source>No break-even: {} is cheaper at every {} from {:.6g} to {:.6g}.</source>
        <translation>Keine Gewinnschwelle: {} ist bei jedem {} von {} bis {} günstiger.</translation>
    </message>
    <message>
        <source>{} and {} cost the same at {} values of {}, the first {:.6g}.</source>
        <translation>{} und {} kosten bei {} Werten von {} gleich viel, zuerst bei {}.</translation>
    </message>
    <message>
        <source>{} and {} cost the same at every {} from {:.6g} to {:.6g}.</source>
        <translation>{} und {} kosten bei jedem Wert von {} zwischen {} und {} dasselbe.</translation>
    </message>
    <message>
        <source>{} and {} cost the same at a {} of {:.6g}; as it stands {} is cheaper.</source>
        <translation>{} und {} kosten gleich viel bei {} = {}; jetzt ist {} günstiger.</translation>
    </message>
    <message>
        <source>The flows change sign more than once: {} rates of return, from {:.1f} % to {:.1f} %.</source>
        <translation>Die Zahlungen wechseln mehr als einmal das Vorzeichen: {} interne Zinsfüße, von {} % bis {} %.</translation>
    </message>
    <message>
        <source>No month brings more than it costs: there is no rate of return.</source>
        <translation>Kein Monat bringt mehr, als er kostet: Es gibt keinen internen Zinsfuß.</translation>
    </message>
    <message>
        <source>No month costs more than it brings: there is no rate of return.</source>
        <translation>Kein Monat kostet mehr, als er bringt: Es gibt keinen internen Zinsfuß.</translation>
    </message>
    <message>
        <source>At no rate from -99 % to 1,000,000 % is the investment worth nothing: there is no rate of return.</source>
        <translation>Bei keinem Zinssatz von -99 % bis 1.000.000 % ist der Kapitalwert null: Es gibt keinen internen Zinsfuß.</translation>
    </message>
    <message>
        <source>No phase, no year of work, or a discount rate of -100 % or less: no cash flow.</source>
        <translation>Keine Bauphase, kein Betriebsjahr oder ein Kalkulationszins von -100 % oder weniger: kein Zahlungsstrom.</translation>
    </message>
    <message>
        <source>Phase {} is energised after the last year of the analysis: it is left out.</source>
        <translation>Phase {} geht erst nach dem letzten Jahr der Rechnung in Betrieb: Sie ist nicht enthalten.</translation>
    </message>
    <message>
        <source>Phase {} is energised in month {} but takes {} months to build: it is paid for from month 0 on.</source>
        <translation>Phase {} geht in Monat {} in Betrieb, ihr Bau dauert aber {} Monate: Sie wird ab Monat 0 bezahlt.</translation>
    </message>
    <message>
        <source>Phase {} is energised in month {} but takes one month to build: it is paid for from month 0 on.</source>
        <translation>Phase {} geht in Monat {} in Betrieb, ihr Bau dauert aber einen Monat: Sie wird ab Monat 0 bezahlt.</translation>
    </message>
    <message>
        <source>The phases are {:.4g} % of the facility, not 100 %: they are scaled to it.</source>
        <translation>Die Phasen sind {} % der Anlage, nicht 100 %: Sie werden darauf umgerechnet.</translation>
    </message>
    <message>
        <source>{} runs from {:g} over {:g} to {:g}: give low, typical and high in this order. It is left out.</source>
        <translation>{} reicht von {} über {} bis {}: Geben Sie low, typical und high in dieser Reihenfolge an. Es bleibt unberücksichtigt.</translation>
    </message>
    <message>
        <source>{} is lognormal but its low value is {:g}: only values above 0 have a logarithm. It is left out.</source>
        <translation>{} ist lognormal verteilt, der untere Wert ist aber {}: Nur Werte über 0 haben einen Logarithmus. Es bleibt unberücksichtigt.</translation>
    </message>
    <message>
        <source>{} is nothing that the cost moves with by itself here: name a key of economics or of site/tariff, pue, throughput, price_compute or the price of a part that is placed.</source>
        <translation>{} ist hier nichts, wovon die Kosten für sich abhängen: Nennen Sie einen Schlüssel von economics oder site/tariff, pue, throughput, price_compute oder den Preis eines platzierten Teils.</translation>
    </message>
    <message>
        <source>A correlation names no two different uncertain inputs: between: [path, path]. It is left out.</source>
        <translation>Eine Korrelation nennt keine zwei verschiedenen unsicheren Größen: between: [Pfad, Pfad]. Sie bleibt unberücksichtigt.</translation>
    </message>
    <message>
        <source>A correlation of {:g} between {} and {} cannot be beside the others. It is left out.</source>
        <translation>Eine Korrelation von {} zwischen {} und {} ist neben den anderen nicht möglich. Sie bleibt unberücksichtigt.</translation>
    </message>
    <message>
        <source>failures of meshed networks</source>
        <translation>Ausfälle vermaschter Netze</translation>
    </message>
    <message>
        <source>uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>capital x annuity - residual value put aside over its life</source>
        <translation>Kapital x Annuität - über die Lebensdauer zurückgelegter Restwert</translation>
    </message>
    <message>
        <source>IT load x load factor x PUE x hours x mean price</source>
        <translation>IT-Last x Auslastung x PUE x Stunden x mittlerer Preis</translation>
    </message>
    <message>
        <source>mean price</source>
        <translation>mittlerer Preis</translation>
    </message>
    <message>
        <source>time of use, on-site generation and take-or-pay of this layout</source>
        <translation>Zeittarif, eigene Erzeugung und Mindestabnahme dieses Layouts</translation>
    </message>
    <message>
        <source>{} is {:.0f} % full and lets no more racks in: {} would let {:.0f} tokens/s more be made for {:.2f} million USD, racks included.</source>
        <translation>{} ist zu {} % ausgelastet und lässt keine weiteren Racks zu: {} ließe {} Token/s mehr zu, für {} Mio. USD samt Racks.</translation>
    </message>
    <message>
        <source>1 MW more</source>
        <translation>1 MW mehr</translation>
    </message>
    <message>
        <source>one more of it</source>
        <translation>eines mehr davon</translation>
    </message>
    <message>
        <source>What limits the tokens is the accelerators&apos; {}: 10 % more of it would give {:.1f} % more tokens, worth up to {:.0f} USD for each accelerator.</source>
        <translation>Was die Token begrenzt, ist bei den Beschleunigern: {}. 10 % mehr davon gäben {} % mehr Token, wert bis zu {} USD je Beschleuniger.</translation>
    </message>
    <message>
        <source>{} is {}, but can be {} at most. It is not used and its default holds: correct it.</source>
        <translation>{} ist {}, darf aber höchstens {} sein. Der Wert wird nicht verwendet, es gilt der Vorgabewert: Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>{} is {}, but has to be more than {}. It is not used and its default holds: correct it.</source>
        <translation>{} ist {}, muss aber größer als {} sein. Der Wert wird nicht verwendet, es gilt der Vorgabewert: Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>{} is {}, but has to be {} or more. It is not used and its default holds: correct it.</source>
        <translation>{} ist {}, muss aber mindestens {} sein. Der Wert wird nicht verwendet, es gilt der Vorgabewert: Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>A figure of the economics cannot be</source>
        <translation>Ein Wert der Wirtschaftlichkeit ist unmöglich</translation>
    </message>
    <message>
        <source>A build phase cannot be as stated</source>
        <translation>Eine Bauphase kann nicht so sein wie angegeben</translation>
    </message>
    <message>
        <source>An uncertain input is none of the cost&apos;s</source>
        <translation>Eine unsichere Größe gehört nicht zu den Kosten</translation>
    </message>
    <message>
        <source>The range of an uncertain input is upside down</source>
        <translation>Der Bereich einer unsicheren Größe steht auf dem Kopf</translation>
    </message>
    <message>
        <source>A correlation cannot be</source>
        <translation>Eine Korrelation ist nicht möglich</translation>
    </message>
    <message>
        <source>What binds, and what more of it is worth</source>
        <translation>Was begrenzt, und was mehr davon wert ist</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>Rechenleistung</translation>
    </message>
    <message>
        <source>Money over time</source>
        <translation>Geld über die Zeit</translation>
    </message>
    <message>
        <source>How sure the cost is</source>
        <translation>Wie sicher die Kosten sind</translation>
    </message>
    <message>
        <source>How many of 100,000 draws over all uncertain inputs give which cost</source>
        <translation>Wie viele von 100.000 Ziehungen über alle unsicheren Größen welche Kosten ergeben</translation>
    </message>
    <message>
        <source>What moves the cost</source>
        <translation>Was die Kosten bewegt</translation>
    </message>
    <message>
        <source>How far the cost moves while one uncertain input goes from its low to its high value</source>
        <translation>Wie weit sich die Kosten bewegen, während eine unsichere Größe vom unteren zum oberen Wert geht</translation>
    </message>
    <message>
        <source>years from the start</source>
        <translation>Jahre ab Beginn</translation>
    </message>
    <message>
        <source>No money over time: place parts that have a price.</source>
        <translation>Kein Geld über die Zeit: Platzieren Sie Teile mit Preis.</translation>
    </message>
    <message>
        <source>% of draws</source>
        <translation>% der Ziehungen</translation>
    </message>
    <message>
        <source>Nothing uncertain: place parts that have a price.</source>
        <translation>Nichts Unsicheres: Platzieren Sie Teile mit Preis.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>Eigenkapital</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>discount rate</source>
        <translation>Kalkulationszins</translation>
    </message>
    <message>
        <source>installation share</source>
        <translation>Anteil Montage</translation>
    </message>
    <message>
        <source>contingency share</source>
        <translation>Anteil Risikoreserve</translation>
    </message>
    <message>
        <source>insurance share</source>
        <translation>Anteil Versicherung</translation>
    </message>
    <message>
        <source>property tax share</source>
        <translation>Anteil Grundsteuer</translation>
    </message>
    <message>
        <source>residual share</source>
        <translation>Anteil Restwert</translation>
    </message>
    <message>
        <source>Parts without a price</source>
        <translation>Teile ohne Preis</translation>
    </message>
    <message>
        <source>The investment loses money</source>
        <translation>Die Investition verliert Geld</translation>
    </message>
    <message>
        <source>Revenue does not pay operation</source>
        <translation>Der Erlös deckt den Betrieb nicht</translation>
    </message>
    <message>
        <source>A part takes longer to come than the building</source>
        <translation>Ein Teil braucht länger als das Gebäude</translation>
    </message>
    <message>
        <source>{} has two feeds, but only one is linked (from {}). Link the other to the other side.</source>
        <translation>{} hat zwei Einspeisungen, aber nur eine ist verbunden (von {}). Verbinden Sie die andere mit der anderen Seite.</translation>
    </message>
    <message>
        <source>link the second feed</source>
        <translation>die zweite Einspeisung verbinden</translation>
    </message>
    <message>
        <source>Both feeds of {} come from {}: its loss takes {} down. Link one feed to the other side.</source>
        <translation>Beide Einspeisungen von {} kommen von {}: Dessen Ausfall legt {} still. Verbinden Sie eine mit der anderen Seite.</translation>
    </message>
    <message>
        <source>All feeds of {} run through {}: its loss takes {} down. Feed one side around it.</source>
        <translation>Alle Einspeisungen von {} laufen durch {}: Dessen Ausfall legt {} still. Speisen Sie eine Seite daran vorbei.</translation>
    </message>
    <message>
        <source>single points of failure</source>
        <translation>einzelne Ausfallstellen</translation>
    </message>
    <message>
        <source>Power runs in a circle: {} of the components at or behind it feed one another. Remove the link that leads back.</source>
        <translation>Strom läuft im Kreis: {} der Komponenten darin oder dahinter speisen einander. Entfernen Sie die Verbindung, die zurückführt.</translation>
    </message>
    <message>
        <source>{} has no battery: it cannot bridge the seconds until generators run. Link a battery to its dc port.</source>
        <translation>{} hat keine Batterie: Es kann die Sekunden bis zum Anlauf der Netzersatzanlagen nicht überbrücken. Verbinden Sie eine Batterie mit seinem dc-Anschluss.</translation>
    </message>
    <message>
        <source>{} takes {:.0f} ms to transfer, and supplies hold {:.0f} ms: {} loads of {:.0f} kW behind it restart at each transfer. Put a UPS in double conversion behind it, or a static switch in its place.</source>
        <translation>{} braucht {:.0f} ms zum Umschalten, und Netzteile überbrücken {:.0f} ms: {} Lasten von {:.0f} kW dahinter starten bei jedem Umschalten neu. Setzen Sie eine USV in Doppelwandlung dahinter oder einen statischen Umschalter an seine Stelle.</translation>
    </message>
    <message>
        <source>{} takes {:.0f} ms to transfer, and supplies hold {:.0f} ms: one load of {:.0f} kW behind it restarts at each transfer. Put a UPS in double conversion behind it, or a static switch in its place.</source>
        <translation>{} braucht {:.0f} ms zum Umschalten, und Netzteile überbrücken {:.0f} ms: Eine Last von {:.0f} kW dahinter startet bei jedem Umschalten neu. Setzen Sie eine USV in Doppelwandlung dahinter oder einen statischen Umschalter an seine Stelle.</translation>
    </message>
    <message>
        <source>A transfer takes longer than supplies hold</source>
        <translation>Ein Umschalten dauert länger, als Netzteile überbrücken</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Continuous rating</source>
        <translation>Dauerleistung</translation>
    </message>
    <message>
        <source>Feed side</source>
        <translation>Speiseseite</translation>
    </message>
    <message>
        <source>Voltage drop</source>
        <translation>Spannungsfall</translation>
    </message>
    <message>
        <source>Nominal voltage</source>
        <translation>Nennspannung</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Peak of a short circuit</source>
        <translation>Stoßstrom</translation>
    </message>
    <message>
        <source>side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Power that it gives to what it feeds, design load</source>
        <translation>Leistung, die es an das abgibt, was es speist, Auslegungslast</translation>
    </message>
    <message>
        <source>What it may carry continuously where it stands: 80 % rule and air counted</source>
        <translation>Was es an seinem Platz dauernd tragen darf: 80-%-Regel und Luft eingerechnet</translation>
    </message>
    <message>
        <source>Sides A and B whose sources reach it</source>
        <translation>Seiten A und B, deren Quellen es erreichen</translation>
    </message>
    <message>
        <source>Lost from where its voltage is held, a utility, a UPS or a rectifier, of nominal</source>
        <translation>Verlust ab der Stelle, die seine Spannung hält, Netz, USV oder Gleichrichter, vom Nennwert</translation>
    </message>
    <message>
        <source>Line to line; of direct current between the conductors</source>
        <translation>Zwischen den Außenleitern; bei Gleichstrom zwischen den Leitern</translation>
    </message>
    <message>
        <source>Of each phase through it, active and reactive; of a load through its feed with the most</source>
        <translation>Je Außenleiter, Wirk- und Blindanteil; bei einer Last durch die Einspeisung mit dem größten</translation>
    </message>
    <message>
        <source>First peak of the largest three-phase short-circuit current (IEC 60909-0)</source>
        <translation>Erste Spitze des größten dreipoligen Kurzschlussstroms (IEC 60909-0)</translation>
    </message>
    <message>
        <source>Eco mode</source>
        <translation>Eco-Modus</translation>
    </message>
    <message>
        <source>sides of the ports on its ways from sources, as drawn</source>
        <translation>Seiten der Anschlüsse auf seinen Wegen von den Quellen, wie gezeichnet</translation>
    </message>
    <message>
        <source>- sum over the way</source>
        <translation>- Summe über den Weg</translation>
    </message>
    <message>
        <source>-sqrt(3) / nominal voltage</source>
        <translation>-Wurzel(3) / Nennspannung</translation>
    </message>
    <message>
        <source>1 / sqrt(3)</source>
        <translation>1 / Wurzel(3)</translation>
    </message>
    <message>
        <source>IEC 60909-0, 3.2: kV^2</source>
        <translation>IEC 60909-0, 3.2: kV²</translation>
    </message>
    <message>
        <source>IEC 60909-0, 3.3.3</source>
        <translation>IEC 60909-0, 3.3.3</translation>
    </message>
    <message>
        <source>IEC 60909-0, table 1</source>
        <translation>IEC 60909-0, Tabelle 1</translation>
    </message>
    <message>
        <source>IEC 60909-0: diagonal of the inverse of the admittances, from the utility&apos;s fault level and the impedances on the way</source>
        <translation>IEC 60909-0: Diagonale der inversen Admittanzmatrix, aus der Kurzschlussleistung des Netzes und den Impedanzen auf dem Weg</translation>
    </message>
    <message>
        <source>R/X at the equivalent frequency: IEC 60909-0, 4.3.1.2, method c</source>
        <translation>R/X bei der Ersatzfrequenz: IEC 60909-0, 4.3.1.2, Verfahren c</translation>
    </message>
    <message>
        <source>R/X {:.2g}: IEC 60909-0, 3.2</source>
        <translation>R/X {:.2g}: IEC 60909-0, 3.2</translation>
    </message>
    <message>
        <source>apparent power / (sqrt(3) x voltage)</source>
        <translation>Scheinleistung / (Wurzel(3) x Spannung)</translation>
    </message>
    <message>
        <source>apparent power, VA</source>
        <translation>Scheinleistung, VA</translation>
    </message>
    <message>
        <source>by its reactance</source>
        <translation>durch ihren Blindwiderstand</translation>
    </message>
    <message>
        <source>by its resistance</source>
        <translation>durch ihren Wirkwiderstand</translation>
    </message>
    <message>
        <source>by resistance + by reactance + rest</source>
        <translation>durch Wirkwiderstand + durch Blindwiderstand + Rest</translation>
    </message>
    <message>
        <source>c Un / sqrt(3) / impedance (IEC 60909-0, 4.2)</source>
        <translation>c Un / Wurzel(3) / Impedanz (IEC 60909-0, 4.2)</translation>
    </message>
    <message>
        <source>c Un^2</source>
        <translation>c Un²</translation>
    </message>
    <message>
        <source>c Un^2 / fault level</source>
        <translation>c Un² / Kurzschlussleistung</translation>
    </message>
    <message>
        <source>c Un^2 / fault level x share x ratio^2</source>
        <translation>c Un² / Kurzschlussleistung x Anteil x Übersetzung²</translation>
    </message>
    <message>
        <source>c x Un / sqrt(3), kV</source>
        <translation>c x Un / Wurzel(3), kV</translation>
    </message>
    <message>
        <source>current x ohm x factor x sqrt(3) / nominal voltage</source>
        <translation>Strom x Ohm x Faktor x Wurzel(3) / Nennspannung</translation>
    </message>
    <message>
        <source>direct current</source>
        <translation>Gleichstrom</translation>
    </message>
    <message>
        <source>factor x nominal x of nominal</source>
        <translation>Faktor x Nennwert x Anteil am Nennwert</translation>
    </message>
    <message>
        <source>fault level</source>
        <translation>Kurzschlussleistung</translation>
    </message>
    <message>
        <source>from motors</source>
        <translation>von Motoren</translation>
    </message>
    <message>
        <source>from the grid</source>
        <translation>vom Netz</translation>
    </message>
    <message>
        <source>from the grid + from motors</source>
        <translation>vom Netz + von Motoren</translation>
    </message>
    <message>
        <source>held at nominal</source>
        <translation>auf Nennwert gehalten</translation>
    </message>
    <message>
        <source>held at nominal by the grid</source>
        <translation>vom Netz auf Nennwert gehalten</translation>
    </message>
    <message>
        <source>held at nominal by {}</source>
        <translation>von {} auf Nennwert gehalten</translation>
    </message>
    <message>
        <source>impedance to here</source>
        <translation>Impedanz bis hierher</translation>
    </message>
    <message>
        <source>kappa x sqrt(2) x initial current (IEC 60909-0, 4.3)</source>
        <translation>Kappa x Wurzel(2) x Anfangsstrom (IEC 60909-0, 4.3)</translation>
    </message>
    <message>
        <source>load flow: active and reactive power that it passes</source>
        <translation>Lastfluss: Wirk- und Blindleistung, die es durchlässt</translation>
    </message>
    <message>
        <source>load flow; nothing flows</source>
        <translation>Lastfluss; es fließt nichts</translation>
    </message>
    <message>
        <source>lost in {}</source>
        <translation>verloren in {}</translation>
    </message>
    <message>
        <source>nominal voltage</source>
        <translation>Nennspannung</translation>
    </message>
    <message>
        <source>of what feeds it: the grid, a transformer, a UPS or a rectifier</source>
        <translation>von dem, was es speist: Netz, Transformator, USV oder Gleichrichter</translation>
    </message>
    <message>
        <source>ohm x ratio^2</source>
        <translation>Ohm x Übersetzung²</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>auf dem Weg</translation>
    </message>
    <message>
        <source>power / voltage</source>
        <translation>Leistung / Spannung</translation>
    </message>
    <message>
        <source>power factor</source>
        <translation>Leistungsfaktor</translation>
    </message>
    <message>
        <source>reactive share</source>
        <translation>Blindanteil</translation>
    </message>
    <message>
        <source>second order and no-load current</source>
        <translation>zweite Ordnung und Leerlaufstrom</translation>
    </message>
    <message>
        <source>seen from here</source>
        <translation>von hier gesehen</translation>
    </message>
    <message>
        <source>share of R</source>
        <translation>Anteil von R</translation>
    </message>
    <message>
        <source>share of X</source>
        <translation>Anteil von X</translation>
    </message>
    <message>
        <source>site and parts</source>
        <translation>Standort und Teile</translation>
    </message>
    <message>
        <source>sqrt(3) x voltage</source>
        <translation>Wurzel(3) x Spannung</translation>
    </message>
    <message>
        <source>sqrt(R^2 + X^2)</source>
        <translation>Wurzel(R² + X²)</translation>
    </message>
    <message>
        <source>square of the ratio of nominal voltages</source>
        <translation>Quadrat des Verhältnisses der Nennspannungen</translation>
    </message>
    <message>
        <source>static bypass of the UPS: estimate</source>
        <translation>statischer Bypass der USV: Schätzung</translation>
    </message>
    <message>
        <source>sum over the way</source>
        <translation>Summe über den Weg</translation>
    </message>
    <message>
        <source>the grid</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>the least of IEC 60076-5, table 1</source>
        <translation>der kleinste Wert der IEC 60076-5, Tabelle 1</translation>
    </message>
    <message>
        <source>the part</source>
        <translation>das Teil</translation>
    </message>
    <message>
        <source>three phases</source>
        <translation>drei Außenleiter</translation>
    </message>
    <message>
        <source>voltage factor c</source>
        <translation>Spannungsfaktor c</translation>
    </message>
    <message>
        <source>where it is held</source>
        <translation>wo sie gehalten wird</translation>
    </message>
    <message>
        <source>where it is held + what is lost on the way</source>
        <translation>wo sie gehalten wird + was auf dem Weg verloren geht</translation>
    </message>
    <message>
        <source>{:.1f} m, {:.0f} runs of copper (IEC 60228), sized for 125 % of what it feeds (NEC 215.2)</source>
        <translation>{:.1f} m, {:.0f} Kupferleitungen (IEC 60228), bemessen für 125 % dessen, was sie speisen (NEC 215.2)</translation>
    </message>
    <message>
        <source>{:.3g} mohm</source>
        <translation>{:.3g} mOhm</translation>
    </message>
    <message>
        <source>{:.4g} MVA</source>
        <translation>{:.4g} MVA</translation>
    </message>
    <message>
        <source>{:.4g} kVA</source>
        <translation>{:.4g} kVA</translation>
    </message>
    <message>
        <source>current</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>impedance</source>
        <translation>Impedanz</translation>
    </message>
    <message>
        <source>resistance</source>
        <translation>Wirkwiderstand</translation>
    </message>
    <message>
        <source>reactance</source>
        <translation>Blindwiderstand</translation>
    </message>
    <message>
        <source>voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>PUE, electrical share</source>
        <translation>PUE, elektrischer Anteil</translation>
    </message>
    <message>
        <source>What the losses from utility to rack add to PUE at the design point</source>
        <translation>Was die Verluste vom Netz bis zum Rack im Auslegungspunkt zur PUE beitragen</translation>
    </message>
    <message>
        <source>Lost in cables</source>
        <translation>Verlust in Kabeln</translation>
    </message>
    <message>
        <source>Heat of cables between drawn gear at 20 °C, by the load flow; besides the losses of the chain&apos;s stages</source>
        <translation>Wärme der Kabel zwischen gezeichneten Geräten bei 20 °C nach dem Lastfluss; neben den Verlusten der Stufen der Kette</translation>
    </message>
    <message>
        <source>sum of 3 x I^2 x R</source>
        <translation>Summe von 3 x I² x R</translation>
    </message>
    <message>
        <source>losses / IT load</source>
        <translation>Verluste / IT-Last</translation>
    </message>
    <message>
        <source>sum over cables</source>
        <translation>Summe über die Kabel</translation>
    </message>
    <message>
        <source>no cable is drawn</source>
        <translation>kein Kabel ist gezeichnet</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>{} weitere</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Chips</translation>
    </message>
    <message>
        <source>Processors, switches, fans</source>
        <translation>Prozessoren, Switches, Lüfter</translation>
    </message>
    <message>
        <source>Not known inside</source>
        <translation>Innen nicht bekannt</translation>
    </message>
    <message>
        <source>link a battery</source>
        <translation>eine Batterie verbinden</translation>
    </message>
    <message>
        <source>One utility feed carries {:.0f} kW of IT and no generator stands behind it: an outage of the grid stops everything. Add a generator or a second feed.</source>
        <translation>Eine Netzeinspeisung trägt {} kW IT, und keine Netzersatzanlage steht dahinter: Ein Netzausfall hält alles an. Fügen Sie eine Netzersatzanlage oder eine zweite Einspeisung hinzu.</translation>
    </message>
    <message>
        <source>Only one of two feeds is linked</source>
        <translation>Nur eine von zwei Einspeisungen ist verbunden</translation>
    </message>
    <message>
        <source>Both feeds come from one element</source>
        <translation>Beide Einspeisungen kommen von einem Element</translation>
    </message>
    <message>
        <source>All feeds run through one element</source>
        <translation>Alle Einspeisungen laufen durch ein Element</translation>
    </message>
    <message>
        <source>Power runs in a circle</source>
        <translation>Strom läuft im Kreis</translation>
    </message>
    <message>
        <source>A UPS has no battery</source>
        <translation>Eine USV hat keine Batterie</translation>
    </message>
    <message>
        <source>No generator and no second utility feed</source>
        <translation>Keine Netzersatzanlage und keine zweite Netzeinspeisung</translation>
    </message>
    <message>
        <source>What the finding speaks of is not there any more.</source>
        <translation>Wovon der Befund spricht, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no free floor beside {} and {}. Move one of them to another row.</source>
        <translation>Neben {} und {} ist kein Boden frei. Verschieben Sie eines in eine andere Reihe.</translation>
    </message>
    <message>
        <source>{} is larger than {}. Make the hall larger.</source>
        <translation>{} ist größer als {}. Vergrößern Sie die Halle.</translation>
    </message>
    <message>
        <source>No other {} in its hall has a free outlet for {}. Place one, then link it.</source>
        <translation>Kein anderes {} in seiner Halle hat einen freien Abgang für {}. Platzieren Sie eines und verbinden Sie es.</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the second link</source>
        <translation>Zweite Verbindung entfernen</translation>
    </message>
    <message>
        <source>Use the successor</source>
        <translation>Nachfolger verwenden</translation>
    </message>
    <message>
        <source>Move to a free unit</source>
        <translation>In freie Höheneinheit setzen</translation>
    </message>
    <message>
        <source>Move to a free slot</source>
        <translation>In freien Einschub setzen</translation>
    </message>
    <message>
        <source>Move apart</source>
        <translation>Auseinanderrücken</translation>
    </message>
    <message>
        <source>Move inside</source>
        <translation>Hineinrücken</translation>
    </message>
    <message>
        <source>Link the second feed</source>
        <translation>Zweite Einspeisung verbinden</translation>
    </message>
    <message>
        <source>A part that no catalogue has</source>
        <translation>Ein Teil, das kein Katalog hat</translation>
    </message>
    <message>
        <source>A component inside something that is not there</source>
        <translation>Eine Komponente in etwas, das es nicht gibt</translation>
    </message>
    <message>
        <source>A component that stands inside itself</source>
        <translation>Eine Komponente, die in sich selbst steht</translation>
    </message>
    <message>
        <source>A slot that the part does not have</source>
        <translation>Ein Einschub, den das Teil nicht hat</translation>
    </message>
    <message>
        <source>A slot that does not take this kind of part</source>
        <translation>Ein Einschub, der diese Art nicht aufnimmt</translation>
    </message>
    <message>
        <source>An instance of a block that is not defined</source>
        <translation>Eine Instanz eines Blocks, den es nicht gibt</translation>
    </message>
    <message>
        <source>A hall that is not there</source>
        <translation>Eine Halle, die es nicht gibt</translation>
    </message>
    <message>
        <source>An override of something that the block does not have</source>
        <translation>Eine Änderung an etwas, das der Block nicht hat</translation>
    </message>
    <message>
        <source>An override that does not fit its member</source>
        <translation>Eine Änderung, die nicht zu ihrem Mitglied passt</translation>
    </message>
    <message>
        <source>A link to a component that is not there</source>
        <translation>Eine Verbindung zu einer Komponente, die es nicht gibt</translation>
    </message>
    <message>
        <source>A link to a port that the part does not have</source>
        <translation>Eine Verbindung zu einem Anschluss, den das Teil nicht hat</translation>
    </message>
    <message>
        <source>A link to more ports than the group has</source>
        <translation>Eine Verbindung zu mehr Anschlüssen, als die Gruppe hat</translation>
    </message>
    <message>
        <source>A link between ports of different kinds</source>
        <translation>Eine Verbindung zwischen verschiedenartigen Anschlüssen</translation>
    </message>
    <message>
        <source>A link from taker to taker or from giver to giver</source>
        <translation>Eine Verbindung von Nehmer zu Nehmer oder Geber zu Geber</translation>
    </message>
    <message>
        <source>Something in the layout could not be resolved</source>
        <translation>Etwas im Layout ließ sich nicht auflösen</translation>
    </message>
    <message>
        <source>{} accelerator hosts and no network link: scale-out bandwidth is taken as none. Run the fabric generator.</source>
        <translation>{} Beschleunigerserver und keine Netzverbindung: Die Scale-out-Bandbreite gilt als null. Zeichnen Sie das Rechennetz.</translation>
    </message>
    <message>
        <source>{} of {} compute ports of {} have no link: its accelerators share what is left. Link them to the leaf switches.</source>
        <translation>{} von {} Rechenanschlüssen von {} sind nicht verbunden: Die Beschleuniger teilen sich den Rest. Verbinden Sie sie mit den Leaf-Switches.</translation>
    </message>
    <message>
        <source>{} has no network link at all: nothing can reach it. Link it to the fabrics.</source>
        <translation>{} hat überhaupt keine Netzverbindung: Nichts erreicht es. Verbinden Sie es mit den Netzen.</translation>
    </message>
    <message>
        <source>{} is {:.1f} m long; {} reaches {:.1f} m. Take an optic that reaches, or bring the ends closer.</source>
        <translation>{} ist {} m lang; {} reicht {} m. Nehmen Sie eine Optik, die reicht, oder rücken Sie die Enden zusammen.</translation>
    </message>
    <message>
        <source>{} is {:.1f} m long and no medium of the catalogue reaches that at {:.0f} Gbit/s. Bring the ends closer.</source>
        <translation>{} ist {} m lang, und kein Medium des Katalogs reicht so weit bei {} Gbit/s. Rücken Sie die Enden zusammen.</translation>
    </message>
    <message>
        <source>Fabric {} is oversubscribed {:.2f} to 1 at its worst leaf: hosts that talk across leaves get {:.0f} % of their ports. Add uplinks.</source>
        <translation>Netz {} ist an seinem schlechtesten Leaf {} zu 1 überbucht: Hosts, die über Leafs hinweg sprechen, erhalten {} % ihrer Anschlüsse. Fügen Sie Aufwärtsverbindungen hinzu.</translation>
    </message>
    <message>
        <source>to 1</source>
        <translation>zu 1</translation>
    </message>
    <message>
        <source>The compute network falls into {} fabrics that do not reach each other. Link their switches, unless they are meant as separate pods.</source>
        <translation>Das Rechennetz zerfällt in {} Netze, die einander nicht erreichen. Verbinden Sie ihre Switches, sofern sie nicht als getrennte Pods gedacht sind.</translation>
    </message>
    <message>
        <source>Port {} of {} goes to {}, which serves port {} of nearly all other hosts: rails are crossed. Swap the cables.</source>
        <translation>Anschluss {} von {} geht an {}, das bei fast allen anderen Hosts Anschluss {} bedient: Die Rails sind gekreuzt. Tauschen Sie die Kabel.</translation>
    </message>
    <message>
        <source>{} serves {} host ports over one uplink: a failed cable cuts them off. Add an uplink to another switch.</source>
        <translation>{} bedient {} Host-Anschlüsse über eine Aufwärtsverbindung: Ein defektes Kabel trennt sie ab. Fügen Sie eine zu einem anderen Switch hinzu.</translation>
    </message>
    <message>
        <source>{} serves a host port over one uplink: a failed cable cuts it off. Add an uplink to another switch.</source>
        <translation>{} bedient einen Serveranschluss über eine Aufwärtsverbindung: Ein defektes Kabel trennt ihn ab. Fügen Sie eine zu einem anderen Switch hinzu.</translation>
    </message>
    <message>
        <source>No network is drawn</source>
        <translation>Kein Netz ist gezeichnet</translation>
    </message>
    <message>
        <source>Compute ports of an accelerator host have no link</source>
        <translation>Rechenanschlüsse eines Beschleunigerservers sind nicht verbunden</translation>
    </message>
    <message>
        <source>A host has no network link</source>
        <translation>Ein Host hat keine Netzverbindung</translation>
    </message>
    <message>
        <source>A cable is longer than its medium reaches</source>
        <translation>Ein Kabel ist länger, als sein Medium reicht</translation>
    </message>
    <message>
        <source>The compute fabric is oversubscribed</source>
        <translation>Das Rechennetz ist überbucht</translation>
    </message>
    <message>
        <source>The compute network falls apart</source>
        <translation>Das Rechennetz zerfällt</translation>
    </message>
    <message>
        <source>A cable crosses rails</source>
        <translation>Ein Kabel kreuzt Rails</translation>
    </message>
    <message>
        <source>A switch hangs on one uplink</source>
        <translation>Ein Switch hängt an einer Aufwärtsverbindung</translation>
    </message>
    <message>
        <source>{} stands on the same floor as {}: they overlap by {:.2f} x {:.2f} m. Move one of them by {:.2f} m.</source>
        <translation>{} steht auf demselben Boden wie {}: Sie überlappen um {} x {} m. Verschieben Sie eines um {} m.</translation>
    </message>
    <message>
        <source>{} stands {:.2f} m beyond the walls of {} ({:.1f} x {:.1f} m). Move it inside or make the hall larger.</source>
        <translation>{} steht {} m außerhalb der Wände von {} ({} x {} m). Rücken Sie es hinein oder vergrößern Sie die Halle.</translation>
    </message>
    <message>
        <source>{} stands on {}{} at {:.1f}, {:.1f} m of {}. Move it off.</source>
        <translation>{} steht auf {}{} bei {}, {} m von {}. Rücken Sie es weg.</translation>
    </message>
    <message>
        <source>a keep-out area or column</source>
        <translation>einer Sperrfläche oder Stütze</translation>
    </message>
    <message>
        <source>the clear space of a door</source>
        <translation>der Freifläche einer Tür</translation>
    </message>
    <message>
        <source>an aisle</source>
        <translation>einem Gang</translation>
    </message>
    <message>
        <source>{} weighs {:.0f} kg and loads the floor with {:.0f} kg/m2 (footprint and half the aisles); {} carries {:.0f} kg/m2. Spread the weight, space the row or strengthen the floor.</source>
        <translation>{} wiegt {} kg und belastet den Boden mit {} kg/m2 (Grundfläche und halbe Gänge); {} trägt {} kg/m2. Verteilen Sie das Gewicht, lockern Sie die Reihe oder verstärken Sie den Boden.</translation>
    </message>
    <message>
        <source>{} puts {:.1f} kN on each of {} feet; heavy-duty panels carry {:.1f} kN. Stand it on the slab or on a load-spreading frame.</source>
        <translation>{} setzt {} kN auf jeden von {} Füßen; Schwerlast-Doppelbodenplatten tragen {} kN. Stellen Sie es auf die Rohdecke oder ein lastverteilendes Gestell.</translation>
    </message>
    <message>
        <source>{} is {:.2f} m high; {} has {:.2f} m clear. Choose a lower one or a higher hall.</source>
        <translation>{} ist {} m hoch; {} hat {} m lichte Höhe. Wählen Sie ein niedrigeres oder eine höhere Halle.</translation>
    </message>
    <message>
        <source>{} ({}) stands in {}, {}</source>
        <translation>{} ({}) steht in {}, {}</translation>
    </message>
    <message>
        <source>a yard, but is made for indoors. Move it into a hall.</source>
        <translation>einem Hof, ist aber für innen gebaut. Stellen Sie es in eine Halle.</translation>
    </message>
    <message>
        <source>a room, but needs the open air. Move it into a yard.</source>
        <translation>einem Raum, braucht aber freie Luft. Stellen Sie es in einen Hof.</translation>
    </message>
    <message>
        <source>{} is not placed: it is in the bill of materials but nowhere on the plan. Put it on a floor or into a rack.</source>
        <translation>{} ist nicht platziert: Es steht in der Stückliste, aber nirgends auf dem Plan. Stellen Sie es auf einen Boden oder in ein Rack.</translation>
    </message>
    <message>
        <source>Two components stand on the same floor</source>
        <translation>Zwei Komponenten stehen auf demselben Boden</translation>
    </message>
    <message>
        <source>A component stands beyond its hall</source>
        <translation>Eine Komponente steht außerhalb ihrer Halle</translation>
    </message>
    <message>
        <source>A component stands on a keep-out area or a column</source>
        <translation>Eine Komponente steht auf einer Sperrfläche oder Stütze</translation>
    </message>
    <message>
        <source>A component blocks a door</source>
        <translation>Eine Komponente versperrt eine Tür</translation>
    </message>
    <message>
        <source>A component stands in an aisle</source>
        <translation>Eine Komponente steht in einem Gang</translation>
    </message>
    <message>
        <source>The floor is overloaded</source>
        <translation>Der Boden ist überlastet</translation>
    </message>
    <message>
        <source>A rack&apos;s feet load the floor too much</source>
        <translation>Die Füße eines Racks belasten den Boden zu sehr</translation>
    </message>
    <message>
        <source>A component is higher than the hall</source>
        <translation>Eine Komponente ist höher als die Halle</translation>
    </message>
    <message>
        <source>Indoor gear stands in a yard</source>
        <translation>Gerät für innen steht im Hof</translation>
    </message>
    <message>
        <source>Outdoor gear stands in a room</source>
        <translation>Gerät für außen steht im Raum</translation>
    </message>
    <message>
        <source>A component is not placed</source>
        <translation>Eine Komponente ist nicht platziert</translation>
    </message>
    <message>
        <source>Port {} of {} is used by two links: {} and {}. Move one to a free port.</source>
        <translation>Anschluss {} von {} wird von zwei Verbindungen genutzt: {} und {}. Verlegen Sie eine an einen freien Anschluss.</translation>
    </message>
    <message>
        <source>{} joins a port of {:.0f} Gbit/s to one of {:.0f} Gbit/s: it runs at {:.0f}, if at all. Use ports of one speed or a breakout cable.</source>
        <translation>{} verbindet einen Anschluss von {} Gbit/s mit einem von {} Gbit/s: Er läuft mit {}, wenn überhaupt. Nehmen Sie gleich schnelle Anschlüsse oder ein Breakout-Kabel.</translation>
    </message>
    <message>
        <source>{} joins a {} port to a {} port. Name a cable or optic that has both ends.</source>
        <translation>{} verbindet einen Anschluss {} mit einem Anschluss {}. Nennen Sie ein Kabel oder eine Optik mit beiden Enden.</translation>
    </message>
    <message>
        <source>{} leads back to the component it comes from. Remove it.</source>
        <translation>{} führt zu der Komponente zurück, von der es kommt. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>remove the link</source>
        <translation>die Verbindung entfernen</translation>
    </message>
    <message>
        <source>{} joins the {} fabric to the {} fabric. Link each to its own switches.</source>
        <translation>{} verbindet das Netz {} mit dem Netz {}. Verbinden Sie jedes mit seinen eigenen Switches.</translation>
    </message>
    <message>
        <source>{} gives {:.0f} V to a port made for {:.0f} V. Put a transformer between them.</source>
        <translation>{} gibt {} V an einen Anschluss für {} V. Setzen Sie einen Transformator dazwischen.</translation>
    </message>
    <message>
        <source>{} carries {:.1f} kW; the port it starts at is rated for {:.1f} kW. Use a stronger port or share the load.</source>
        <translation>{} führt {} kW; der Anschluss am Anfang ist für {} kW bemessen. Nehmen Sie einen stärkeren oder teilen Sie die Last.</translation>
    </message>
    <message>
        <source>A port has two links</source>
        <translation>Ein Anschluss hat zwei Verbindungen</translation>
    </message>
    <message>
        <source>A link is slower than the port of a host</source>
        <translation>Eine Verbindung ist langsamer als der Anschluss eines Hosts</translation>
    </message>
    <message>
        <source>A link joins different connectors</source>
        <translation>Eine Verbindung fügt verschiedene Steckverbinder zusammen</translation>
    </message>
    <message>
        <source>A link leads back to where it starts</source>
        <translation>Eine Verbindung führt zu ihrem Anfang zurück</translation>
    </message>
    <message>
        <source>A link joins two fabrics</source>
        <translation>Eine Verbindung fügt zwei Netze zusammen</translation>
    </message>
    <message>
        <source>A link joins two voltage levels</source>
        <translation>Eine Verbindung fügt zwei Spannungsebenen zusammen</translation>
    </message>
    <message>
        <source>A power port is overloaded</source>
        <translation>Ein Stromanschluss ist überlastet</translation>
    </message>
    <message>
        <source>{} is loaded to {:.0f} % of its continuous rating of {:.0f} kW. Take a larger one or move load away.</source>
        <translation>{} ist zu {} % seiner Dauerbemessung von {} kW ausgelastet. Nehmen Sie ein größeres oder verlegen Sie Last.</translation>
    </message>
    <message>
        <source>take a larger one</source>
        <translation>ein größeres nehmen</translation>
    </message>
    <message>
        <source>{} would carry {:.0f} % of its continuous rating of {:.0f} kW when the other feed is lost. Keep each side below half, or take a larger one.</source>
        <translation>{} führte {} % seiner Dauerbemessung von {} kW, wenn die andere Einspeisung ausfällt. Halten Sie jede Seite unter der Hälfte, oder nehmen Sie ein größeres.</translation>
    </message>
    <message>
        <source>{} carries {:.1f} kW of {:.1f} kW. Take a larger cable or tap.</source>
        <translation>{} führt {} kW von {} kW. Nehmen Sie ein stärkeres Kabel oder einen stärkeren Abgang.</translation>
    </message>
    <message>
        <source>{} draws {:.1f} kW and no source reaches it. Link it to a fed supply.</source>
        <translation>{} nimmt {} kW auf, und keine Quelle erreicht es. Verbinden Sie es mit einer gespeisten Versorgung.</translation>
    </message>
    <message>
        <source>link a feed</source>
        <translation>eine Einspeisung verbinden</translation>
    </message>
    <message>
        <source>The facility draws {:.2f} MW; the grid connection gives {:.2f} MW. Remove {:.2f} MW or raise the limit.</source>
        <translation>Die Anlage nimmt {} MW auf; der Netzanschluss gibt {} MW. Entfernen Sie {} MW oder erhöhen Sie die Grenze.</translation>
    </message>
    <message>
        <source>No utility feed or generation is drawn: {:.0f} kW of load is taken as fed ideally, without losses or redundancy. Place a utility feed.</source>
        <translation>Keine Netzeinspeisung oder Erzeugung ist gezeichnet: {} kW Last gelten als ideal gespeist, ohne Verluste und Redundanz. Platzieren Sie eine Netzeinspeisung.</translation>
    </message>
    <message>
        <source>place a utility feed</source>
        <translation>eine Netzeinspeisung platzieren</translation>
    </message>
    <message>
        <source>{} of {} single failures drop load or overload something; the worst is {}. Give what hangs on it a second path.</source>
        <translation>{} von {} Einzelausfällen führen zu Lastverlust oder Überlast; der schlimmste ist {}. Geben Sie dem, was daran hängt, einen zweiten Weg.</translation>
    </message>
    <message>
        <source>not one alone</source>
        <translation>kein einzelner</translation>
    </message>
    <message>
        <source>The power balance misses {:.2f} kW of {:.0f} kW: the power results cannot be trusted. Please report this layout.</source>
        <translation>In der Leistungsbilanz fehlen {} kW von {} kW: Den Stromergebnissen ist nicht zu trauen. Bitte melden Sie dieses Layout.</translation>
    </message>
    <message>
        <source>A power element is overloaded</source>
        <translation>Ein Stromelement ist überlastet</translation>
    </message>
    <message>
        <source>A power element is overloaded when the other feed is lost</source>
        <translation>Ein Stromelement ist überlastet, wenn die andere Einspeisung ausfällt</translation>
    </message>
    <message>
        <source>A cable or tap is overloaded</source>
        <translation>Ein Kabel oder Abgang ist überlastet</translation>
    </message>
    <message>
        <source>A load has no source</source>
        <translation>Eine Last hat keine Quelle</translation>
    </message>
    <message>
        <source>The facility draws more than the grid gives</source>
        <translation>Die Anlage nimmt mehr auf, als das Netz gibt</translation>
    </message>
    <message>
        <source>No power source is drawn</source>
        <translation>Keine Stromquelle ist gezeichnet</translation>
    </message>
    <message>
        <source>A single failure drops load</source>
        <translation>Ein Einzelausfall führt zu Lastverlust</translation>
    </message>
    <message>
        <source>The power balance does not close</source>
        <translation>Die Leistungsbilanz geht nicht auf</translation>
    </message>
    <message>
        <source>{} at U{} needs a unit that {} (U{} to U{}) fills in {}. Move it to U{}.</source>
        <translation>{} auf HE {} braucht eine Höheneinheit, die {} (HE {} bis {}) in {} belegt. Setzen Sie es auf HE {}.</translation>
    </message>
    <message>
        <source>move to U{}</source>
        <translation>auf HE {} setzen</translation>
    </message>
    <message>
        <source>{} reaches U{} of {}, which has {} units. Move it down by {}.</source>
        <translation>{} reicht bis HE {} von {}, das {} HE hat. Setzen Sie es um {} tiefer.</translation>
    </message>
    <message>
        <source>move down by {} U</source>
        <translation>um {} HE tiefer setzen</translation>
    </message>
    <message>
        <source>{} holds {:.0f} kg of gear; it is rated for {:.0f} kg at rest. Spread the gear over more racks or take a stronger rack.</source>
        <translation>{} trägt {} kg Gerät; bemessen ist es für {} kg in Ruhe. Verteilen Sie das Gerät auf mehr Racks oder nehmen Sie ein stärkeres.</translation>
    </message>
    <message>
        <source>{} is {:.2f} m deep; {} is {:.2f} m. Take a deeper rack.</source>
        <translation>{} ist {} m tief; {} ist {} m. Nehmen Sie ein tieferes Rack.</translation>
    </message>
    <message>
        <source>a floor</source>
        <translation>einem Boden</translation>
    </message>
    <message>
        <source>{} ({}) cannot stand {} {}. Put it where its kind belongs.</source>
        <translation>{} ({}) kann nicht {} {} stehen. Setzen Sie es dorthin, wo seine Art hingehört.</translation>
    </message>
    <message>
        <source>at a rack unit of</source>
        <translation>auf einer Höheneinheit von</translation>
    </message>
    <message>
        <source>{} is placed at U{} of {}, which is no rack. Name a slot of it, or another rack.</source>
        <translation>{} ist auf HE {} von {} platziert, das kein Rack ist. Nennen Sie einen Einschub davon oder ein anderes Rack.</translation>
    </message>
    <message>
        <source>{} and {} are both in slot {} of {}. Move one to a free slot.</source>
        <translation>{} und {} stecken beide in Einschub {} von {}. Setzen Sie eines in einen freien.</translation>
    </message>
    <message>
        <source>Two things share a rack unit</source>
        <translation>Zwei Geräte teilen sich eine Höheneinheit</translation>
    </message>
    <message>
        <source>Something sticks out of its rack</source>
        <translation>Etwas ragt aus seinem Rack</translation>
    </message>
    <message>
        <source>A rack holds more than it is rated for</source>
        <translation>Ein Rack trägt mehr, als es darf</translation>
    </message>
    <message>
        <source>Gear is deeper than its rack</source>
        <translation>Ein Gerät ist tiefer als sein Rack</translation>
    </message>
    <message>
        <source>A component is where its kind cannot be</source>
        <translation>Eine Komponente ist, wo ihre Art nicht sein kann</translation>
    </message>
    <message>
        <source>A rack unit of something that is no rack</source>
        <translation>Eine Höheneinheit von etwas, das kein Rack ist</translation>
    </message>
    <message>
        <source>Two components in one slot</source>
        <translation>Zwei Komponenten in einem Einschub</translation>
    </message>
    <message>
        <source>{} is not computed: {}</source>
        <translation>{} ist nicht gerechnet: {}</translation>
    </message>
    <message>
        <source>the site has no grid.limit_mw. Give it.</source>
        <translation>Der Standort hat kein grid.limit_mw. Geben Sie es an.</translation>
    </message>
    <message>
        <source>there is no IT load. Place systems.</source>
        <translation>Es gibt keine IT-Last. Platzieren Sie Systeme.</translation>
    </message>
    <message>
        <source>no plant is drawn whose water use is known. Place coolers or towers.</source>
        <translation>Keine Kälteanlage mit bekanntem Wasserverbrauch ist gezeichnet. Platzieren Sie Kühler oder Türme.</translation>
    </message>
    <message>
        <source>no liquid-cooled part gives coolant_supply_max_c. Give it.</source>
        <translation>Kein flüssigkeitsgekühltes Teil nennt coolant_supply_max_c. Geben Sie es an.</translation>
    </message>
    <message>
        <source>no workload can be served.</source>
        <translation>Keine Arbeitslast kann bedient werden.</translation>
    </message>
    <message>
        <source>no tokens are produced.</source>
        <translation>Es entstehen keine Token.</translation>
    </message>
    <message>
        <source>there are no accelerators.</source>
        <translation>Es gibt keine Beschleuniger.</translation>
    </message>
    <message>
        <source>it needs economics.price_usd_per_million_input or _output and produced tokens. Give prices.</source>
        <translation>Nötig sind economics.price_usd_per_million_input oder _output und erzeugte Token. Geben Sie Preise an.</translation>
    </message>
    <message>
        <source>the cash flow has no single rate at which its value is zero.</source>
        <translation>Der Zahlungsstrom hat keinen einzelnen Zins, bei dem sein Wert null ist.</translation>
    </message>
    <message>
        <source>the money does not come back within the years looked at.</source>
        <translation>Das Geld kommt in den betrachteten Jahren nicht zurück.</translation>
    </message>
    <message>
        <source>A result is not computed</source>
        <translation>Ein Ergebnis ist nicht gerechnet</translation>
    </message>
    <message>
        <source>An engine assumed or left out something</source>
        <translation>Ein Rechenkern hat etwas angenommen oder weggelassen</translation>
    </message>
    <message>
        <source>{} accelerators and no workload: no tokens are computed. Add a workload.</source>
        <translation>{} Beschleuniger und keine Arbeitslast: Es werden keine Token gerechnet. Fügen Sie eine Arbeitslast hinzu.</translation>
    </message>
    <message>
        <source>One accelerator and no workload: no tokens are computed. Add a workload.</source>
        <translation>Ein Beschleuniger und keine Arbeitslast: Es werden keine Token gerechnet. Fügen Sie eine Arbeitslast hinzu.</translation>
    </message>
    <message>
        <source>add a workload</source>
        <translation>eine Arbeitslast hinzufügen</translation>
    </message>
    <message>
        <source>{} workloads and no accelerator to serve them. Place a system.</source>
        <translation>{} Arbeitslasten und kein Beschleuniger, der sie bedient. Platzieren Sie ein System.</translation>
    </message>
    <message>
        <source>A workload and no accelerator to serve it. Place a system.</source>
        <translation>Eine Arbeitslast und kein Beschleuniger, der sie bedient. Platzieren Sie ein System.</translation>
    </message>
    <message>
        <source>Workload {} has {} of {:.0f} ms; it asks for {:.0f} ms. Give it more prefill or decode accelerators, or relax the goal.</source>
        <translation>Arbeitslast {} hat {} von {} ms; verlangt sind {} ms. Geben Sie ihr mehr Prefill- oder Decode-Beschleuniger, oder lockern Sie das Ziel.</translation>
    </message>
    <message>
        <source>a time to first token</source>
        <translation>eine Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>a time per output token</source>
        <translation>eine Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>Workload {} offers {:.1f} requests/s; the plan serves {:.1f}. Add accelerators.</source>
        <translation>Arbeitslast {} bietet {} Anfragen/s an; der Plan bedient {}. Fügen Sie Beschleuniger hinzu.</translation>
    </message>
    <message>
        <source>The demand shares of the workloads sum to {:.2f}. Let them sum to 1.</source>
        <translation>Die Bedarfsanteile der Arbeitslasten ergeben {}. Sie sollen 1 ergeben.</translation>
    </message>
    <message>
        <source>No workload is defined</source>
        <translation>Keine Arbeitslast ist angelegt</translation>
    </message>
    <message>
        <source>Nothing serves the workloads</source>
        <translation>Nichts bedient die Arbeitslasten</translation>
    </message>
    <message>
        <source>A workload misses its latency goal</source>
        <translation>Eine Arbeitslast verfehlt ihr Latenzziel</translation>
    </message>
    <message>
        <source>A workload offers more than is served</source>
        <translation>Eine Arbeitslast bietet mehr an, als bedient wird</translation>
    </message>
    <message>
        <source>Demand shares sum to more than the whole</source>
        <translation>Bedarfsanteile ergeben mehr als das Ganze</translation>
    </message>
    <message>
        <source>A model that the library does not have</source>
        <translation>Ein Modell, das die Bibliothek nicht hat</translation>
    </message>
    <message>
        <source>A model whose dimensions are not all published</source>
        <translation>Ein Modell, dessen Maße nicht alle veröffentlicht sind</translation>
    </message>
    <message>
        <source>Requests longer than the model&apos;s context</source>
        <translation>Anfragen, länger als der Kontext des Modells</translation>
    </message>
    <message>
        <source>A model that does not fit its accelerators</source>
        <translation>Ein Modell, das nicht in seine Beschleuniger passt</translation>
    </message>
    <message>
        <source>A precision that the accelerator does not have</source>
        <translation>Eine Genauigkeit, die der Beschleuniger nicht hat</translation>
    </message>
    <message>
        <source>No network between prefill and decode</source>
        <translation>Kein Netz zwischen Prefill und Decode</translation>
    </message>
    <message>
        <source>A prefill or decode pool alone</source>
        <translation>Ein Prefill- oder Decode-Pool allein</translation>
    </message>
    <message>
        <source>An accelerator without the figures that throughput needs</source>
        <translation>Ein Beschleuniger ohne die Zahlen, die der Durchsatz braucht</translation>
    </message>
    <message>
        <source>No public measurements of this accelerator</source>
        <translation>Keine öffentlichen Messungen dieses Beschleunigers</translation>
    </message>
    <message>
        <source>The serving plan cannot work</source>
        <translation>Der Serving-Plan kann nicht funktionieren</translation>
    </message>
    <message>
        <source>part figure: {}</source>
        <translation>Kennwert des Teils: {}</translation>
    </message>
    <message>
        <source>constants of its family</source>
        <translation>Konstanten seiner Familie</translation>
    </message>
    <message>
        <source>No network joins {} and {}: the cache of a prompt cannot get from prefill to decode</source>
        <translation>Kein Netz verbindet {} und {}: Der Cache eines Prompts kommt nicht vom Prefill zum Decode</translation>
    </message>
    <message>
        <source>{:.0f} accelerators of {} are too few for a prefill and a decode worker of {}</source>
        <translation>{} Beschleuniger von {} sind zu wenige für einen Prefill- und einen Decode-Worker von {}</translation>
    </message>
    <message>
        <source>One accelerator of {} is too few for a prefill and a decode worker of {}</source>
        <translation>Ein Beschleuniger von {} ist zu wenig für einen Prefill- und einen Decode-Worker von {}</translation>
    </message>
    <message>
        <source>{} does not compute in &quot;{}&quot;</source>
        <translation>{} rechnet nicht in „{}“</translation>
    </message>
    <message>
        <source>{} takes {:.0f} GB and a cache beside it; pool {} has {:.0f} GB in {} accelerators, and no legal split over them holds both</source>
        <translation>{} braucht {} GB und daneben einen Cache; Pool {} hat {} GB in {} Beschleunigern, und keine zulässige Aufteilung darauf fasst beides</translation>
    </message>
    <message>
        <source>{} takes {:.0f} GB and a cache beside it; pool {} has {:.0f} GB in its one accelerator</source>
        <translation>{} braucht {} GB und daneben einen Cache; Pool {} hat {} GB in seinem einen Beschleuniger</translation>
    </message>
    <message>
        <source>{} of {:.3g} ms is below the {:.3g} ms that one request alone takes on {}</source>
        <translation>{} von {} ms liegt unter den {} ms, die eine Anfrage allein auf {} braucht</translation>
    </message>
    <message>
        <source>A time to first token</source>
        <translation>Eine Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>A time per output token</source>
        <translation>Eine Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>{} gives no {}: its throughput cannot be computed</source>
        <translation>{} nennt keine Zahl für {}: Sein Durchsatz kann nicht gerechnet werden</translation>
    </message>
    <message>
        <source>No public measurements stand behind the kernel constants used for {} (family {}): expect errors above the usual band</source>
        <translation>Hinter den Kernel-Konstanten für {} (Familie {}) stehen keine öffentlichen Messungen: Rechnen Sie mit größeren Fehlern als üblich</translation>
    </message>
    <message>
        <source>The layout has no accelerators: place a system or a server with accelerators</source>
        <translation>Das Layout hat keine Beschleuniger: Platzieren Sie ein System oder einen Server mit Beschleunigern</translation>
    </message>
    <message>
        <source>Pool {} has no accelerators: its members match none</source>
        <translation>Pool {} hat keine Beschleuniger: Seine Mitglieder treffen auf keine zu</translation>
    </message>
    <message>
        <source>Model &quot;{}&quot; is not in the library of served models</source>
        <translation>Modell „{}“ ist nicht in der Bibliothek der bedienten Modelle</translation>
    </message>
    <message>
        <source>The published configuration of {} does not give all dimensions: no throughput</source>
        <translation>Die veröffentlichte Konfiguration von {} nennt nicht alle Maße: kein Durchsatz</translation>
    </message>
    <message>
        <source>The layout has no workload: say what model is served and how long requests are</source>
        <translation>Das Layout hat keine Arbeitslast: Sagen Sie, welches Modell bedient wird und wie lang Anfragen sind</translation>
    </message>
    <message>
        <source>{} takes {:.0f} tokens of context, the workload needs {:.0f}</source>
        <translation>{} fasst {} Token Kontext, die Arbeitslast braucht {}</translation>
    </message>
    <message>
        <source>KV memory</source>
        <translation>KV-Speicher</translation>
    </message>
    <message>
        <source>A prefill pool needs a decode pool and the other way round</source>
        <translation>Ein Prefill-Pool braucht einen Decode-Pool und umgekehrt</translation>
    </message>
    <message>
        <source>The constants of kernels and engines could not be read</source>
        <translation>Die Konstanten von Kerneln und Engines konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Power from grid to chip</source>
        <translation>Leistung vom Netz bis zum Chip</translation>
    </message>
    <message>
        <source>Design power in kW along the chain; losses leave below each stage</source>
        <translation>Auslegungsleistung in kW entlang der Kette; Verluste verlassen sie unter jeder Stufe</translation>
    </message>
    <message>
        <source>Output against speed</source>
        <translation>Ausgabe und Tempo</translation>
    </message>
    <message>
        <source>Output tokens/s per facility MW that the largest workload can have at a speed in tokens/s for each user, and where the plan runs it</source>
        <translation>Ausgabetoken/s je MW der Anlage, die die größte Arbeitslast bei einer Geschwindigkeit in Token/s für jeden Nutzer haben kann, und wo der Plan sie betreibt</translation>
    </message>
    <message>
        <source>Cost of a million tokens</source>
        <translation>Kosten einer Million Token</translation>
    </message>
    <message>
        <source>What a million tokens cost, line by line</source>
        <translation>Was eine Million Token kostet, Posten für Posten</translation>
    </message>
    <message>
        <source>Power by system</source>
        <translation>Leistung nach System</translation>
    </message>
    <message>
        <source>Design power in kW of all that draws</source>
        <translation>Auslegungsleistung in kW von allem, was Strom aufnimmt</translation>
    </message>
    <message>
        <source>Losses, utility to rack</source>
        <translation>Verluste, Netz bis Rack</translation>
    </message>
    <message>
        <source>Power in kW turned to heat in each stage of the chain</source>
        <translation>Leistung in kW, die in jeder Stufe der Kette zu Wärme wird</translation>
    </message>
    <message>
        <source>Racks by power</source>
        <translation>Racks nach Leistung</translation>
    </message>
    <message>
        <source>How many racks draw how many kW</source>
        <translation>Wie viele Racks wie viele kW aufnehmen</translation>
    </message>
    <message>
        <source>Power gear by load</source>
        <translation>Stromanlagen nach Last</translation>
    </message>
    <message>
        <source>How many elements are loaded to how much of their continuous rating</source>
        <translation>Wie viele Elemente zu wie viel ihrer Dauerbemessung ausgelastet sind</translation>
    </message>
    <message>
        <source>Tokens by pool</source>
        <translation>Token nach Pool</translation>
    </message>
    <message>
        <source>Tokens per second of each pool: input for prefill, output for all others</source>
        <translation>Token je Sekunde jedes Pools: Eingabe bei Prefill, sonst Ausgabe</translation>
    </message>
    <message>
        <source>Latency of a request</source>
        <translation>Latenz einer Anfrage</translation>
    </message>
    <message>
        <source>Milliseconds until the first token, queue, prefill and late transfer together, and until the last</source>
        <translation>Millisekunden bis zum ersten Token, Warteschlange, Prefill und späte Übertragung zusammen, und bis zum letzten</translation>
    </message>
    <message>
        <source>Capital by system</source>
        <translation>Kapital nach System</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>No price: place parts that have one.</source>
        <translation>Kein Preis: Platzieren Sie Teile, die einen haben.</translation>
    </message>
    <message>
        <source>per million tokens</source>
        <translation>je Million Token</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>je Jahr</translation>
    </message>
    <message>
        <source>$ / M tokens</source>
        <translation>$ / M Token</translation>
    </message>
    <message>
        <source>$ / year</source>
        <translation>$ / Jahr</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>No workload: add one under Workloads.</source>
        <translation>Keine Arbeitslast: Fügen Sie unter Arbeitslasten eine hinzu.</translation>
    </message>
    <message>
        <source>No accelerators: place a rack or a server with some.</source>
        <translation>Keine Beschleuniger: Platzieren Sie ein Rack oder einen Server mit welchen.</translation>
    </message>
    <message>
        <source>No frontier: nothing that is placed can serve the workloads.</source>
        <translation>Keine Kurve: Nichts Platziertes kann die Arbeitslasten bedienen.</translation>
    </message>
    <message>
        <source>tokens/s per user</source>
        <translation>Token/s je Nutzer</translation>
    </message>
    <message>
        <source>tokens/s per MW</source>
        <translation>Token/s je MW</translation>
    </message>
    <message>
        <source>No load: place a rack to see where power goes.</source>
        <translation>Keine Last: Platzieren Sie ein Rack, um zu sehen, wohin die Leistung geht.</translation>
    </message>
    <message>
        <source>No losses: link racks to a utility feed through transformers and UPS.</source>
        <translation>Keine Verluste: Verbinden Sie Racks über Transformatoren und USV mit einer Netzeinspeisung.</translation>
    </message>
    <message>
        <source>No power gear with a rating is placed.</source>
        <translation>Keine Stromanlage mit Bemessung ist platziert.</translation>
    </message>
    <message>
        <source>No rack draws power: place one.</source>
        <translation>Kein Rack nimmt Leistung auf: Platzieren Sie eines.</translation>
    </message>
    <message>
        <source>Nothing is served: the findings say why.</source>
        <translation>Nichts wird bedient: Die Befunde sagen, warum.</translation>
    </message>
    <message>
        <source>{}, in</source>
        <translation>{}, ein</translation>
    </message>
    <message>
        <source>{}, out</source>
        <translation>{}, aus</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>erstes Token</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>aggregated</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>Air delta t</source>
        <translation>ΔT der Luft</translation>
    </message>
    <message>
        <source>Air heat</source>
        <translation>Wärme in Luft</translation>
    </message>
    <message>
        <source>Air inlet max</source>
        <translation>Lufteintritt max.</translation>
    </message>
    <message>
        <source>Air inlet min</source>
        <translation>Lufteintritt min.</translation>
    </message>
    <message>
        <source>Airflow</source>
        <translation>Luftstrom</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>annuity</source>
        <translation>Annuität</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>Grädigkeit</translation>
    </message>
    <message>
        <source>Approach dry</source>
        <translation>Grädigkeit trocken</translation>
    </message>
    <message>
        <source>Approach wet bulb</source>
        <translation>Grädigkeit zur Feuchtkugel</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sind</translation>
    </message>
    <message>
        <source>Asic</source>
        <translation>ASIC</translation>
    </message>
    <message>
        <source>Asics</source>
        <translation>ASICs</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Autonomy</source>
        <translation>Autonomiezeit</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>batteries</source>
        <translation>Batterien</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>Busway</source>
        <translation>Stromschiene</translation>
    </message>
    <message>
        <source>busway</source>
        <translation>Stromschiene</translation>
    </message>
    <message>
        <source>C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Cage power max</source>
        <translation>Leistung je Cage max.</translation>
    </message>
    <message>
        <source>Cages</source>
        <translation>Cages</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Capacity max</source>
        <translation>Kapazität max.</translation>
    </message>
    <message>
        <source>Capacity min</source>
        <translation>Kapazität min.</translation>
    </message>
    <message>
        <source>Capacity per dpu</source>
        <translation>Kapazität je DPU</translation>
    </message>
    <message>
        <source>Capacity rack</source>
        <translation>Kapazität je Rack</translation>
    </message>
    <message>
        <source>Capacity raw</source>
        <translation>Bruttokapazität</translation>
    </message>
    <message>
        <source>Capacity tbyte</source>
        <translation>Kapazität in TB</translation>
    </message>
    <message>
        <source>Capacity ton</source>
        <translation>Kälteleistung in tons</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>CDU</source>
        <translation>CDU</translation>
    </message>
    <message>
        <source>CDUs</source>
        <translation>CDUs</translation>
    </message>
    <message>
        <source>charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Zellchemie</translation>
    </message>
    <message>
        <source>Chiller</source>
        <translation>Kältemaschine</translation>
    </message>
    <message>
        <source>Cold plate content</source>
        <translation>Inhalt der Kühlplatten</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>compressors</source>
        <translation>Verdichter</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Compute trays</source>
        <translation>Rechenmodule</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Steckverbinder</translation>
    </message>
    <message>
        <source>contingency</source>
        <translation>Risikoreserve</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>Kühlmittel</translation>
    </message>
    <message>
        <source>coolant</source>
        <translation>Kühlmittel</translation>
    </message>
    <message>
        <source>Coolant filter</source>
        <translation>Kühlmittelfilter</translation>
    </message>
    <message>
        <source>Coolant flow fit max p</source>
        <translation>Durchsatzkurve bis Leistung</translation>
    </message>
    <message>
        <source>Coolant pressure max</source>
        <translation>Kühlmitteldruck max.</translation>
    </message>
    <message>
        <source>Coolant pressure max psig</source>
        <translation>Kühlmitteldruck max., psig</translation>
    </message>
    <message>
        <source>Coolant return max</source>
        <translation>Rücklauf max.</translation>
    </message>
    <message>
        <source>Coolant supply max</source>
        <translation>Vorlauf max.</translation>
    </message>
    <message>
        <source>Coolant supply min</source>
        <translation>Vorlauf min.</translation>
    </message>
    <message>
        <source>Coolant volume</source>
        <translation>Kühlmittelvolumen</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>COP full load</source>
        <translation>COP bei Volllast</translation>
    </message>
    <message>
        <source>Core type</source>
        <translation>Kerntyp</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cpu link bidir</source>
        <translation>CPU-Verbindung, beide Richtungen</translation>
    </message>
    <message>
        <source>Cpu TDP</source>
        <translation>TDP der CPU</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Cycles of concentration</source>
        <translation>Eindickungszahl</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>Dc busbar</source>
        <translation>Gleichstrom-Sammelschiene</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>Decode</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>Decode</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Dies</source>
        <translation>Dies</translation>
    </message>
    <message>
        <source>disaggregated</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>DPU</source>
        <translation>DPU</translation>
    </message>
    <message>
        <source>DPUs</source>
        <translation>DPUs</translation>
    </message>
    <message>
        <source>each</source>
        <translation>je Stück</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Wirkungsgrad</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>Wirkungsgrad</translation>
    </message>
    <message>
        <source>Efficiency at 100</source>
        <translation>η bei 100 %</translation>
    </message>
    <message>
        <source>Efficiency at 25</source>
        <translation>η bei 25 %</translation>
    </message>
    <message>
        <source>Efficiency at 35</source>
        <translation>η bei 35 %</translation>
    </message>
    <message>
        <source>Efficiency at 50</source>
        <translation>η bei 50 %</translation>
    </message>
    <message>
        <source>Efficiency at 75</source>
        <translation>η bei 75 %</translation>
    </message>
    <message>
        <source>Efficiency at full load</source>
        <translation>η bei Volllast</translation>
    </message>
    <message>
        <source>Efficiency discharge</source>
        <translation>η beim Entladen</translation>
    </message>
    <message>
        <source>Efficiency double max</source>
        <translation>η Doppelwandlung max.</translation>
    </message>
    <message>
        <source>Efficiency eco</source>
        <translation>η im Eco-Betrieb</translation>
    </message>
    <message>
        <source>Efficiency electric</source>
        <translation>η elektrisch</translation>
    </message>
    <message>
        <source>Efficiency end to end</source>
        <translation>η gesamt</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Energy efficiency factor claim</source>
        <translation>Energieeffizienzfaktor laut Hersteller</translation>
    </message>
    <message>
        <source>Energy kwh at 10k</source>
        <translation>Energie in kWh bei 10k</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Evaporation l per kwh heat</source>
        <translation>Verdunstung in l je kWh Wärme</translation>
    </message>
    <message>
        <source>External laser modules</source>
        <translation>Externe Lasermodule</translation>
    </message>
    <message>
        <source>Extra accelerator</source>
        <translation>Zusätzlicher Beschleuniger</translation>
    </message>
    <message>
        <source>Extra accelerators</source>
        <translation>Zusätzliche Beschleuniger</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>fabrics</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Fan power</source>
        <translation>Ventilatorleistung</translation>
    </message>
    <message>
        <source>fans</source>
        <translation>Ventilatoren</translation>
    </message>
    <message>
        <source>Fast mem</source>
        <translation>Schneller Speicher</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>feeds</source>
        <translation>Einspeisungen</translation>
    </message>
    <message>
        <source>Fiber</source>
        <translation>Faser</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Footprint</source>
        <translation>Grundfläche</translation>
    </message>
    <message>
        <source>Fp16 dense</source>
        <translation>FP16, dicht</translation>
    </message>
    <message>
        <source>Fp4 dense</source>
        <translation>FP4, dicht</translation>
    </message>
    <message>
        <source>Fp4 dense alt</source>
        <translation>FP4, dicht, andere Angabe</translation>
    </message>
    <message>
        <source>Fp4 inference peak</source>
        <translation>FP4, Spitze Inferenz</translation>
    </message>
    <message>
        <source>Fp4 sparse</source>
        <translation>FP4, dünn besetzt</translation>
    </message>
    <message>
        <source>Fp8 dense</source>
        <translation>FP8, dicht</translation>
    </message>
    <message>
        <source>Free cooling full below leaving</source>
        <translation>Volle freie Kühlung unter Austritt</translation>
    </message>
    <message>
        <source>front-end</source>
        <translation>Front-End</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Brennstoff</translation>
    </message>
    <message>
        <source>Fuel l per kwh at 100</source>
        <translation>Brennstoff in l je kWh bei 100 %</translation>
    </message>
    <message>
        <source>Fuel l per kwh at 25</source>
        <translation>Brennstoff in l je kWh bei 25 %</translation>
    </message>
    <message>
        <source>Fuel l per kwh at 50</source>
        <translation>Brennstoff in l je kWh bei 50 %</translation>
    </message>
    <message>
        <source>Fuel l per kwh at 75</source>
        <translation>Brennstoff in l je kWh bei 75 %</translation>
    </message>
    <message>
        <source>Full load loss fraction</source>
        <translation>Volllastverlust, Anteil</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>Gbit/s</source>
        <translation>Gbit/s</translation>
    </message>
    <message>
        <source>give</source>
        <translation>geben</translation>
    </message>
    <message>
        <source>Gpu dies</source>
        <translation>GPU-Dies</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Förderhöhe</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Heat removal fraction high</source>
        <translation>Abgeführter Wärmeanteil, hoch</translation>
    </message>
    <message>
        <source>Heat removal fraction low</source>
        <translation>Abgeführter Wärmeanteil, niedrig</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Host mem</source>
        <translation>Hauptspeicher</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>Ingest factor claim</source>
        <translation>Einlesefaktor laut Hersteller</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>installation</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Int8 dense</source>
        <translation>INT8, dicht</translation>
    </message>
    <message>
        <source>Iplv COP</source>
        <translation>COP nach IPLV</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>kN</source>
        <translation>kN</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>Kw per ton</source>
        <translation>kW je ton</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>land</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>Launch date</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Lead time high</source>
        <translation>Lieferzeit, lang</translation>
    </message>
    <message>
        <source>Lead time low</source>
        <translation>Lieferzeit, kurz</translation>
    </message>
    <message>
        <source>Lead time typ</source>
        <translation>Lieferzeit, üblich</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>life</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Liquid heat</source>
        <translation>Wärme in Flüssigkeit</translation>
    </message>
    <message>
        <source>Liquid heat share</source>
        <translation>Flüssigkeitsanteil</translation>
    </message>
    <message>
        <source>Load static</source>
        <translation>Statische Traglast</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss fraction</source>
        <translation>Verlustanteil</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Mem</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mem bw</source>
        <translation>Speicherbandbreite</translation>
    </message>
    <message>
        <source>Mem bw alt</source>
        <translation>Speicherbandbreite, andere Angabe</translation>
    </message>
    <message>
        <source>Mem bw per cpu</source>
        <translation>Speicherbandbreite je CPU</translation>
    </message>
    <message>
        <source>Mem bw total</source>
        <translation>Speicherbandbr. ges.</translation>
    </message>
    <message>
        <source>Mem nominal</source>
        <translation>Speicher, nominell</translation>
    </message>
    <message>
        <source>Mem total</source>
        <translation>Speicher gesamt</translation>
    </message>
    <message>
        <source>Mem type</source>
        <translation>Speichertyp</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mgmt switches</source>
        <translation>Verwaltungs-Switches</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Motor efficiency</source>
        <translation>Motorwirkungsgrad</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Einbau</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>MUSD</source>
        <translation>Mio. USD</translation>
    </message>
    <message>
        <source>MW</source>
        <translation>MW</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Network asic</source>
        <translation>Netzwerk-ASIC</translation>
    </message>
    <message>
        <source>No load loss fraction</source>
        <translation>Leerlaufverlust, Anteil</translation>
    </message>
    <message>
        <source>Noise dba open</source>
        <translation>Geräusch offen, dB(A)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nvlink domain</source>
        <translation>NVLink-Domäne</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>Open unit</source>
        <translation>Open Unit</translation>
    </message>
    <message>
        <source>Optical engines</source>
        <translation>Optische Module</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Ou height</source>
        <translation>Höhe in OU</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Pcie gen</source>
        <translation>PCIe-Generation</translation>
    </message>
    <message>
        <source>Pcie lanes</source>
        <translation>PCIe-Lanes</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>pdu</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>platziert</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>Kälteanlage</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Power basis</source>
        <translation>Grundlage der Leistung</translation>
    </message>
    <message>
        <source>Power estimate other</source>
        <translation>Leistung, andere Schätzung</translation>
    </message>
    <message>
        <source>Power max</source>
        <translation>Leistung max.</translation>
    </message>
    <message>
        <source>Power max per end</source>
        <translation>Leistung max. je Ende</translation>
    </message>
    <message>
        <source>Power max q</source>
        <translation>Leistung im Max-Q-Betrieb</translation>
    </message>
    <message>
        <source>Power measured high</source>
        <translation>Leistung gemessen, hoch</translation>
    </message>
    <message>
        <source>Power measured low</source>
        <translation>Leistung gemessen, niedrig</translation>
    </message>
    <message>
        <source>Power operating high</source>
        <translation>Betriebsleistung, hoch</translation>
    </message>
    <message>
        <source>Power peak transient factor</source>
        <translation>Faktor der Leistungsspitze</translation>
    </message>
    <message>
        <source>Power per end</source>
        <translation>Leistung je Ende</translation>
    </message>
    <message>
        <source>Power quoted</source>
        <translation>Leistung laut Angabe</translation>
    </message>
    <message>
        <source>Power rack total</source>
        <translation>Leistung des Racks gesamt</translation>
    </message>
    <message>
        <source>Power shelves</source>
        <translation>Netzteileinschübe</translation>
    </message>
    <message>
        <source>Power slot</source>
        <translation>Leistung je Steckplatz</translation>
    </message>
    <message>
        <source>Power supplies</source>
        <translation>Netzteile</translation>
    </message>
    <message>
        <source>Power typ</source>
        <translation>Leistung typisch</translation>
    </message>
    <message>
        <source>Power typ high</source>
        <translation>Leistung typisch, hoch</translation>
    </message>
    <message>
        <source>Power typ low</source>
        <translation>Leistung typisch, niedrig</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Pressure drop</source>
        <translation>Druckverlust</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price basis</source>
        <translation>Grundlage des Preises</translation>
    </message>
    <message>
        <source>Price kit</source>
        <translation>Preis des Satzes</translation>
    </message>
    <message>
        <source>Price per kva</source>
        <translation>Preis je kVA</translation>
    </message>
    <message>
        <source>Price per kwh typ</source>
        <translation>Preis je kWh, üblich</translation>
    </message>
    <message>
        <source>Price per m high</source>
        <translation>Preis je m, hoch</translation>
    </message>
    <message>
        <source>Price per m low</source>
        <translation>Preis je m, niedrig</translation>
    </message>
    <message>
        <source>Price per m typ</source>
        <translation>Preis je m, üblich</translation>
    </message>
    <message>
        <source>Price per mw high</source>
        <translation>Preis je MW, hoch</translation>
    </message>
    <message>
        <source>Price per mw low</source>
        <translation>Preis je MW, niedrig</translation>
    </message>
    <message>
        <source>Price per mw typ</source>
        <translation>Preis je MW, üblich</translation>
    </message>
    <message>
        <source>Price per run</source>
        <translation>Preis je Strecke</translation>
    </message>
    <message>
        <source>Price unit</source>
        <translation>Preiseinheit</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Psu nameplate</source>
        <translation>Typenschildleistung der Netzteile</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>Pump efficiency</source>
        <translation>Pumpenwirkungsgrad</translation>
    </message>
    <message>
        <source>pumps</source>
        <translation>Pumpen</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Rack dc voltage</source>
        <translation>Gleichspannung im Rack</translation>
    </message>
    <message>
        <source>Rack supply</source>
        <translation>Rackversorgung</translation>
    </message>
    <message>
        <source>Rack units ou</source>
        <translation>Höheneinheiten OU</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>Rail</translation>
    </message>
    <message>
        <source>Rail width in</source>
        <translation>Schienenbreite in Zoll</translation>
    </message>
    <message>
        <source>Rated ambient</source>
        <translation>Nennumgebung</translation>
    </message>
    <message>
        <source>Rated condenser in</source>
        <translation>Bemessung, Verflüssigereintritt</translation>
    </message>
    <message>
        <source>Rated leaving water</source>
        <translation>Bemessung, Wasseraustritt</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bemessung</translation>
    </message>
    <message>
        <source>Rating max</source>
        <translation>Bemessung max.</translation>
    </message>
    <message>
        <source>Rating min</source>
        <translation>Bemessung min.</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Reach max</source>
        <translation>Reichweite max.</translation>
    </message>
    <message>
        <source>Reach min</source>
        <translation>Reichweite min.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read tb s per namespace</source>
        <translation>Lesen in TB/s je Namespace</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Round trip efficiency</source>
        <translation>η hin und zurück</translation>
    </message>
    <message>
        <source>RPP</source>
        <translation>RPP</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>scale-up</source>
        <translation>Scale-up</translation>
    </message>
    <message>
        <source>Scaleout</source>
        <translation>Scale-out</translation>
    </message>
    <message>
        <source>Scaleout gb s per system</source>
        <translation>Scale-out in GB/s je System</translation>
    </message>
    <message>
        <source>Scaleout NICs</source>
        <translation>Scale-out-NICs</translation>
    </message>
    <message>
        <source>Scaleout total</source>
        <translation>Scale-out gesamt</translation>
    </message>
    <message>
        <source>Scaleup link unidir</source>
        <translation>Scale-up-Verbindung, eine Richtung</translation>
    </message>
    <message>
        <source>Scaleup links</source>
        <translation>Scale-up-Verbindungen</translation>
    </message>
    <message>
        <source>Scaleup total</source>
        <translation>Scale-up gesamt</translation>
    </message>
    <message>
        <source>Scaleup unidir</source>
        <translation>Scale-up, eine Richtung</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Sekundär</translation>
    </message>
    <message>
        <source>Secondary flow alt</source>
        <translation>Sekundärdurchsatz, andere Angabe</translation>
    </message>
    <message>
        <source>Secondary flow max</source>
        <translation>Sek.-Durchsatz max.</translation>
    </message>
    <message>
        <source>Secondary head</source>
        <translation>Sekundärförderdruck</translation>
    </message>
    <message>
        <source>Secondary supply max</source>
        <translation>Sek.-Vorlauf max.</translation>
    </message>
    <message>
        <source>Secondary supply min</source>
        <translation>Sek.-Vorlauf min.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Shelf airflow max</source>
        <translation>Luftstrom je Einschub max.</translation>
    </message>
    <message>
        <source>Shelf airflow min</source>
        <translation>Luftstrom je Einschub min.</translation>
    </message>
    <message>
        <source>shell</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>Auslieferung</translation>
    </message>
    <message>
        <source>software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Spare accelerators</source>
        <translation>Reservebeschleuniger</translation>
    </message>
    <message>
        <source>Spray pump</source>
        <translation>Sprühpumpe</translation>
    </message>
    <message>
        <source>SRAM</source>
        <translation>SRAM</translation>
    </message>
    <message>
        <source>Sram bw total</source>
        <translation>SRAM-Bandbreite gesamt</translation>
    </message>
    <message>
        <source>Sram total</source>
        <translation>SRAM gesamt</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Anlaufzeit</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>Switch trays</source>
        <translation>Switch-Module</translation>
    </message>
    <message>
        <source>Switchgear</source>
        <translation>Schaltanlage</translation>
    </message>
    <message>
        <source>switchgear</source>
        <translation>Schaltanlage</translation>
    </message>
    <message>
        <source>take</source>
        <translation>nehmen</translation>
    </message>
    <message>
        <source>TDP</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>TDP high</source>
        <translation>TDP, hoch</translation>
    </message>
    <message>
        <source>TDP min</source>
        <translation>TDP min.</translation>
    </message>
    <message>
        <source>TDP pcie</source>
        <translation>TDP der PCIe-Karte</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens per s factor claim</source>
        <translation>Faktor Token/s laut Hersteller</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Umschaltung</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformator</translation>
    </message>
    <message>
        <source>transformer</source>
        <translation>Transformator</translation>
    </message>
    <message>
        <source>Transistors billion</source>
        <translation>Transistoren in Milliarden</translation>
    </message>
    <message>
        <source>Trays per rack</source>
        <translation>Module je Rack</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>U</source>
        <translation>HE</translation>
    </message>
    <message>
        <source>U height</source>
        <translation>Höhe in HE</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>Unverified facts</source>
        <translation>Ungeprüfte Angaben</translation>
    </message>
    <message>
        <source>upkeep</source>
        <translation>Instandhaltung</translation>
    </message>
    <message>
        <source>Uplinks</source>
        <translation>Aufwärtsverbindungen</translation>
    </message>
    <message>
        <source>uplinks</source>
        <translation>Aufwärtsverbindungen</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>ups</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>utilisation</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Water flow</source>
        <translation>Wasserdurchsatz</translation>
    </message>
    <message>
        <source>Water return</source>
        <translation>Wasserrücklauf</translation>
    </message>
    <message>
        <source>Water supply</source>
        <translation>Wasservorlauf</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>workloads</source>
        <translation>Arbeitslasten</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>The dearest lines of the bill of materials</source>
        <translation>Die teuersten Posten der Stückliste</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>decode {}, out</source>
        <translation>Decode {}, aus</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>prefill {}, in</source>
        <translation>Prefill {}, ein</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>memory bandwidth</source>
        <translation>Speicherbandbreite</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>{} weeks</source>
        <translation>{} Wochen</translation>
    </message>
    <message>
        <source>{} years</source>
        <translation>{} Jahre</translation>
    </message>
    <message>
        <source>{} component</source>
        <translation>{} Komponente</translation>
    </message>
    <message>
        <source>{} components</source>
        <translation>{} Komponenten</translation>
    </message>
    <message>
        <source>{} error{}, {} warning{}, {} advice</source>
        <translation>{0} Fehler, {2} Warnungen, {4} Hinweise</translation>
    </message>
    <message>
        <source>{} link</source>
        <translation>{} Verbindung</translation>
    </message>
    <message>
        <source>{} links</source>
        <translation>{} Verbindungen</translation>
    </message>
    <message>
        <source>{}, {} inside, {}</source>
        <translation>{}, {} darin, {}</translation>
    </message>
    <message>
        <source>no leaf switch has hosts and uplinks with known speeds.</source>
        <translation>Kein Leaf-Switch hat Hosts und Aufwärtsverbindungen mit bekannter Geschwindigkeit.</translation>
    </message>
    <message>
        <source>speeds of its ports are not known.</source>
        <translation>Die Geschwindigkeiten seiner Anschlüsse sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Dc power</source>
        <translation>Gleichstrom</translation>
    </message>
    <message>
        <source>Ideal feed</source>
        <translation>Ideale Einspeisung</translation>
    </message>
    <message>
        <source>kg/m2</source>
        <translation>kg/m²</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The two points are one: choose points that lie apart.</source>
        <translation>Die beiden Punkte fallen zusammen: Wählen Sie Punkte mit Abstand.</translation>
    </message>
    <message>
        <source>Enter a distance of more than 0.</source>
        <translation>Geben Sie einen Abstand größer als 0 ein.</translation>
    </message>
    <message>
        <source>A pixel would cover more than 1000 m: check the distance.</source>
        <translation>Ein Bildpunkt würde mehr als 1000 m abdecken: Prüfen Sie den Abstand.</translation>
    </message>
    <message>
        <source>{}&quot; is no figure of a part</source>
        <translation>{}&quot; ist kein Kennwert eines Teils</translation>
    </message>
    <message>
        <source>: there are {}</source>
        <translation>: Es gibt {}</translation>
    </message>
    <message>
        <source>. Did you mean &quot;</source>
        <translation>. Meinten Sie &quot;</translation>
    </message>
    <message>
        <source>{} is no figure of a part: there are {}</source>
        <translation>{} ist kein Kennwert eines Teils: Es gibt {}</translation>
    </message>
    <message>
        <source>{} is no figure of a part. Did you mean {}?</source>
        <translation>{} ist kein Kennwert eines Teils. Meinten Sie {}?</translation>
    </message>
    <message>
        <source>A comparison is written with &lt;, &lt;=, =, &gt;= or &gt;.</source>
        <translation>Ein Vergleich wird mit &lt;, &lt;=, =, &gt;= oder &gt; geschrieben.</translation>
    </message>
    <message>
        <source>{} A comparison is written with &lt;, &lt;=, =, &gt;= or &gt;.</source>
        <translation>{} Ein Vergleich wird mit &lt;, &lt;=, =, &gt;= oder &gt; geschrieben.</translation>
    </message>
    <message>
        <source>{}&quot; is no number: write it like {}</source>
        <translation>{}&quot; ist keine Zahl: Schreiben Sie etwa {}</translation>
    </message>
    <message>
        <source>{} is no figure of a part: there are {}. {} is no number: write it like {}</source>
        <translation>{} ist kein Kennwert eines Teils: Es gibt {}. {} ist keine Zahl: Schreiben Sie etwa {}</translation>
    </message>
    <message>
        <source>{} is no figure of a part. Did you mean {}? {} is no number: write it like {}</source>
        <translation>{} ist kein Kennwert eines Teils. Meinten Sie {}? {} ist keine Zahl: Schreiben Sie etwa {}</translation>
    </message>
    <message>
        <source>{} Its waiver ended on {}</source>
        <translation>{} Akzeptiert war er bis {}</translation>
    </message>
    <message>
        <source>Too few published measurements of the like</source>
        <translation>Zu wenige veröffentlichte Messungen von Vergleichbarem</translation>
    </message>
    <message>
        <source>{} published measurement{} of {} serving {} {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>{0} veröffentlichte Messungen an {2} für {3} {4}: Der Bereich von {5} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>a mixture of experts</source>
        <translation>ein Expertenmodell (MoE)</translation>
    </message>
    <message>
        <source>a dense model</source>
        <translation>ein dichtes Modell</translation>
    </message>
    <message>
        <source>in one pool</source>
        <translation>in einem Pool</translation>
    </message>
    <message>
        <source>in separate pools</source>
        <translation>in getrennten Pools</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>No published measurements of {} serving a mixture of experts {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>Keine veröffentlichten Messungen an {} für ein Expertenmodell (MoE) {}: Der Bereich von {} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>1 published measurement of {} serving a mixture of experts {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>Eine veröffentlichte Messung an {} für ein Expertenmodell (MoE) {}: Der Bereich von {} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>{} published measurements of {} serving a mixture of experts {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>{} veröffentlichte Messungen an {} für ein Expertenmodell (MoE) {}: Der Bereich von {} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>No published measurements of {} serving a dense model {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>Keine veröffentlichten Messungen an {} für ein dichtes Modell {}: Der Bereich von {} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>1 published measurement of {} serving a dense model {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>Eine veröffentlichte Messung an {} für ein dichtes Modell {}: Der Bereich von {} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>{} published measurements of {} serving a dense model {}: the range of {} is that of all parts. Measure it, or take the low end</source>
        <translation>{} veröffentlichte Messungen an {} für ein dichtes Modell {}: Der Bereich von {} ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Median conversation of a production trace: 1,020 tokens in, 129 out</source>
        <translation>Mittleres Gespräch einer Aufzeichnung aus dem Betrieb: 1.020 Token hinein, 129 heraus (Median)</translation>
    </message>
    <message>
        <source>Code completion</source>
        <translation>Code-Vervollständigung</translation>
    </message>
    <message>
        <source>Median of a production trace: 1,500 tokens in, 13 out</source>
        <translation>Median einer Aufzeichnung aus dem Betrieb: 1.500 Token hinein, 13 heraus</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Schlussfolgern</translation>
    </message>
    <message>
        <source>DeepSeek-R1 in MLPerf Inference 5.1: 900 tokens in, 3,750 out, thinking included; its limits of the server scenario</source>
        <translation>DeepSeek-R1 in MLPerf Inference 5.1: 900 Token hinein, 3.750 heraus, Denken eingeschlossen; die Grenzen des Server-Szenarios</translation>
    </message>
    <message>
        <source>Coding agent</source>
        <translation>Programmier-Agent</translation>
    </message>
    <message>
        <source>Median turn of the main agents of 393 coding sessions: 200,000 tokens of context, 95 % of it cached, 608 out. The gap for tools is an assumption</source>
        <translation>Mittlere Runde der Hauptagenten aus 393 Programmiersitzungen: 200.000 Token Kontext, davon 95 % im Cache, 608 heraus. Die Pause für Werkzeuge ist eine Annahme</translation>
    </message>
    <message>
        <source>Sub-agent</source>
        <translation>Unteragent</translation>
    </message>
    <message>
        <source>Large assistant</source>
        <translation>Großer Assistent</translation>
    </message>
    <message>
        <source>One day of a large open service: 608 billion tokens in, 56.3 % of them cached, 168 billion out; 4,989 tokens of context on average</source>
        <translation>Ein Tag eines großen offenen Dienstes: 608 Milliarden Token hinein, davon 56,3 % im Cache, 168 Milliarden heraus; im Mittel 4.989 Token Kontext</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Wissenssuche</translation>
    </message>
    <message>
        <source>Question, instructions and eight passages of a thousand tokens, of which the instructions are cached; an assumption</source>
        <translation>Frage, Anweisungen und acht Abschnitte zu tausend Token, davon die Anweisungen im Cache; eine Annahme</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Documents over night: 8,000 tokens in, 1,000 out, no hurry; lengths as benchmarks use them</source>
        <translation>Dokumente über Nacht: 8.000 Token hinein, 1.000 heraus, ohne Eile; Längen wie in Benchmarks</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>late transfer</source>
        <translation>späte Übertragung</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>runtime and collectives</source>
        <translation>Laufzeit und Kollektive</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Memory of an accelerator</source>
        <translation>Speicher eines Beschleunigers</translation>
    </message>
    <message>
        <source>GB per accelerator</source>
        <translation>GB je Beschleuniger</translation>
    </message>
    <message>
        <source>Gigabytes that weights and the cache of running requests take of each pool&apos;s accelerators</source>
        <translation>Gigabyte, die Gewichte und der Cache laufender Anfragen von den Beschleunigern jedes Pools belegen</translation>
    </message>
    <message>
        <source>Milliseconds that a request waits, that its prompt is computed, that cache is still on its way, and that each token after the first takes</source>
        <translation>Millisekunden, die eine Anfrage wartet, die ihr Prompt gerechnet wird, die Cache noch unterwegs ist und die jedes Token nach dem ersten braucht</translation>
    </message>
    <message>
        <source>Drafted tokens are a whole number from 0 (none) to {}.</source>
        <translation>Entworfene Token sind eine ganze Zahl von 0 (keine) bis {}.</translation>
    </message>
    <message>
        <source>A workload without a share of the demand</source>
        <translation>Eine Arbeitslast ohne Anteil an der Nachfrage</translation>
    </message>
    <message>
        <source>Workload {} is not served: its share of the demand is nothing. Give it a share, and others less.</source>
        <translation>Arbeitslast {} wird nicht bedient: Ihr Anteil an der Nachfrage ist null. Geben Sie ihr einen Anteil und anderen weniger.</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>nächstes Token</translation>
    </message>
    <message>
        <source>Facility as run</source>
        <translation>Anlage im Betrieb</translation>
    </message>
    <message>
        <source>Power drawn from the grid while the serving plan runs: accelerators by what their pools do, other gear at its typical draw</source>
        <translation>Leistung aus dem Netz, während der Serving-Plan läuft: Beschleuniger nach der Arbeit ihrer Pools, anderes Gerät mit typischer Aufnahme</translation>
    </message>
    <message>
        <source>IT load as run + its cooling + its losses</source>
        <translation>IT-Last im Betrieb + ihre Kühlung + ihre Verluste</translation>
    </message>
    <message>
        <source>Stranded</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <source>Power that is provisioned and that the serving plan does not draw</source>
        <translation>Leistung, die bereitsteht und die der Serving-Plan nicht aufnimmt</translation>
    </message>
    <message>
        <source>Energy per token</source>
        <translation>Energie je Token</translation>
    </message>
    <message>
        <source>Facility energy for each output token, as run</source>
        <translation>Energie der Anlage je Ausgabe-Token im Betrieb</translation>
    </message>
    <message>
        <source>Power as run</source>
        <translation>Leistung im Betrieb</translation>
    </message>
    <message>
        <source>Power that it draws while the serving plan runs: accelerators by what their pools do</source>
        <translation>Leistung, die es aufnimmt, während der Serving-Plan läuft: Beschleuniger nach der Arbeit ihrer Pools</translation>
    </message>
    <message>
        <source>Power on three bases</source>
        <translation>Leistung, drei Grundlagen</translation>
    </message>
    <message>
        <source>Ratings of the power supplies, what is provisioned by datasheet maxima, and what the serving plan draws, in kW</source>
        <translation>Nennleistung der Netzteile, Vorhaltung nach Datenblatt-Maximum und Aufnahme des Serving-Plans, in kW</translation>
    </message>
    <message>
        <source>nameplate, IT</source>
        <translation>Typenschild, IT</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Auslegung</translation>
    </message>
    <message>
        <source>as run</source>
        <translation>im Betrieb</translation>
    </message>
    <message>
        <source>other IT</source>
        <translation>übrige IT</translation>
    </message>
    <message>
        <source>{} provisioned at the utility and not drawn</source>
        <translation>{} am Netzanschluss bereitgestellt und nicht aufgenommen</translation>
    </message>
    <message>
        <source>No serving plan: add a workload to see what is drawn of what is provisioned.</source>
        <translation>Kein Serving-Plan: Fügen Sie eine Last hinzu, um zu sehen, was vom Bereitgestellten aufgenommen wird.</translation>
    </message>
    <message>
        <source>Accelerators that no power source reaches</source>
        <translation>Beschleuniger, die keine Stromquelle erreicht</translation>
    </message>
    <message>
        <source>a path to a source</source>
        <translation>ein Weg zu einer Quelle</translation>
    </message>
    <message>
        <source>{} accelerators have no path to a power source and serve nothing: link their racks to a busway or a PDU</source>
        <translation>{} Beschleuniger haben keinen Weg zu einer Stromquelle und bedienen nichts: Verbinden Sie ihre Racks mit einer Stromschiene oder PDU</translation>
    </message>
    <message>
        <source>One accelerator has no path to a power source and serves nothing: link its rack to a busway or a PDU</source>
        <translation>Ein Beschleuniger hat keinen Weg zu einer Stromquelle und bedient nichts: Verbinden Sie sein Rack mit einer Stromschiene oder PDU</translation>
    </message>
    <message>
        <source>the draw of {} follows constants measured on Hopper parts, scaled by its limit and peak</source>
        <translation>die Aufnahme von {} folgt Konstanten, die an Hopper-Teilen gemessen sind, umgerechnet mit Grenze und Spitzenleistung</translation>
    </message>
    <message>
        <source>{} systems with accelerators are in no pool of the serving plan and count at their design power</source>
        <translation>{} Systeme mit Beschleunigern sind in keinem Pool des Serving-Plans und zählen mit ihrer Auslegungsleistung</translation>
    </message>
    <message>
        <source>one system with accelerators is in no pool of the serving plan and counts at its design power</source>
        <translation>ein System mit Beschleunigern ist in keinem Pool des Serving-Plans und zählt mit seiner Auslegungsleistung</translation>
    </message>
    <message>
        <source>no pool of the serving plan whose accelerators have a power limit</source>
        <translation>kein Pool des Serving-Plans, dessen Beschleuniger eine Leistungsgrenze haben</translation>
    </message>
    <message>
        <source>A load is out of its busway&apos;s reach</source>
        <translation>Ein Verbraucher ist außer Reichweite seiner Stromschiene</translation>
    </message>
    <message>
        <source>1.8 m from the busway</source>
        <translation>1,8 m von der Stromschiene</translation>
    </message>
    <message>
        <source>{} stands {:.1f} m from {}, which feeds it; the cord of a tap reaches {:.1f} m. Move one of them, or feed it from a busway above it.</source>
        <translation>{} steht {} m von {} entfernt, die es speist; die Leitung eines Abgangs reicht {} m. Verschieben Sie eines von beiden oder speisen Sie es aus einer Schiene darüber.</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Leistungsfaktor</translation>
    </message>
    <message>
        <source>Active over apparent power at the utility, design load</source>
        <translation>Wirk- zu Scheinleistung am Netzanschluss bei Auslegungslast</translation>
    </message>
    <message>
        <source>P / sqrt(P^2 + Q^2) at the utility by load flow</source>
        <translation>P / sqrt(P^2 + Q^2) am Netzanschluss nach Lastfluss</translation>
    </message>
    <message>
        <source>Lowest voltage</source>
        <translation>Niedrigste Spannung</translation>
    </message>
    <message>
        <source>Lowest voltage of all drawn gear and loads, of nominal</source>
        <translation>Niedrigste Spannung an gezeichnetem Gerät und Verbrauchern, von der Nennspannung</translation>
    </message>
    <message>
        <source>load flow by Newton-Raphson</source>
        <translation>Lastfluss nach Newton-Raphson</translation>
    </message>
    <message>
        <source>Voltage at its output, of nominal; of a load at the worse of its feeds</source>
        <translation>Spannung am Ausgang, von der Nennspannung; bei Verbrauchern an der schlechteren Einspeisung</translation>
    </message>
    <message>
        <source>Short circuit</source>
        <translation>Kurzschluss</translation>
    </message>
    <message>
        <source>Largest three-phase short-circuit current, initial symmetrical (IEC 60909-0)</source>
        <translation>Größter dreipoliger Kurzschlussstrom, Anfangswert (IEC 60909-0)</translation>
    </message>
    <message>
        <source>voltages</source>
        <translation>Spannungen</translation>
    </message>
    <message>
        <source>The voltage falls too far on the way</source>
        <translation>Die Spannung fällt unterwegs zu weit ab</translation>
    </message>
    <message>
        <source>NEC 210.19(A), informational note; IEC 60364-5-52, table G.52.1</source>
        <translation>NEC 210.19(A), Anmerkung; IEC 60364-5-52, Tabelle G.52.1</translation>
    </message>
    <message>
        <source>A load gets a voltage it does not take</source>
        <translation>Ein Verbraucher bekommt eine Spannung, die er nicht verträgt</translation>
    </message>
    <message>
        <source>90 to 110 % of nominal</source>
        <translation>90 bis 110 % der Nennspannung</translation>
    </message>
    <message>
        <source>EN 50160; input range of supplies</source>
        <translation>EN 50160; Eingangsbereich der Netzteile</translation>
    </message>
    <message>
        <source>No voltages carry the loads</source>
        <translation>Keine Spannungen tragen die Lasten</translation>
    </message>
    <message>
        <source>a load flow that converges</source>
        <translation>ein Lastfluss, der konvergiert</translation>
    </message>
    <message>
        <source>load flow</source>
        <translation>Lastfluss</translation>
    </message>
    <message>
        <source>A short circuit exceeds what gear withstands</source>
        <translation>Ein Kurzschluss übersteigt, was Geräte aushalten</translation>
    </message>
    <message>
        <source>withstand_ka of the part</source>
        <translation>withstand_ka des Teils</translation>
    </message>
    <message>
        <source>IEC 60909-0; IEC 61439-1</source>
        <translation>IEC 60909-0; IEC 61439-1</translation>
    </message>
    <message>
        <source>IEC 60909-0</source>
        <translation>IEC 60909-0</translation>
    </message>
    <message>
        <source>The utility&apos;s fault level is not known</source>
        <translation>Die Kurzschlussleistung des Netzes ist nicht bekannt</translation>
    </message>
    <message>
        <source>site.grid.fault_mva</source>
        <translation>site.grid.fault_mva</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>The voltage falls by {:.1f} % on the way to {}. Bring the supply nearer, or take heavier cables or a higher voltage.</source>
        <translation>Um {} % fällt die Spannung auf dem Weg zu {}. Bringen Sie die Speisung näher oder nehmen Sie stärkere Kabel oder eine höhere Spannung.</translation>
    </message>
    <message>
        <source>{} gets {:.1f} % of {:.0f} V; supplies take 90 to 110 %. Set the transformer&apos;s tap or shorten the way.</source>
        <translation>{} bekommt {} % von {} V; Netzteile vertragen 90 bis 110 %. Stellen Sie die Anzapfung des Transformators oder verkürzen Sie den Weg.</translation>
    </message>
    <message>
        <source>A short circuit at {} reaches {:.1f} kA; it withstands {:.1f} kA. Take gear of a higher rating, or a transformer of higher impedance.</source>
        <translation>Ein Kurzschluss an {} erreicht {} kA; es hält {} kA aus. Nehmen Sie Geräte höherer Festigkeit oder einen Transformator höherer Impedanz.</translation>
    </message>
    <message>
        <source>The site gives no fault level (site.grid.fault_mva): no short-circuit currents. Ask the utility for it.</source>
        <translation>Der Standort gibt keine Kurzschlussleistung an (site.grid.fault_mva): keine Kurzschlussströme. Fragen Sie den Netzbetreiber danach.</translation>
    </message>
    <message>
        <source>no impedance on the datasheet of {}: the least of IEC 60076-5, which overstates short-circuit currents</source>
        <translation>keine Impedanz im Datenblatt von {}: die kleinste nach IEC 60076-5, was Kurzschlussströme überschätzt</translation>
    </message>
    <message>
        <source>{} gives no rating or no output voltage: what it feeds has no voltage</source>
        <translation>{} gibt keine Leistung oder keine Sekundärspannung an: was es speist, hat keine Spannung</translation>
    </message>
    <message>
        <source>no utility feed or generation is drawn</source>
        <translation>kein Netzanschluss und keine Erzeugung sind gezeichnet</translation>
    </message>
    <message>
        <source>no source is drawn</source>
        <translation>keine Quelle ist gezeichnet</translation>
    </message>
    <message>
        <source>the network&apos;s equations are singular: a branch without impedance, or voltages that have collapsed</source>
        <translation>die Gleichungen des Netzes sind singulär: ein Zweig ohne Impedanz oder zusammengebrochene Spannungen</translation>
    </message>
    <message>
        <source>no voltages carry these loads: they are beyond what the network can bring</source>
        <translation>keine Spannungen tragen diese Lasten: sie übersteigen, was das Netz bringen kann</translation>
    </message>
    <message>
        <source>a first line that begins with LOCATION</source>
        <translation>eine erste Zeile, die mit LOCATION beginnt</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a year of 8,760 hours (8,784 in a leap year)</source>
        <translation>ein Jahr mit 8.760 Stunden (8.784 im Schaltjahr)</translation>
    </message>
    <message>
        <source>an EPW weather file</source>
        <translation>eine EPW-Wetterdatei</translation>
    </message>
    <message>
        <source>at least ten: date, five of time, uncertainty, dry bulb, dew point, relative humidity, pressure</source>
        <translation>mindestens zehn: Datum und Zeit in fünf, Unsicherheit, Trockenkugel, Taupunkt, relative Feuchte, Druck</translation>
    </message>
    <message>
        <source>dew point</source>
        <translation>Taupunkt</translation>
    </message>
    <message>
        <source>dry bulb</source>
        <translation>Trockenkugel</translation>
    </message>
    <message>
        <source>eight lines of header, then 8,760 rows</source>
        <translation>acht Kopfzeilen, dann 8.760 Zeilen</translation>
    </message>
    <message>
        <source>flows do not settle: pumps and valves work against each other</source>
        <translation>die Flüsse kommen nicht zur Ruhe: Pumpen und Ventile arbeiten gegeneinander</translation>
    </message>
    <message>
        <source>no hour has a dry bulb</source>
        <translation>keine Stunde hat eine Trockenkugel-Temperatur</translation>
    </message>
    <message>
        <source>no hour has a humidity</source>
        <translation>keine Stunde hat eine Feuchte</translation>
    </message>
    <message>
        <source>no hour has a pressure: that of the standard atmosphere at this height</source>
        <translation>keine Stunde hat einen Druck: der der Normatmosphäre in dieser Höhe</translation>
    </message>
    <message>
        <source>no open way joins {} to a fixed head (an expansion tank)</source>
        <translation>kein offener Weg verbindet {} mit einer festen Höhe (einem Ausdehnungsgefäß)</translation>
    </message>
    <message>
        <source>pressure in column 10</source>
        <translation>Druck in Spalte 10</translation>
    </message>
    <message>
        <source>relative humidity</source>
        <translation>relative Feuchte</translation>
    </message>
    <message>
        <source>relative humidity in column 9 or a dew point in column 8</source>
        <translation>relative Feuchte in Spalte 9 oder ein Taupunkt in Spalte 8</translation>
    </message>
    <message>
        <source>temperatures in column 7</source>
        <translation>Temperaturen in Spalte 7</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>the file ends inside its header</source>
        <translation>die Datei endet in ihrem Kopf</translation>
    </message>
    <message>
        <source>the file has {} hours</source>
        <translation>die Datei hat {} Stunden</translation>
    </message>
    <message>
        <source>the file is no weather year: it is too large or no file</source>
        <translation>die Datei ist kein Wetterjahr: sie ist zu groß oder keine Datei</translation>
    </message>
    <message>
        <source>this is no weather file</source>
        <translation>das ist keine Wetterdatei</translation>
    </message>
    <message>
        <source>this row has {} columns</source>
        <translation>diese Zeile hat {} Spalten</translation>
    </message>
    <message>
        <source>this row has one column</source>
        <translation>diese Zeile hat eine Spalte</translation>
    </message>
    <message>
        <source>the network&apos;s equations are singular</source>
        <translation>die Gleichungen des Netzes sind singulär</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>IEC 60909-0, from the utility&apos;s fault level and the impedances on the way</source>
        <translation>IEC 60909-0, aus der Kurzschlussleistung des Netzes und den Impedanzen unterwegs</translation>
    </message>
    <message>
        <source>IT load that is fed</source>
        <translation>gespeiste IT-Last</translation>
    </message>
    <message>
        <source>active / apparent power at the utility</source>
        <translation>Wirk- / Scheinleistung am Netzanschluss</translation>
    </message>
    <message>
        <source>active power</source>
        <translation>Wirkleistung</translation>
    </message>
    <message>
        <source>apparent power</source>
        <translation>Scheinleistung</translation>
    </message>
    <message>
        <source>draw of the pools&apos; plan, idle of the rest, 0.61 of what surrounds them; else the typical draw</source>
        <translation>Aufnahme nach dem Plan der Pools, Leerlauf der übrigen, 0,61 dessen, was sie umgibt; sonst typische Aufnahme</translation>
    </message>
    <message>
        <source>facility power - what no source reaches</source>
        <translation>Anlagenleistung - was keine Quelle erreicht</translation>
    </message>
    <message>
        <source>facility power as run / output</source>
        <translation>Anlagenleistung im Betrieb / Ausgabe</translation>
    </message>
    <message>
        <source>facility power as run in W</source>
        <translation>Anlagenleistung im Betrieb in W</translation>
    </message>
    <message>
        <source>facility power that is fed</source>
        <translation>gespeiste Anlagenleistung</translation>
    </message>
    <message>
        <source>facility power, design - as run</source>
        <translation>Anlagenleistung, Auslegung - im Betrieb</translation>
    </message>
    <message>
        <source>fed facility power / fed IT load</source>
        <translation>gespeiste Anlagenleistung / gespeiste IT-Last</translation>
    </message>
    <message>
        <source>kW x 1000</source>
        <translation>kW x 1000</translation>
    </message>
    <message>
        <source>less as run</source>
        <translation>weniger im Betrieb</translation>
    </message>
    <message>
        <source>load flow, at {}</source>
        <translation>Lastfluss, an {}</translation>
    </message>
    <message>
        <source>load flow, at </source>
        <translation>Lastfluss, an </translation>
    </message>
    <message>
        <source>load flow, of {:.0f} V</source>
        <translation>Lastfluss, von {} V</translation>
    </message>
    <message>
        <source>solved at these loads</source>
        <translation>gelöst bei diesen Lasten</translation>
    </message>
    <message>
        <source>the drawn feeds</source>
        <translation>die gezeichneten Einspeisungen</translation>
    </message>
    <message>
        <source>the serving plan</source>
        <translation>der Serving-Plan</translation>
    </message>
    <message>
        <source>to W</source>
        <translation>in W</translation>
    </message>
    <message>
        <source>what no source reaches</source>
        <translation>was keine Quelle erreicht</translation>
    </message>
    <message>
        <source>{:.0f} kVA</source>
        <translation>{} kVA</translation>
    </message>
    <message>
        <source>IT load as run</source>
        <translation>IT-Last im Betrieb</translation>
    </message>
    <message>
        <source>sum over parts</source>
        <translation>Summe über Teile</translation>
    </message>
    <message>
        <source>IT load as run + cooling + losses</source>
        <translation>IT-Last im Betrieb + Kühlung + Verluste</translation>
    </message>
    <message>
        <source>this is no {}: {}</source>
        <translation>das ist kein Wert für {}: {}</translation>
    </message>
    <message>
        <source>the site names no weather year that is there (site.weather). Name one; the design PUE stands.</source>
        <translation>der Standort nennt kein vorhandenes Wetterjahr (site.weather). Nennen Sie eines; die Auslegungs-PUE gilt.</translation>
    </message>
    <message>
        <source>the site names no weather year that is there (site.weather). Name one; the design point stands.</source>
        <translation>der Standort nennt kein vorhandenes Wetterjahr (site.weather). Nennen Sie eines; der Auslegungspunkt gilt.</translation>
    </message>
    <message>
        <source>PUE, annual</source>
        <translation>PUE, Jahr</translation>
    </message>
    <message>
        <source>Facility over IT energy in the site&apos;s weather year, design load (ISO/IEC 30134-2)</source>
        <translation>Energie der Anlage zu der der IT im Wetterjahr des Standorts, Auslegungslast (ISO/IEC 30134-2)</translation>
    </message>
    <message>
        <source>Free cooling</source>
        <translation>Freie Kühlung</translation>
    </message>
    <message>
        <source>Hours of the weather year without a compressor</source>
        <translation>Stunden des Wetterjahres ohne Verdichter</translation>
    </message>
    <message>
        <source>sum of hours</source>
        <translation>Summe der Stunden</translation>
    </message>
    <message>
        <source>Water used for each kilowatt-hour of IT, of the year where there is one (ISO/IEC 30134-9)</source>
        <translation>Wasser je Kilowattstunde IT, des Jahres, wo es eines gibt (ISO/IEC 30134-9)</translation>
    </message>
    <message>
        <source>water / IT energy</source>
        <translation>Wasser / IT-Energie</translation>
    </message>
    <message>
        <source>PUE over the year</source>
        <translation>PUE über das Jahr</translation>
    </message>
    <message>
        <source>Mean PUE of each month of the site&apos;s weather year at design load</source>
        <translation>Mittlere PUE jedes Monats im Wetterjahr des Standorts bei Auslegungslast</translation>
    </message>
    <message>
        <source>PUE by hours</source>
        <translation>PUE nach Stunden</translation>
    </message>
    <message>
        <source>For how many hours of the weather year PUE is at least that high</source>
        <translation>Für wie viele Stunden des Wetterjahres die PUE mindestens so hoch ist</translation>
    </message>
    <message>
        <source>hours of the year</source>
        <translation>Stunden des Jahres</translation>
    </message>
    <message>
        <source>No weather year: name one in the site (weather: phoenix).</source>
        <translation>Kein Wetterjahr: Nennen Sie eines beim Standort (weather: phoenix).</translation>
    </message>
    <message>
        <source>there is no weather year called &quot;{}&quot;</source>
        <translation>es gibt kein Wetterjahr namens &quot;{}&quot;</translation>
    </message>
    <message>
        <source>cooling of the year less that of the design point, over IT load</source>
        <translation>Kühlung des Jahres weniger der des Auslegungspunkts, zur IT-Last</translation>
    </message>
    <message>
        <source>kW / IT load</source>
        <translation>kW / IT-Last</translation>
    </message>
    <message>
        <source>mean less design cooling</source>
        <translation>mittlere weniger Auslegungskühlung</translation>
    </message>
    <message>
        <source>the drawn system solved for each hour of {}</source>
        <translation>das gezeichnete System, für jede Stunde gelöst: {}</translation>
    </message>
    <message>
        <source>the drawn system solved for each hour of </source>
        <translation>das gezeichnete System, für jede Stunde gelöst: </translation>
    </message>
    <message>
        <source>PUE, design + change of cooling over the year</source>
        <translation>PUE, Auslegung + Änderung der Kühlung über das Jahr</translation>
    </message>
    <message>
        <source>hours without a compressor, {}</source>
        <translation>Stunden ohne Verdichter, {}</translation>
    </message>
    <message>
        <source>hours without a compressor, </source>
        <translation>Stunden ohne Verdichter, </translation>
    </message>
    <message>
        <source>water / IT load</source>
        <translation>Wasser / IT-Last</translation>
    </message>
    <message>
        <source>{:.0f} L/h</source>
        <translation>{} L/h</translation>
    </message>
    <message>
        <source>the drawn coolers and towers</source>
        <translation>die gezeichneten Kühler und Türme</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>WUE</source>
        <translation>WUE</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>Zeit eines Schritts</translation>
    </message>
    <message>
        <source>Share of each sort of operation in a step of each pool: a chunk of a prompt in prefill pools, one token of the whole batch in others</source>
        <translation>Anteil jeder Art von Operation an einem Schritt jedes Pools: ein Stück eines Prompts in Prefill-Pools, ein Token des ganzen Batches in anderen</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>Roofline-Modell</translation>
    </message>
    <message>
        <source>share of the step</source>
        <translation>Anteil am Schritt</translation>
    </message>
    <message>
        <source>FLOP/byte</source>
        <translation>FLOP/Byte</translation>
    </message>
    <message>
        <source>TFLOP/s</source>
        <translation>TFLOP/s</translation>
    </message>
    <message>
        <source>passes over activations</source>
        <translation>Durchgänge über Aktivierungen</translation>
    </message>
    <message>
        <source>token embedding</source>
        <translation>Einbettung der Token</translation>
    </message>
    <message>
        <source>norms and residuals</source>
        <translation>Normen und Residuen</translation>
    </message>
    <message>
        <source>rotation and cache write</source>
        <translation>Rotation und Schreiben des Caches</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierungsfunktion</translation>
    </message>
    <message>
        <source>sampling</source>
        <translation>Auswahl der Token</translation>
    </message>
    <message>
        <source>attention projections</source>
        <translation>Projektionen der Attention</translation>
    </message>
    <message>
        <source>feed-forward</source>
        <translation>Feed-Forward</translation>
    </message>
    <message>
        <source>routed experts</source>
        <translation>verteilte Experten</translation>
    </message>
    <message>
        <source>output head</source>
        <translation>Ausgabekopf</translation>
    </message>
    <message>
        <source>attention over the cache</source>
        <translation>Attention über dem Cache</translation>
    </message>
    <message>
        <source>attention over the prompt</source>
        <translation>Attention über dem Prompt</translation>
    </message>
    <message>
        <source>collectives</source>
        <translation>Kollektive</translation>
    </message>
    <message>
        <source>launches and waits</source>
        <translation>Starten und Warten</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message>
        <source>A workload that other workloads leave nothing to</source>
        <translation>Eine Last, der andere Lasten nichts übrig lassen</translation>
    </message>
    <message>
        <source>accelerators for one replica of it</source>
        <translation>Beschleuniger für ein Replikat davon</translation>
    </message>
    <message>
        <source>No accelerators are left for {}: workloads before it take them, or a replica of it is larger than what is left. Add accelerators, or give it a lower number as priority</source>
        <translation>Für {} bleiben keine Beschleuniger: Lasten vor ihr nehmen sie, oder ein Replikat von ihr ist größer als das, was übrig ist. Beschleuniger hinzufügen oder ihr eine kleinere Zahl als Priorität geben</translation>
    </message>
    <message>
        <source>other workloads</source>
        <translation>andere Lasten</translation>
    </message>
    <message>
        <source>local flash</source>
        <translation>lokaler Flash</translation>
    </message>
    <message>
        <source>network storage</source>
        <translation>Netzwerk-Storage</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>several places</source>
        <translation>mehrere Orte</translation>
    </message>
    <message>
        <source>{} published training run{} of {} on parts like {}: the range is that of all parts. Measure it, or take the low end</source>
        <translation>{0} veröffentlichte Trainingsläufe mit {2} auf Teilen wie {3}: Der Bereich ist der aller Teile. Messen Sie selbst, oder nehmen Sie das untere Ende</translation>
    </message>
    <message>
        <source>Agents compute their whole prompt at every turn</source>
        <translation>Agenten berechnen ihre ganze Eingabe in jeder Runde</translation>
    </message>
    <message>
        <source>Context memory of unknown size</source>
        <translation>Kontextspeicher unbekannter Größe</translation>
    </message>
    <message>
        <source>No network between a pool and the context memory</source>
        <translation>Kein Netz zwischen einem Pool und dem Kontextspeicher</translation>
    </message>
    <message>
        <source>No network joins {} and the context memory: its sessions cannot wait there</source>
        <translation>Kein Netz verbindet {} mit dem Kontextspeicher: Sitzungen können dort nicht warten</translation>
    </message>
    <message>
        <source>Sessions of {} find no room for {:.2g} GB each while their tools work: every turn computes its prompt again. Add context memory, or servers with more host memory</source>
        <translation>Sitzungen von {} finden keinen Platz für je {:.2g} GB, während ihre Werkzeuge arbeiten: Jede Runde berechnet ihre Eingabe neu. Kontextspeicher hinzufügen oder Server mit mehr Hauptspeicher</translation>
    </message>
    <message>
        <source>accelerator memory</source>
        <translation>Speicher der Beschleuniger</translation>
    </message>
    <message>
        <source>cache fetch</source>
        <translation>Cache lesen</translation>
    </message>
    <message>
        <source>context memory</source>
        <translation>Kontextspeicher</translation>
    </message>
    <message>
        <source>host memory</source>
        <translation>Hauptspeicher</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>{} gives no capacity: no session&apos;s cache is planned to wait in it</source>
        <translation>{} nennt keine Größe: Kein Cache einer Sitzung ist darin eingeplant</translation>
    </message>
    <message>
        <source>a path for the cache of sessions</source>
        <translation>ein Weg für den Cache der Sitzungen</translation>
    </message>
    <message>
        <source>a datasheet capacity</source>
        <translation>eine Größe aus dem Datenblatt</translation>
    </message>
    <message>
        <source>room for the cache of idle sessions</source>
        <translation>Platz für den Cache ruhender Sitzungen</translation>
    </message>
    <message>
        <source>No accelerators are set aside for a training run</source>
        <translation>Für einen Trainingslauf sind keine Beschleuniger vorgesehen</translation>
    </message>
    <message>
        <source>a pool of role training</source>
        <translation>ein Pool mit der Rolle training</translation>
    </message>
    <message>
        <source>Training {} on {} x {} needs {:.0f} GB of each at least, which has {:.0f} GB. Add accelerators, or shorten the sequences</source>
        <translation>{} auf {} x {} zu trainieren braucht mindestens {:.0f} GB von jedem, das {:.0f} GB hat. Beschleuniger hinzufügen oder die Sequenzen kürzen</translation>
    </message>
    <message>
        <source>No accelerators are set aside to train {}: give a pool of the serving plan the role training</source>
        <translation>Keine Beschleuniger sind vorgesehen, um {} zu trainieren: einem Pool des Serving-Plans die Rolle training geben</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Trainingsschritt</translation>
    </message>
    <message>
        <source>Seconds of an optimizer step of each training run, by what the accelerators spend them on</source>
        <translation>Sekunden eines Optimierungsschritts jedes Trainingslaufs, nach dem, wofür die Beschleuniger sie brauchen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>No training run: add one under Workloads.</source>
        <translation>Kein Trainingslauf: Fügen Sie einen unter Arbeitslasten hinzu.</translation>
    </message>
    <message>
        <source>matrix products</source>
        <translation>Matrixprodukte</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>norms and activations</source>
        <translation>Normen und Aktivierungen</translation>
    </message>
    <message>
        <source>recomputing</source>
        <translation>Neuberechnung</translation>
    </message>
    <message>
        <source>pipeline bubble</source>
        <translation>Pipeline-Leerlauf</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>launches and optimizer</source>
        <translation>Starts und Optimierer</translation>
    </message>
    <message>
        <source>A training run has sequences and a batch of more than 0.</source>
        <translation>Ein Trainingslauf hat Sequenzen und einen Batch von mehr als 0.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Pre-training, dense</source>
        <translation>Vortraining, dicht</translation>
    </message>
    <message>
        <source>Pre-training, experts</source>
        <translation>Vortraining, Experten</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>Vortraining</translation>
    </message>
    <message>
        <source>A Llama 3.1 405B: 15.6 trillion tokens in batches of 16 million, 8,192 tokens a sequence. Give it a pool of role training, or let it be the only workload</source>
        <translation>Ein Llama 3.1 405B: 15,6 Billionen Token in Batches von 16 Millionen, 8.192 Token je Sequenz. Geben Sie ihm einen Pool mit der Rolle training, oder lassen Sie es die einzige Arbeitslast sein</translation>
    </message>
    <message>
        <source>A DeepSeek-V3: 14.8 trillion tokens in batches of 63 million, 4,096 tokens a sequence, 8-bit matrix products. Give it a pool of role training, or let it be the only workload</source>
        <translation>Ein DeepSeek-V3: 14,8 Billionen Token in Batches von 63 Millionen, 4.096 Token je Sequenz, Matrixprodukte in 8 Bit. Geben Sie ihm einen Pool mit der Rolle training, oder lassen Sie es die einzige Arbeitslast sein</translation>
    </message>
    <message>
        <source>cheap parts</source>
        <translation>billige Teile</translation>
    </message>
    <message>
        <source>cost per year of what serves</source>
        <translation>Jahreskosten dessen, was bedient</translation>
    </message>
    <message>
        <source>share of accelerators that serve</source>
        <translation>Anteil der Beschleuniger, die bedienen</translation>
    </message>
    <message>
        <source>cost per year x share of accelerators that serve</source>
        <translation>Jahreskosten x Anteil der Beschleuniger, die bedienen</translation>
    </message>
    <message>
        <source>A pool has members: select the racks or servers first.</source>
        <translation>Ein Pool hat Mitglieder: Wählen Sie zuerst die Racks oder Server.</translation>
    </message>
    <message>
        <source>There is no pool &quot;{}&quot;: choose one that the layout has.</source>
        <translation>Es gibt keinen Pool „{}“: Wählen Sie einen, den das Layout hat.</translation>
    </message>
    <message>
        <source>A feed-forward pool needs a decode pool that holds attention</source>
        <translation>Ein Feed-forward-Pool braucht einen Decode-Pool, der Attention hält</translation>
    </message>
    <message>
        <source>No network joins {} and {}: attention cannot reach the feed-forward layers</source>
        <translation>Kein Netz verbindet {} und {}: Attention erreicht die Feed-forward-Schichten nicht</translation>
    </message>
    <message>
        <source>{} has too few accelerators for the decode pool {}</source>
        <translation>{} hat zu wenige Beschleuniger für den Decode-Pool {}</translation>
    </message>
    <message>
        <source>No split of {} over {} accelerators has the sizes that {} gives: leave one of them empty</source>
        <translation>Keine Aufteilung von {} auf {} Beschleuniger hat die Größen, die {} vorgibt: Lassen Sie eine davon leer</translation>
    </message>
    <message>
        <source>One accelerator cannot be split as {} says: leave the sizes empty</source>
        <translation>Ein Beschleuniger lässt sich nicht aufteilen, wie {} es vorgibt: Lassen Sie die Größen leer</translation>
    </message>
    <message>
        <source>No network joins the accelerators of {}: {} of {} train {}. Link their racks to a fabric</source>
        <translation>Kein Netz verbindet die Beschleuniger von {}: {} von {} trainieren {}. Verbinden Sie ihre Racks mit einem Fabric</translation>
    </message>
    <message>
        <source>a network between them</source>
        <translation>ein Netz zwischen ihnen</translation>
    </message>
    <message>
        <source>Accelerators that should train together and are not linked</source>
        <translation>Beschleuniger, die zusammen trainieren sollten und nicht verbunden sind</translation>
    </message>
    <message>
        <source>Voltage along the feeders</source>
        <translation>Spannung längs der Abgänge</translation>
    </message>
    <message>
        <source>Voltage in per unit of nominal against the metres of cable and busway from the utility, UPS or rectifier that holds it</source>
        <translation>Spannung in Anteilen der Nennspannung über den Metern Kabel und Stromschiene ab Netz, USV oder Gleichrichter, die sie halten</translation>
    </message>
    <message>
        <source>Load to the lowest voltage</source>
        <translation>Last zur tiefsten Spannung</translation>
    </message>
    <message>
        <source>Load of each element over its continuous rating, from the utility to the load with the lowest voltage</source>
        <translation>Last jedes Glieds durch seine Dauerleistung, vom Netz bis zum Verbraucher mit der niedrigsten Spannung</translation>
    </message>
    <message>
        <source>metres from where it is held</source>
        <translation>Meter ab dort, wo sie gehalten wird</translation>
    </message>
    <message>
        <source>of nominal</source>
        <translation>vom Nennwert</translation>
    </message>
    <message>
        <source>of the continuous rating</source>
        <translation>der Dauerleistung</translation>
    </message>
    <message>
        <source>to the lowest</source>
        <translation>zur niedrigsten</translation>
    </message>
    <message>
        <source>No voltages: link racks to a utility feed through transformers and busways.</source>
        <translation>Keine Spannungen: Racks über Transformatoren und Stromschienen mit einem Netzanschluss verbinden.</translation>
    </message>
    <message>
        <source>{} DC</source>
        <translation>{} DC</translation>
    </message>
    <message>
        <source>One-line diagram</source>
        <translation>Übersichtsschaltplan</translation>
    </message>
    <message>
        <source>The power network from the utility to the loads: kW and load of each element, its voltage and short-circuit current</source>
        <translation>Das Stromnetz vom Netzanschluss bis zu den Verbrauchern: kW und Last jedes Glieds, seine Spannung und sein Kurzschlussstrom</translation>
    </message>
    <message>
        <source>Coolant diagram</source>
        <translation>Kühlmittelschema</translation>
    </message>
    <message>
        <source>Where coolant goes, from the plant to the racks: heat, flow, supply temperature and load</source>
        <translation>Wohin Kühlmittel fließt, von der Anlage bis zu den Racks: Wärme, Durchfluss, Vorlauftemperatur und Last</translation>
    </message>
    <message>
        <source>Fabric diagram</source>
        <translation>Netzwerkschema</translation>
    </message>
    <message>
        <source>No power links: place a utility feed, a transformer and racks, and join them with the link tool.</source>
        <translation>Keine Stromverbindungen: einen Netzanschluss, einen Transformator und Racks setzen und mit dem Verbindungswerkzeug verbinden.</translation>
    </message>
    <message>
        <source>No coolant links: place a CDU and a cooler, and join them and the racks with the link tool.</source>
        <translation>Keine Kühlmittelverbindungen: eine CDU und einen Kühler setzen und sie und die Racks mit dem Verbindungswerkzeug verbinden.</translation>
    </message>
    <message>
        <source>No network links: place switches, and join hosts to them with the link tool.</source>
        <translation>Keine Netzwerkverbindungen: Switches setzen und Rechner mit dem Verbindungswerkzeug daran anschließen.</translation>
    </message>
    <message>
        <source>{} has no impedance: what it feeds has no voltage. Give it a length or a rating.</source>
        <translation>{} hat keine Impedanz: was daran hängt, hat keine Spannung. Eine Länge oder eine Nennleistung angeben.</translation>
    </message>
    <message>
        <source>No voltages carry the loads that hang together with {}: the network brings {:.0f} % of them. Shorten the way, take heavier cables, or split the load.</source>
        <translation>Keine Spannungen tragen die Lasten, die mit {} zusammenhängen: das Netz bringt {} % davon. Den Weg verkürzen, stärkere Kabel nehmen oder die Last teilen.</translation>
    </message>
    <message>
        <source>A fault behind {} ({:.0f} A) may trip {} ({:.0f} A) as well and take all that it feeds. Take a larger device above, or compare the trip curves of both.</source>
        <translation>Ein Fehler hinter {} ({} A) kann auch {} ({} A) auslösen und alles mitnehmen, was daran hängt. Darüber ein größeres Schutzorgan nehmen oder die Auslösekennlinien beider vergleichen.</translation>
    </message>
    <message>
        <source>A fault may trip the device above as well</source>
        <translation>Ein Fehler kann auch das Schutzorgan darüber auslösen</translation>
    </message>
    <message>
        <source>1.6 between ratings in series</source>
        <translation>1,6 zwischen Nennströmen in Reihe</translation>
    </message>
    <message>
        <source>ratio of ratings</source>
        <translation>Verhältnis der Nennströme</translation>
    </message>
    <message>
        <source>The networks side by side in tiers, switches above the hosts, with the bandwidth of each; management networks are left out</source>
        <translation>Die Netzwerke nebeneinander in Ebenen, Switches über den Rechnern, mit der Bandbreite von jedem; Verwaltungsnetze bleiben weg</translation>
    </message>
    <message>
        <source>1 to 12</source>
        <translation>1 bis 12</translation>
    </message>
    <message>
        <source>1 to {}</source>
        <translation>1 bis {}</translation>
    </message>
    <message>
        <source>DATA PERIODS</source>
        <translation>DATA PERIODS</translation>
    </message>
    <message>
        <source>DESIGN CONDITIONS</source>
        <translation>DESIGN CONDITIONS</translation>
    </message>
    <message>
        <source>a hottest hour in {} years is none: more than one are taken</source>
        <translation>eine heißeste Stunde in {} Jahren gibt es nicht: genommen werden mehr als eines</translation>
    </message>
    <message>
        <source>a hottest hour in one year is none: more than one are taken</source>
        <translation>eine heißeste Stunde in einem Jahr gibt es nicht: genommen werden mehr als eines</translation>
    </message>
    <message>
        <source>a row for each hour of a year: 8,760, or 8,784 with a 29 February</source>
        <translation>eine Zeile für jede Stunde eines Jahres: 8.760, oder 8.784 mit einem 29. Februar</translation>
    </message>
    <message>
        <source>a value in each hour</source>
        <translation>ein Wert in jeder Stunde</translation>
    </message>
    <message>
        <source>a warming of {} K is none: up to {} K either way are taken</source>
        <translation>eine Erwärmung um {} K ist keine: genommen werden bis zu {} K nach oben und unten</translation>
    </message>
    <message>
        <source>around x {:.1f} m, y {:.1f} m</source>
        <translation>um x {:.1f} m, y {:.1f} m</translation>
    </message>
    <message>
        <source>day of this month</source>
        <translation>Tag dieses Monats</translation>
    </message>
    <message>
        <source>eight lines of header, the last begins with DATA PERIODS, then 8,760 rows</source>
        <translation>acht Kopfzeilen, deren letzte mit DATA PERIODS beginnt, dann 8.760 Zeilen</translation>
    </message>
    <message>
        <source>from here on rows are not in the order of the calendar: they were put in it</source>
        <translation>ab hier stehen Zeilen nicht in der Folge des Kalenders: sie wurden hineingebracht</translation>
    </message>
    <message>
        <source>from the utility to {}</source>
        <translation>vom Netz bis {}</translation>
    </message>
    <message>
        <source>hours count from 0: taken for those that begin then</source>
        <translation>Stunden zählen ab 0: genommen als die, die dann beginnen</translation>
    </message>
    <message>
        <source>hours from 1 to 24</source>
        <translation>Stunden von 1 bis 24</translation>
    </message>
    <message>
        <source>inside of {}</source>
        <translation>innerhalb von {}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>missing values of relative humidity: {}, first here: worked out from dew points</source>
        <translation>fehlende Werte der relativen Feuchte: {}, hier zuerst: aus Taupunkten berechnet</translation>
    </message>
    <message>
        <source>missing values of {}: {}, at most {} on end, from this line: drawn straight between their neighbours</source>
        <translation>fehlende Werte von {}: {}, höchstens {} am Stück, ab dieser Zeile: gerade zwischen ihren Nachbarn gezogen</translation>
    </message>
    <message>
        <source>no air moves through the space above: {:.1f} kW of heat of other gear are not counted</source>
        <translation>durch den Raum darüber bewegt sich keine Luft: {:.1f} kW Wärme anderer Geräte zählen nicht mit</translation>
    </message>
    <message>
        <source>no supply air comes to the floor {}, from where {} draws: it takes air from the space above</source>
        <translation>zum Boden {}, woher {} saugt, kommt keine Zuluft: es nimmt Luft aus dem Raum darüber</translation>
    </message>
    <message>
        <source>no supply air ever comes to {}: it has no steady temperature</source>
        <translation>zu {} kommt nie Zuluft: es hat keine bleibende Temperatur</translation>
    </message>
    <message>
        <source>no supply air: there is no steady temperature</source>
        <translation>keine Zuluft: es gibt keine bleibende Temperatur</translation>
    </message>
    <message>
        <source>none is taken</source>
        <translation>keine wird genommen</translation>
    </message>
    <message>
        <source>of the open hall</source>
        <translation>der offenen Halle</translation>
    </message>
    <message>
        <source>one row an hour</source>
        <translation>eine Zeile je Stunde</translation>
    </message>
    <message>
        <source>rows from 1/1 to 12/31</source>
        <translation>Zeilen vom 1.1. bis zum 31.12.</translation>
    </message>
    <message>
        <source>the aisle at x {:.1f} m, y {:.1f} m</source>
        <translation>der Gang bei x {:.1f} m, y {:.1f} m</translation>
    </message>
    <message>
        <source>the eddy diffusivity</source>
        <translation>die Wirbeldiffusion</translation>
    </message>
    <message>
        <source>the equations of the temperatures are singular: only the flow is computed</source>
        <translation>die Gleichungen der Temperaturen sind singulär: nur die Strömung wird berechnet</translation>
    </message>
    <message>
        <source>the file has {} rows an hour</source>
        <translation>die Datei hat {} Zeilen je Stunde</translation>
    </message>
    <message>
        <source>the floor {} has no return: {:.2f} m3/s rise from all of it</source>
        <translation>der Boden {} hat keine Abluft: {:.2f} m³/s steigen von ihm überall auf</translation>
    </message>
    <message>
        <source>the header of the weather file gives no annual extremes of dry bulb</source>
        <translation>der Kopf der Wetterdatei nennt keine jährlichen Extreme der Lufttemperatur</translation>
    </message>
    <message>
        <source>the heat of other gear</source>
        <translation>die Wärme anderer Geräte</translation>
    </message>
    <message>
        <source>the recommended one is taken</source>
        <translation>die empfohlene wird genommen</translation>
    </message>
    <message>
        <source>the share of stirred air</source>
        <translation>der Anteil gemischter Luft</translation>
    </message>
    <message>
        <source>the size of the cells</source>
        <translation>die Größe der Zellen</translation>
    </message>
    <message>
        <source>the size of the hall or the density of its air is not a number or too small: nothing is computed</source>
        <translation>die Größe der Halle oder die Dichte ihrer Luft ist keine Zahl oder zu klein: nichts wird berechnet</translation>
    </message>
    <message>
        <source>the smallest is taken</source>
        <translation>die kleinste wird genommen</translation>
    </message>
    <message>
        <source>the usual one is taken</source>
        <translation>die übliche wird genommen</translation>
    </message>
    <message>
        <source>the water of air units is as warm as {:.1f} C: their air is taken to be {:.0f} K above it</source>
        <translation>das Wasser der Umluftgeräte ist bis zu {:.1f} °C warm: ihre Luft wird {:.0f} K darüber angenommen</translation>
    </message>
    <message>
        <source>the weather year has no hours</source>
        <translation>das Wetterjahr hat keine Stunden</translation>
    </message>
    <message>
        <source>there is no such hall</source>
        <translation>diese Halle gibt es nicht</translation>
    </message>
    <message>
        <source>{:.1f} m2 of the floor hold still air that no supply air comes to</source>
        <translation>auf {:.1f} m² des Bodens steht Luft, zu der keine Zuluft kommt</translation>
    </message>
    <message>
        <source>{} C is none for this year: up to {} K above its hottest hour are taken</source>
        <translation>{} °C gibt es für dieses Jahr nicht: genommen werden bis zu {} K über seiner heißesten Stunde</translation>
    </message>
    <message>
        <source>{} comes again, as in line {}</source>
        <translation>{} kommt noch einmal, wie in Zeile {}</translation>
    </message>
    <message>
        <source>{} gives {:.1f} kW to air but moves none: the heat rises into the space above</source>
        <translation>{} gibt {:.1f} kW an die Luft ab, bewegt aber keine: die Wärme steigt in den Raum darüber</translation>
    </message>
    <message>
        <source>{} has no aisles to contain</source>
        <translation>{} hat keine Gänge, die sich schließen lassen</translation>
    </message>
    <message>
        <source>{} has no free floor before it: it blows into the space above</source>
        <translation>{} hat keinen freien Boden vor sich: es bläst in den Raum darüber</translation>
    </message>
    <message>
        <source>{} has no free floor before its front: it draws from the space above</source>
        <translation>{} hat keinen freien Boden vor der Front: es saugt aus dem Raum darüber</translation>
    </message>
    <message>
        <source>{} has no free floor behind it: it blows into the space above</source>
        <translation>{} hat keinen freien Boden hinter sich: es bläst in den Raum darüber</translation>
    </message>
    <message>
        <source>{} has no free floor behind it: it draws from the space above</source>
        <translation>{} hat keinen freien Boden hinter sich: es saugt aus dem Raum darüber</translation>
    </message>
    <message>
        <source>{} has no row; absent hours: {}</source>
        <translation>{} hat keine Zeile; fehlende Stunden: {}</translation>
    </message>
    <message>
        <source>{} is left out: its ends are not numbers, or its leakage is not between 0 and 1</source>
        <translation>{} bleibt weg: seine Enden sind keine Zahlen, oder seine Undichte liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>{} is left out: its place is not a number, or its size is negative</source>
        <translation>{} bleibt weg: sein Ort ist keine Zahl, oder seine Größe ist negativ</translation>
    </message>
    <message>
        <source>{} is left out: its place is not in the hall, or its air flow or heat is not a number or negative</source>
        <translation>{} bleibt weg: sein Ort liegt nicht in der Halle, oder sein Luftstrom oder seine Wärme ist keine Zahl oder negativ</translation>
    </message>
    <message>
        <source>{} is left out: its place is not in the hall, or its air flow or temperature is not a number or negative</source>
        <translation>{} bleibt weg: sein Ort liegt nicht in der Halle, oder sein Luftstrom oder seine Temperatur ist keine Zahl oder negativ</translation>
    </message>
    <message>
        <source>{} is not a number or out of range: {}</source>
        <translation>{} ist keine Zahl oder außerhalb der Grenzen: {}</translation>
    </message>
    <message>
        <source>{} is outdoors: its air is not computed</source>
        <translation>{} ist im Freien: seine Luft wird nicht berechnet</translation>
    </message>
    <message>
        <source>{} kV</source>
        <translation>{} kV</translation>
    </message>
    <message>
        <source>{} moves no air: it has no duty, or states neither air flow nor capacity</source>
        <translation>{} bewegt keine Luft: es hat nichts zu tun oder nennt weder Luftstrom noch Leistung</translation>
    </message>
    <message>
        <source>{} racks and other sources of heat state no air flow: it is worked out from their heat at a rise of {:.0f} K</source>
        <translation>{} Racks und andere Wärmequellen nennen keinen Luftstrom: er wird aus ihrer Wärme bei {:.0f} K Erwärmung berechnet</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>{}&apos;s limit</source>
        <translation>die Grenze von {}</translation>
    </message>
    <message>
        <source>{}, which has the lowest voltage</source>
        <translation>{}, wo die Spannung am niedrigsten ist</translation>
    </message>
    <message>
        <source>{}/{} hour {}</source>
        <translation>{}/{} Stunde {}</translation>
    </message>
    <message>
        <source>When the utility fails, the battery behind {} is empty after {:.0f} s; generators carry it after {:.0f} s. Take a larger battery, or generators that start sooner.</source>
        <translation>Fällt das Netz aus, ist die Batterie hinter {} nach {:.0f} s leer; Generatoren tragen es nach {:.0f} s. Eine größere Batterie nehmen oder Generatoren, die früher anlaufen.</translation>
    </message>
    <message>
        <source>When the utility fails, generators never take {:.0f} kW of the load. Add a set, or say which load may stay off.</source>
        <translation>Fällt das Netz aus, übernehmen Generatoren {:.0f} kW der Last nie. Einen Satz hinzufügen oder sagen, welche Last aus bleiben darf.</translation>
    </message>
    <message>
        <source>Accelerators that step together swing the load at the utility by {:.2f} MW, {:.2f} MW/s, more than the connection takes. Take racks that store energy, a battery that smooths, or limit their ramps.</source>
        <translation>Beschleuniger im Gleichschritt lassen die Last am Netz um {:.2f} MW schwanken, mit {:.2f} MW/s, mehr als der Anschluss verträgt. Racks mit Energiespeicher nehmen, eine glättende Batterie, oder ihre Rampen begrenzen.</translation>
    </message>
    <message>
        <source>A battery is empty before generators carry its load</source>
        <translation>Eine Batterie ist leer, bevor Generatoren ihre Last tragen</translation>
    </message>
    <message>
        <source>the time until they do</source>
        <translation>die Zeit, bis sie es tun</translation>
    </message>
    <message>
        <source>Generators cannot take all of the load</source>
        <translation>Generatoren können nicht die ganze Last übernehmen</translation>
    </message>
    <message>
        <source>ratings of the sets</source>
        <translation>Leistungen der Netzersatzanlagen</translation>
    </message>
    <message>
        <source>Synchronous load swings more than the grid connection takes</source>
        <translation>Synchrone Last schwankt stärker, als der Netzanschluss verträgt</translation>
    </message>
    <message>
        <source>the site&apos;s limits of swing and ramp</source>
        <translation>die Grenzen des Standorts für Schwankung und Rampe</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>a collective needs processes, a bandwidth, and figures that are not negative</source>
        <translation>eine kollektive Operation braucht Prozesse, eine Bandbreite und Angaben, die nicht negativ sind</translation>
    </message>
    <message>
        <source>a rating, time or load of the outage is negative or no number: nothing is computed</source>
        <translation>eine Leistung, Zeit oder Last des Ausfalls ist negativ oder keine Zahl: nichts wird berechnet</translation>
    </message>
    <message>
        <source>in the network</source>
        <translation>im Netzwerk</translation>
    </message>
    <message>
        <source>neither generators (fuel_tank_l) nor the site (fuel_l) say how much fuel there is</source>
        <translation>weder Generatoren (fuel_tank_l) noch der Standort (fuel_l) sagen, wie viel Kraftstoff da ist</translation>
    </message>
    <message>
        <source>no generator is drawn: batteries run until they are empty</source>
        <translation>kein Generator ist gezeichnet: Batterien laufen, bis sie leer sind</translation>
    </message>
    <message>
        <source>no {} by {}</source>
        <translation>kein {} durch {}</translation>
    </message>
    <message>
        <source>one {} draws {:.0f} kW, more than a step of {:.0f} kW</source>
        <translation>eines von {} nimmt {:.0f} kW auf, mehr als ein Schritt von {:.0f} kW</translation>
    </message>
    <message>
        <source>point to point</source>
        <translation>von Punkt zu Punkt</translation>
    </message>
    <message>
        <source>recursive doubling</source>
        <translation>rekursives Verdoppeln</translation>
    </message>
    <message>
        <source>recursive halving</source>
        <translation>rekursives Halbieren</translation>
    </message>
    <message>
        <source>some links have no speed: only hosts cut off are stated</source>
        <translation>manche Verbindungen haben keine Geschwindigkeit: nur abgetrennte Rechner werden genannt</translation>
    </message>
    <message>
        <source>some switches have more cables than ports</source>
        <translation>manche Switches haben mehr Kabel als Anschlüsse</translation>
    </message>
    <message>
        <source>the carbon profile</source>
        <translation>das CO2-Profil</translation>
    </message>
    <message>
        <source>the draw of {} is not known: its swing is left out</source>
        <translation>die Aufnahme von {} ist nicht bekannt: ihre Schwankung bleibt weg</translation>
    </message>
    <message>
        <source>the energy</source>
        <translation>die Energie</translation>
    </message>
    <message>
        <source>the largest step is not given: nothing is planned</source>
        <translation>der größte Schritt ist nicht angegeben: nichts wird geplant</translation>
    </message>
    <message>
        <source>the ports of some switches are not known: these take nothing more</source>
        <translation>die Ports mancher Switches sind nicht bekannt: diese nehmen nichts mehr auf</translation>
    </message>
    <message>
        <source>the shape is not that of the fabric</source>
        <translation>die Form ist nicht die des Netzwerks</translation>
    </message>
    <message>
        <source>{} gives neither energy_kwh nor autonomy_min with rating_kw: its energy is not known</source>
        <translation>{} nennt weder energy_kwh noch autonomy_min mit rating_kw: ihre Energie ist nicht bekannt</translation>
    </message>
    <message>
        <source>{} gives no efficiency: taken as lossless</source>
        <translation>{} nennt keinen Wirkungsgrad: als verlustlos genommen</translation>
    </message>
    <message>
        <source>{} gives no rating_kw and carries nothing</source>
        <translation>{} nennt kein rating_kw und trägt nichts</translation>
    </message>
    <message>
        <source>{} gives no start_time_s: {:.0f} s from the loss to power at the load, NFPA 110 type 10</source>
        <translation>{} nennt kein start_time_s: {:.0f} s vom Ausfall bis zum Strom an der Last, NFPA 110 Typ 10</translation>
    </message>
    <message>
        <source>{} has {} values instead of 1, 24 or 8,760</source>
        <translation>{} hat {} Werte statt 1, 24 oder 8.760</translation>
    </message>
    <message>
        <source>{} is linked to nothing and in no rack</source>
        <translation>{} ist mit nichts verbunden und in keinem Rack</translation>
    </message>
    <message>
        <source>{} is {} in hour {}</source>
        <translation>{} ist {} in Stunde {}</translation>
    </message>
    <message>
        <source>{} of {} have neither a battery nor an autonomy_min: nothing bridges their load</source>
        <translation>{} von {} haben weder eine Batterie noch ein autonomy_min: nichts überbrückt ihre Last</translation>
    </message>
    <message>
        <source>{}: names nodes that are no hosts of this fabric</source>
        <translation>{}: nennt Knoten, die keine Rechner dieses Netzwerks sind</translation>
    </message>
    <message>
        <source>{}: needs a bandwidth above zero, and as many receivers as senders for pairs</source>
        <translation>{}: braucht eine Bandbreite über null und für Paare so viele Empfänger wie Sender</translation>
    </message>
    <message>
        <source>A power cap makes more of a full grid connection</source>
        <translation>Eine Leistungsgrenze macht mehr aus einem vollen Netzanschluss</translation>
    </message>
    <message>
        <source>tokens of a facility megawatt at the part&apos;s own limit</source>
        <translation>Token je Megawatt der Anlage an der eigenen Grenze des Teils</translation>
    </message>
    <message>
        <source>draw against clock, arXiv 2604.11391 and SOSP 2024</source>
        <translation>Leistung über Takt, arXiv 2604.11391 und SOSP 2024</translation>
    </message>
    <message>
        <source>The grid connection is nearly full. A cap of {:.0f} W on the accelerators of {} costs {:.0f} % of its tokens and frees {:.0f} kW: {:.0f} % more tokens of a megawatt.</source>
        <translation>Der Netzanschluss ist fast voll. Eine Grenze von {:.0f} W für die Beschleuniger von {} kostet {:.0f} % der Token und macht {:.0f} kW frei: {:.0f} % mehr Token je Megawatt.</translation>
    </message>
    <message>
        <source>A power cap that cannot be held</source>
        <translation>Eine Leistungsgrenze, die nicht zu halten ist</translation>
    </message>
    <message>
        <source>draw of the accelerators at their lowest clock, and of what stands beside them</source>
        <translation>Leistung der Beschleuniger bei kleinstem Takt, und dessen, was neben ihnen steht</translation>
    </message>
    <message>
        <source>The accelerators of {} draw more than the cap of {:.0f} W at their lowest clock: raise the cap</source>
        <translation>Die Beschleuniger von {} brauchen auch bei kleinstem Takt mehr als die Grenze von {:.0f} W: die Grenze anheben</translation>
    </message>
    <message>
        <source>A cap of {:.1f} kW leaves nothing for the accelerators of {}: what stands beside them draws {:.1f} kW. It is left out; raise it</source>
        <translation>Eine Grenze von {:.1f} kW lässt den Beschleunigern von {} nichts: was neben ihnen steht, braucht {:.1f} kW. Sie bleibt außer Acht; anheben</translation>
    </message>
    <message>
        <source>{} gives no power limit: the cap on {} is left out</source>
        <translation>{} nennt keine Leistungsgrenze: die Grenze für {} bleibt außer Acht</translation>
    </message>
    <message>
        <source>Tokens under a power cap</source>
        <translation>Token unter einer Leistungsgrenze</translation>
    </message>
    <message>
        <source>cap on each accelerator, W</source>
        <translation>Grenze je Beschleuniger, W</translation>
    </message>
    <message>
        <source>of those at the part&apos;s own limit</source>
        <translation>gegenüber der eigenen Grenze des Teils</translation>
    </message>
    <message>
        <source>No caps to compare: pools need a serving plan and accelerators whose power limit is known.</source>
        <translation>Keine Grenzen zu vergleichen: Pools brauchen einen Serving-Plan und Beschleuniger mit bekannter Leistungsgrenze.</translation>
    </message>
    <message>
        <source>cooling tower</source>
        <translation>Kühlturm</translation>
    </message>
    <message>
        <source>dry cooler</source>
        <translation>Trockenkühler</translation>
    </message>
    <message>
        <source>air unit</source>
        <translation>Luftkühlgerät</translation>
    </message>
    <message>
        <source>rear door</source>
        <translation>Rücktürkühler</translation>
    </message>
    <message>
        <source>Heat to export</source>
        <translation>Wärme zur Abgabe</translation>
    </message>
    <message>
        <source>Heat that the warmest facility water brings back to the plant, and that a heat network could take instead</source>
        <translation>Wärme, die das wärmste Gebäudewasser zur Anlage zurückbringt und die stattdessen ein Wärmenetz nehmen könnte</translation>
    </message>
    <message>
        <source>sum over its loops of heat and pumps</source>
        <translation>Summe über seine Kreise von Wärme und Pumpen</translation>
    </message>
    <message>
        <source>Export temperature</source>
        <translation>Abgabetemperatur</translation>
    </message>
    <message>
        <source>Return temperature of that water at the design point</source>
        <translation>Rücklauftemperatur dieses Wassers im Auslegungspunkt</translation>
    </message>
    <message>
        <source>supply + heat / (flow x heat capacity)</source>
        <translation>Vorlauf + Wärme / (Durchfluss x Wärmekapazität)</translation>
    </message>
    <message>
        <source>heat of the facility loop at {}</source>
        <translation>Wärme des Gebäudekreises bei {}</translation>
    </message>
    <message>
        <source>heat of what it cools</source>
        <translation>Wärme dessen, was er kühlt</translation>
    </message>
    <message>
        <source>its pumps</source>
        <translation>seine Pumpen</translation>
    </message>
    <message>
        <source>flow x head / efficiency</source>
        <translation>Durchfluss x Förderhöhe / Wirkungsgrad</translation>
    </message>
    <message>
        <source>supply + heat / (flow x heat capacity) of the facility loop at {}</source>
        <translation>Vorlauf + Wärme / (Durchfluss x Wärmekapazität) des Gebäudekreises bei {}</translation>
    </message>
    <message>
        <source>A shut valve keeps coolant from what is behind it</source>
        <translation>Ein geschlossenes Ventil hält Kühlmittel von dem fern, was dahinter ist</translation>
    </message>
    <message>
        <source>coolant for all that needs it</source>
        <translation>Kühlmittel für alles, was es braucht</translation>
    </message>
    <message>
        <source>Coolant runs backwards in a pipe</source>
        <translation>Kühlmittel läuft rückwärts in einer Leitung</translation>
    </message>
    <message>
        <source>none, as drawn</source>
        <translation>keines, wie gezeichnet</translation>
    </message>
    <message>
        <source>A coolant loop has no solution</source>
        <translation>Ein Kühlkreis hat keine Lösung</translation>
    </message>
    <message>
        <source>flows that balance</source>
        <translation>Durchflüsse, die sich ausgleichen</translation>
    </message>
    <message>
        <source>The valve in the pipe from {} to {} is shut: {} things behind it get no coolant, {} among them. Open it.</source>
        <translation>Das Ventil in der Leitung von {} nach {} ist geschlossen: {} Dinge dahinter bekommen kein Kühlmittel, darunter {}. Öffnen Sie es.</translation>
    </message>
    <message>
        <source>Coolant runs backwards, {:.0f} L/min from {} to {}, against the link as drawn. Turn the link round, give it a check valve, or make its pumps alike.</source>
        <translation>Kühlmittel läuft rückwärts, {} L/min von {} nach {}, gegen die Verbindung, wie sie gezeichnet ist. Drehen Sie die Verbindung um, geben Sie ihr ein Rückschlagventil oder gleichen Sie ihre Pumpen an.</translation>
    </message>
    <message>
        <source>The flows of the {} at {} cannot be worked out: {}.</source>
        <translation>Die Durchflüsse des Kreises ({}) bei {} lassen sich nicht bestimmen: {}.</translation>
    </message>
    <message>
        <source>they do not settle</source>
        <translation>sie kommen nicht zur Ruhe</translation>
    </message>
    <message>
        <source>main valve</source>
        <translation>Hauptventil</translation>
    </message>
    <message>
        <source>power side A</source>
        <translation>Stromseite A</translation>
    </message>
    <message>
        <source>power side B</source>
        <translation>Stromseite B</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>chiller</source>
        <translation>Kältemaschine</translation>
    </message>
    <message>
        <source>system</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>valve at {}</source>
        <translation>Ventil an {}</translation>
    </message>
    <message>
        <source>{} pipes state no diameter: sized to 1.2 m/s up to DN 50 and to 400 Pa/m beyond (ASHRAE Handbook of Fundamentals)</source>
        <translation>{} Rohre nennen keinen Durchmesser: bemessen auf 1,2 m/s bis DN 50 und auf 400 Pa/m darüber (ASHRAE Handbook of Fundamentals)</translation>
    </message>
    <message>
        <source>{} components state no pressure drop: usual ones are taken</source>
        <translation>{} Komponenten nennen keinen Druckverlust: Übliche sind angenommen</translation>
    </message>
    <message>
        <source>{} pumps state no head: {:.0f} kPa at their rated flow is taken</source>
        <translation>{} Pumpen nennen keine Förderhöhe: {} kPa bei ihrem Nennstrom sind angenommen</translation>
    </message>
    <message>
        <source>technology loop</source>
        <translation>Technologiekreis</translation>
    </message>
    <message>
        <source>facility loop</source>
        <translation>Gebäudekreis</translation>
    </message>
    <message>
        <source>condenser loop</source>
        <translation>Kühlwasserkreis</translation>
    </message>
    <message>
        <source>nothing in it takes coolant</source>
        <translation>nichts darin nimmt Kühlmittel auf</translation>
    </message>
    <message>
        <source>no pump is drawn in it</source>
        <translation>keine Pumpe ist darin gezeichnet</translation>
    </message>
    <message>
        <source>nothing in it takes the heat out</source>
        <translation>nichts darin führt die Wärme ab</translation>
    </message>
    <message>
        <source>there is no model of a whole year for this kind of plant</source>
        <translation>für diese Art Kälteanlage gibt es kein Modell eines ganzen Jahres</translation>
    </message>
    <message>
        <source>no limit of its supply temperature is known</source>
        <translation>keine Grenze seiner Vorlauftemperatur ist bekannt</translation>
    </message>
    <message>
        <source>no limit but the hours out of it: energy is least there</source>
        <translation>keine Grenze außer den Stunden außerhalb: dort ist die Energie am geringsten</translation>
    </message>
    <message>
        <source>the warmest that what it feeds takes</source>
        <translation>das Wärmste, was das Versorgte verträgt</translation>
    </message>
    <message>
        <source>the air at the racks&apos; inlets</source>
        <translation>die Luft an den Rackeinlässen</translation>
    </message>
    <message>
        <source>the CDU&apos;s stated range of supply</source>
        <translation>der angegebene Vorlaufbereich der CDU</translation>
    </message>
    <message>
        <source>the end of the chillers&apos; stated temperatures</source>
        <translation>das Ende der angegebenen Temperaturen der Kältemaschinen</translation>
    </message>
    <message>
        <source>the dew point in the hall</source>
        <translation>der Taupunkt in der Halle</translation>
    </message>
    <message>
        <source>its present supply temperature is not known</source>
        <translation>seine jetzige Vorlauftemperatur ist nicht bekannt</translation>
    </message>
    <message>
        <source>the plant states no capacity, COP or approach</source>
        <translation>die Kälteanlage nennt keine Leistung, keinen COP oder keine Grädigkeit</translation>
    </message>
    <message>
        <source>no supply temperature is both cold enough for what it feeds and above the dew point</source>
        <translation>keine Vorlauftemperatur ist kalt genug für das, was er versorgt, und zugleich über dem Taupunkt</translation>
    </message>
    <message>
        <source>coolant loops</source>
        <translation>Kühlkreise</translation>
    </message>
    <message>
        <source>Too warm</source>
        <translation>Zu warm</translation>
    </message>
    <message>
        <source>hours in which a supply is over what hangs on it takes, {}</source>
        <translation>Stunden, in denen ein Vorlauf wärmer ist, als zulässig ist, was daran hängt, {}</translation>
    </message>
    <message>
        <source>Output lost to heat</source>
        <translation>Durch Wärme verlorene Ausgabe</translation>
    </message>
    <message>
        <source>hours too warm / hours of the year</source>
        <translation>zu warme Stunden / Stunden des Jahres</translation>
    </message>
    <message>
        <source>the weather file</source>
        <translation>die Wetterdatei</translation>
    </message>
    <message>
        <source>Flow in drawn loops</source>
        <translation>Durchfluss in gezeichneten Kreisen</translation>
    </message>
    <message>
        <source>drawn loop as a hydraulic network, pumps at the speed that serves the worst placed</source>
        <translation>gezeichneter Kreis als hydraulisches Netz, Pumpen mit der Drehzahl, die den ungünstigsten Abnehmer versorgt</translation>
    </message>
    <message>
        <source>Coolant pressure</source>
        <translation>Kühlmitteldruck</translation>
    </message>
    <message>
        <source>its curve at that flow</source>
        <translation>seine Kennlinie bei diesem Durchfluss</translation>
    </message>
    <message>
        <source>Coolant need over flow</source>
        <translation>Kühlmittelbedarf zu Durchfluss</translation>
    </message>
    <message>
        <source>flow needed / flow in drawn loops</source>
        <translation>nötiger Durchfluss / Durchfluss in gezeichneten Kreisen</translation>
    </message>
    <message>
        <source>flow needed</source>
        <translation>nötiger Durchfluss</translation>
    </message>
    <message>
        <source>datasheet, or heat at 10 K</source>
        <translation>Datenblatt, oder Wärme bei 10 K</translation>
    </message>
    <message>
        <source>flow in drawn loops</source>
        <translation>Durchfluss in gezeichneten Kreisen</translation>
    </message>
    <message>
        <source>drawn loop as a hydraulic network</source>
        <translation>gezeichneter Kreis als hydraulisches Netz</translation>
    </message>
    <message>
        <source>Coolant through it by the drawn pipes, pumps and resistances</source>
        <translation>Kühlmittel hindurch nach den gezeichneten Rohren, Pumpen und Widerständen</translation>
    </message>
    <message>
        <source>Pressure that coolant loses in it; of a pump what it adds</source>
        <translation>Druck, den Kühlmittel darin verliert; bei einer Pumpe, was sie hinzufügt</translation>
    </message>
    <message>
        <source>Coolant that it needs over what the drawn loop brings it: over 100 % it starves</source>
        <translation>Benötigtes Kühlmittel zu dem, was der gezeichnete Kreis bringt: über 100 % ist es unterversorgt</translation>
    </message>
    <message>
        <source>Hours of the weather year in which coolant is warmer than what it cools takes</source>
        <translation>Stunden des Wetterjahrs, in denen Kühlmittel wärmer ist, als das Gekühlte verträgt</translation>
    </message>
    <message>
        <source>Output of a year that is lost at most, if nothing is made in hours in which coolant is too warm</source>
        <translation>Ausgabe eines Jahres, die höchstens verloren geht, wenn in Stunden mit zu warmem Kühlmittel nichts erzeugt wird</translation>
    </message>
    <message>
        <source>{} gets {:.0f} L/min of coolant; it needs {:.0f} L/min. Take wider or shorter pipes, open its valves, or add pumps.</source>
        <translation>{} erhält {} L/min Kühlmittel; nötig sind {} L/min. Nehmen Sie weitere oder kürzere Rohre, öffnen Sie seine Ventile oder fügen Sie Pumpen hinzu.</translation>
    </message>
    <message>
        <source>Coolant runs at {:.1f} m/s from {} to {}, faster than the {:.1f} m/s at which water begins to wear pipes. Take a wider one than {:.0f} mm.</source>
        <translation>Kühlmittel läuft mit {} m/s von {} nach {}, schneller als die {} m/s, ab denen Wasser Rohre abträgt. Nehmen Sie ein weiteres Rohr als {} mm.</translation>
    </message>
    <message>
        <source>{} pumps {:.0f} L/min at {:.0f} % of its speed, past the end of its curve. Add a pump beside it, or throttle what it feeds.</source>
        <translation>{} fördert {} L/min bei {} % ihrer Drehzahl, jenseits des Endes ihrer Kennlinie. Fügen Sie daneben eine Pumpe hinzu oder drosseln Sie, was sie versorgt.</translation>
    </message>
    <message>
        <source>In {} of the year coolant is warmer than what it cools takes, by {:.1f} K at worst: {:.1f} % of the year&apos;s output is lost where racks slow down until they are no warmer, {:.1f} % where they stop. Add plant, or take gear for warmer coolant.</source>
        <translation>In {} des Jahres ist Kühlmittel wärmer, als das Gekühlte verträgt, schlimmstenfalls um {} K: {} % der Ausgabe des Jahres gehen verloren, wenn Racks langsamer werden, bis sie nicht wärmer sind, {} %, wenn sie anhalten. Fügen Sie Kälteanlagen hinzu oder nehmen Sie Geräte für wärmeres Kühlmittel.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>{} hours</source>
        <translation>{} Stunden</translation>
    </message>
    <message>
        <source>The weather file has gaps or oddities: {}.</source>
        <translation>Die Wetterdatei hat Lücken oder Eigenheiten: {}.</translation>
    </message>
    <message>
        <source>The weather file of the site is not taken: {}.</source>
        <translation>Die Wetterdatei des Standorts wird nicht übernommen: {}.</translation>
    </message>
    <message>
        <source>A climate option of the site is not taken: {}.</source>
        <translation>Eine Klimaoption des Standorts wird nicht übernommen: {}.</translation>
    </message>
    <message>
        <source>Water of {:.1f} C instead of {:.1f} C at {:.0f} % of the flow in the facility loop at {} would save {:.0f} kWh and {:.0f} USD a year, {:.4f} of PUE ({}); what holds it there: {}.</source>
        <translation>Wasser von {} C statt {} C bei {} % des Durchflusses im Gebäudekreis bei {} würde {} kWh und {} USD im Jahr sparen, {} der PUE ({}); was es dort hält: {}.</translation>
    </message>
    <message>
        <source>Coolant would leave {} at {:.0f} C; it boils at {:.0f} C where the loop is not pressurised. Give it more flow.</source>
        <translation>Kühlmittel würde {} mit {} C verlassen; es siedet bei {} C, wo der Kreis nicht unter Druck steht. Geben Sie ihm mehr Durchfluss.</translation>
    </message>
    <message>
        <source>Coolant does not reach it</source>
        <translation>Kühlmittel erreicht es nicht</translation>
    </message>
    <message>
        <source>Coolant runs too fast in a pipe</source>
        <translation>Kühlmittel läuft zu schnell in einem Rohr</translation>
    </message>
    <message>
        <source>A pump runs past the end of its curve</source>
        <translation>Eine Pumpe läuft jenseits ihrer Kennlinie</translation>
    </message>
    <message>
        <source>A coolant loop has no pump</source>
        <translation>Ein Kühlkreis hat keine Pumpe</translation>
    </message>
    <message>
        <source>Nothing takes the heat out of a coolant loop</source>
        <translation>Nichts führt die Wärme aus einem Kühlkreis ab</translation>
    </message>
    <message>
        <source>A failure of cooling lets racks get too warm</source>
        <translation>Ein Ausfall der Kühlung lässt Racks zu warm werden</translation>
    </message>
    <message>
        <source>Coolant is too warm in some hours of the year</source>
        <translation>Kühlmittel ist in manchen Stunden des Jahres zu warm</translation>
    </message>
    <message>
        <source>The weather file is not whole</source>
        <translation>Die Wetterdatei ist nicht vollständig</translation>
    </message>
    <message>
        <source>A climate option is not taken</source>
        <translation>Eine Klimaoption wird nicht übernommen</translation>
    </message>
    <message>
        <source>Another supply temperature saves energy</source>
        <translation>Eine andere Vorlauftemperatur spart Energie</translation>
    </message>
    <message>
        <source>Coolant boils</source>
        <translation>Kühlmittel siedet</translation>
    </message>
    <message>
        <source>hottest hour of {:.0f} years</source>
        <translation>heißeste Stunde von {} Jahren</translation>
    </message>
    <message>
        <source>{:+.1f} C in every month</source>
        <translation>{} C in jedem Monat</translation>
    </message>
    <message>
        <source>Cooling energy by month</source>
        <translation>Kühlenergie nach Monaten</translation>
    </message>
    <message>
        <source>MWh of fans, pumps and compressors in each month of the site&apos;s weather year at design load</source>
        <translation>MWh der Ventilatoren, Pumpen und Verdichter in jedem Monat des Wetterjahrs am Standort bei Auslegungslast</translation>
    </message>
    <message>
        <source>Air of the year</source>
        <translation>Luft des Jahres</translation>
    </message>
    <message>
        <source>Dry bulb in °C and humidity of the outdoor air, point by point of a kelvin and a gram, by how the plant spends such hours</source>
        <translation>Temperatur in °C und Feuchte der Außenluft, je Kelvin und Gramm ein Punkt, danach, wie die Kälteanlage solche Stunden verbringt</translation>
    </message>
    <message>
        <source>Pumps and system</source>
        <translation>Pumpen und Anlage</translation>
    </message>
    <message>
        <source>Pressure in kPa against flow in L/min of the largest coolant loop: what its pumps give and what it takes</source>
        <translation>Druck in kPa über Durchfluss in L/min des größten Kühlkreises: was seine Pumpen geben und was er verlangt</translation>
    </message>
    <message>
        <source>Seconds until too warm</source>
        <translation>Sekunden bis zu warm</translation>
    </message>
    <message>
        <source>Seconds from a failure of cooling until the first rack or hall passes its limit</source>
        <translation>Sekunden von einem Ausfall der Kühlung, bis das erste Rack oder die erste Halle die Grenze überschreitet</translation>
    </message>
    <message>
        <source>No coolant loop with a pump: link racks to CDUs.</source>
        <translation>Kein Kühlkreis mit Pumpe: Verbinden Sie Racks mit CDUs.</translation>
    </message>
    <message>
        <source>at full speed</source>
        <translation>volle Drehzahl</translation>
    </message>
    <message>
        <source>operating point</source>
        <translation>Betriebspunkt</translation>
    </message>
    <message>
        <source>pumps as run</source>
        <translation>wie betrieben</translation>
    </message>
    <message>
        <source>the {} at {}</source>
        <translation>der {} bei {}</translation>
    </message>
    <message>
        <source>No failure of cooling that is known lets a rack get too warm.</source>
        <translation>Kein bekannter Ausfall der Kühlung lässt ein Rack zu warm werden.</translation>
    </message>
    <message>
        <source>{} failures tried, {} of them hurt nobody</source>
        <translation>{} Ausfälle geprüft, {} davon schaden niemandem</translation>
    </message>
    <message>
        <source>dry bulb, °C</source>
        <translation>Trockentemperatur, °C</translation>
    </message>
    <message>
        <source>g water / kg air</source>
        <translation>g Wasser / kg Luft</translation>
    </message>
    <message>
        <source>free cooling</source>
        <translation>freie Kühlung</translation>
    </message>
    <message>
        <source>coolant too warm</source>
        <translation>Kühlmittel zu warm</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>block redundant</source>
        <translation>blockredundant</translation>
    </message>
    <message>
        <source>The sides that feed {} and {} other loads are not alike; they differ in: {}. Build both sides with the same units and ratings.</source>
        <translation>Die Seiten, die {} und {} weitere Lasten speisen, gleichen sich nicht; sie unterscheiden sich in: {}. Beide Seiten aus gleichen Einheiten mit gleichen Nennwerten bauen.</translation>
    </message>
    <message>
        <source>The sides that feed {} are not alike; they differ in: {}. Build both sides with the same units and ratings.</source>
        <translation>Die Seiten, die {} speisen, gleichen sich nicht; sie unterscheiden sich in: {}. Beide Seiten aus gleichen Einheiten mit gleichen Nennwerten bauen.</translation>
    </message>
    <message>
        <source>The sides that feed {} and one other load are not alike; they differ in: {}. Build both sides with the same units and ratings.</source>
        <translation>Die Seiten, die {} und eine weitere Last speisen, gleichen sich nicht; sie unterscheiden sich in: {}. Beide Seiten aus gleichen Einheiten mit gleichen Nennwerten bauen.</translation>
    </message>
    <message>
        <source>{} of {} units cannot be taken out for maintenance with the load on; without {} {:.0f} kW are off and {} overloaded. Give what hangs on it a second way.</source>
        <translation>{} von {} Einheiten lassen sich nicht unter Last warten; ohne {} sind {:.0f} kW aus und {} überlastet. Was daran hängt, braucht einen zweiten Weg.</translation>
    </message>
    <message>
        <source>one element or link</source>
        <translation>ein Element oder eine Verbindung</translation>
    </message>
    <message>
        <source>{} elements or links</source>
        <translation>{} Elemente oder Verbindungen</translation>
    </message>
    <message>
        <source>Without the utility {} loads of {:.0f} kW hang on single elements, {:.0f} kW of them on {}. Lead generators to both sides on separate ways.</source>
        <translation>Ohne das Netz hängen {} Lasten mit {:.0f} kW an einzelnen Elementen, davon {:.0f} kW an {}. Generatoren auf getrennten Wegen zu beiden Seiten führen.</translation>
    </message>
    <message>
        <source>Without the utility one load of {:.0f} kW hangs on {} alone. Lead generators to both sides on separate ways.</source>
        <translation>Ohne das Netz hängt eine Last mit {:.0f} kW allein an {}. Generatoren auf getrennten Wegen zu beiden Seiten führen.</translation>
    </message>
    <message>
        <source>{} units are drawn as {}, but when one fails {} is loaded to {:.0f} %. Take load off them, or larger units.</source>
        <translation>{} Einheiten sind als {} gezeichnet, doch fällt eine aus, ist {} zu {:.0f} % belastet. Last wegnehmen oder größere Einheiten setzen.</translation>
    </message>
    <message>
        <source>of the rating</source>
        <translation>der Nennleistung</translation>
    </message>
    <message>
        <source>Without {} no voltages carry the loads that are left on the meshed network. Take heavier cables, or leave less load on it.</source>
        <translation>Ohne {} gibt es keine Spannungen, die die Lasten am vermaschten Netz noch tragen. Stärkere Kabel nehmen oder weniger Last daran lassen.</translation>
    </message>
    <message>
        <source>{} of {} failures overload the meshed network as impedances share the load; without {}, {} carries {:.0f} % of its rating. Match the impedances of parallel ways, or take larger units.</source>
        <translation>{} von {} Ausfällen überlasten das vermaschte Netz, da Impedanzen die Last aufteilen; ohne {} trägt {} {:.0f} % seines Nennwerts. Die Impedanzen paralleler Wege angleichen oder größere Einheiten nehmen.</translation>
    </message>
    <message>
        <source>A failure overloads the meshed network</source>
        <translation>Ein Ausfall überlastet das vermaschte Netz</translation>
    </message>
    <message>
        <source>Sides A and B are not alike</source>
        <translation>Die Seiten A und B gleichen sich nicht</translation>
    </message>
    <message>
        <source>Units cannot be maintained with the load on</source>
        <translation>Einheiten lassen sich nicht unter Last warten</translation>
    </message>
    <message>
        <source>Both sides hang on one element without the utility</source>
        <translation>Ohne das Netz hängen beide Seiten an einem Element</translation>
    </message>
    <message>
        <source>A reserve is too small for its failure</source>
        <translation>Eine Reserve ist zu klein für ihren Ausfall</translation>
    </message>
    <message>
        <source>the feed graph as drawn</source>
        <translation>das Speisenetz, wie gezeichnet</translation>
    </message>
    <message>
        <source>no source reaches it</source>
        <translation>keine Quelle erreicht es</translation>
    </message>
    <message>
        <source>one element alone cuts it off</source>
        <translation>ein Element allein trennt es ab</translation>
    </message>
    <message>
        <source>after a failure what remains is not enough</source>
        <translation>nach einem Ausfall reicht der Rest nicht</translation>
    </message>
    <message>
        <source>one unit, or all units needed, on its way</source>
        <translation>eine Einheit auf seinem Weg, oder alle werden gebraucht</translation>
    </message>
    <message>
        <source>the weakest of its levels; what remains after a failure is enough</source>
        <translation>die schwächste seiner Stufen; nach einem Ausfall reicht der Rest</translation>
    </message>
    <message>
        <source>ways that share no component</source>
        <translation>Wege, die nichts gemeinsam haben</translation>
    </message>
    <message>
        <source>redundancy as built</source>
        <translation>Redundanz wie gebaut</translation>
    </message>
    <message>
        <source>{} units on its way; after the worst failure one is loaded to {:.0f} %</source>
        <translation>{} Einheiten auf seinem Weg; nach dem schlimmsten Ausfall ist eine zu {:.0f} % belastet</translation>
    </message>
    <message>
        <source>{} units on its way</source>
        <translation>{} Einheiten auf seinem Weg</translation>
    </message>
    <message>
        <source>one unit on its way</source>
        <translation>eine Einheit auf seinem Weg</translation>
    </message>
    <message>
        <source>single point of failure</source>
        <translation>einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>sides differ in</source>
        <translation>Seiten unterscheiden sich in</translation>
    </message>
    <message>
        <source>sources that reach it</source>
        <translation>Quellen, die es erreichen</translation>
    </message>
    <message>
        <source>Ways to sources</source>
        <translation>Wege zu Quellen</translation>
    </message>
    <message>
        <source>way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>the most ways that share no component, by largest flow</source>
        <translation>die meisten Wege, die nichts gemeinsam haben, aus dem größten Fluss</translation>
    </message>
    <message>
        <source>Ways to it from sources and generators that share no component; 1 is a single point of failure</source>
        <translation>Wege von Quellen und Generatoren, die nichts gemeinsam haben; 1 ist eine einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>loads</source>
        <translation>Lasten</translation>
    </message>
    <message>
        <source>Short circuit from motors</source>
        <translation>Kurzschlussstrom aus Motoren</translation>
    </message>
    <message>
        <source>What running motors add to the short-circuit current (IEC 60909-0)</source>
        <translation>Was laufende Motoren zum Kurzschlussstrom beitragen (IEC 60909-0)</translation>
    </message>
    <message>
        <source>Rating in its air</source>
        <translation>Belastbarkeit in seiner Luft</translation>
    </message>
    <message>
        <source>Continuous rating in the air and at the altitude where it stands, over that at rated conditions</source>
        <translation>Dauerbelastbarkeit in der Luft und Höhe am Ort, geteilt durch die bei Nennbedingungen</translation>
    </message>
    <message>
        <source>Phase unbalance</source>
        <translation>Unsymmetrie der Phasen</translation>
    </message>
    <message>
        <source>Largest deviation of a phase&apos;s current from the mean of the three (IEEE 1159)</source>
        <translation>Größte Abweichung des Stroms einer Phase vom Mittel der drei (IEEE 1159)</translation>
    </message>
    <message>
        <source>Busbar current</source>
        <translation>Strom der Sammelschiene</translation>
    </message>
    <message>
        <source>Current in the fullest stretch of the rack&apos;s direct-current busbar</source>
        <translation>Strom im vollsten Abschnitt der Gleichstromschiene des Racks</translation>
    </message>
    <message>
        <source>Busbar voltage</source>
        <translation>Spannung der Sammelschiene</translation>
    </message>
    <message>
        <source>Lowest voltage along the rack&apos;s busbar, of that of its power shelves</source>
        <translation>Niedrigste Spannung entlang der Schiene des Racks, bezogen auf die seiner Netzteileinschübe</translation>
    </message>
    <message>
        <source>IEC 60909-0, 3.8: with running motors on the line, less without</source>
        <translation>IEC 60909-0, 3.8: mit laufenden Motoren am Netz, abzüglich ohne</translation>
    </message>
    <message>
        <source>by temperature</source>
        <translation>durch die Temperatur</translation>
    </message>
    <message>
        <source>by altitude</source>
        <translation>durch die Höhe</translation>
    </message>
    <message>
        <source>by temperature x by altitude</source>
        <translation>durch die Temperatur x durch die Höhe</translation>
    </message>
    <message>
        <source>air of {:.1f} C, rated to {:.0f} C; {}</source>
        <translation>Luft von {} °C, bemessen bis {} °C; {}</translation>
    </message>
    <message>
        <source>{:.0f} m above the sea; {}</source>
        <translation>{} m über dem Meer; {}</translation>
    </message>
    <message>
        <source>IEEE C57.96; IEEE C57.12.01</source>
        <translation>IEEE C57.96; IEEE C57.12.01</translation>
    </message>
    <message>
        <source>IEEE C57.91, table 3; IEEE C57.12.00</source>
        <translation>IEEE C57.91, Tabelle 3; IEEE C57.12.00</translation>
    </message>
    <message>
        <source>UL 857; IEC 61439-6</source>
        <translation>UL 857; IEC 61439-6</translation>
    </message>
    <message>
        <source>IEEE C37.20.1</source>
        <translation>IEEE C37.20.1</translation>
    </message>
    <message>
        <source>IEC 62040-3</source>
        <translation>IEC 62040-3</translation>
    </message>
    <message>
        <source>datasheet of the part</source>
        <translation>Datenblatt des Teils</translation>
    </message>
    <message>
        <source>currents of {:.1f}, {:.1f} and {:.1f} A; neutral {:.1f} A</source>
        <translation>Ströme von {}, {} und {} A; Neutralleiter {} A</translation>
    </message>
    <message>
        <source>{:.1f} kW of loads at their height, {:.0f} A in all, shared by the power shelves</source>
        <translation>{} kW Lasten auf ihrer Höhe, zusammen {} A, von den Netzteileinschüben geteilt</translation>
    </message>
    <message>
        <source>{:.2f} of {:.0f} V, {:.2f} m above the floor; resistance of {}</source>
        <translation>{} von {} V, {} m über dem Boden; Widerstand: {}</translation>
    </message>
    <message>
        <source>copper at 2 A/mm2 (estimate)</source>
        <translation>Kupfer bei 2 A/mm² (Schätzung)</translation>
    </message>
    <message>
        <source>the datasheet</source>
        <translation>das Datenblatt</translation>
    </message>
    <message>
        <source>Gear stands in warmer air than its rating holds for</source>
        <translation>Ein Gerät steht in wärmerer Luft, als seine Belastbarkeit gilt</translation>
    </message>
    <message>
        <source>rated_ambient_c of the part, else 40 C</source>
        <translation>rated_ambient_c des Teils, sonst 40 °C</translation>
    </message>
    <message>
        <source>IEC 62040-3, 4.2; IEC 61439-1, 7.1.1</source>
        <translation>IEC 62040-3, 4.2; IEC 61439-1, 7.1.1</translation>
    </message>
    <message>
        <source>The air at {} reaches {:.0f} C; its rating holds to {:.0f} C, and nothing says what it carries above. Ask its maker, or cool the room.</source>
        <translation>Die Luft bei {} erreicht {} °C; seine Belastbarkeit gilt bis {} °C, und nichts sagt, was es darüber trägt. Fragen Sie den Hersteller oder kühlen Sie den Raum.</translation>
    </message>
    <message>
        <source>One phase carries more than it may</source>
        <translation>Eine Phase trägt mehr, als sie darf</translation>
    </message>
    <message>
        <source>a third of the continuous rating</source>
        <translation>ein Drittel der Dauerbelastbarkeit</translation>
    </message>
    <message>
        <source>NEC 210.20(A), 215.3</source>
        <translation>NEC 210.20(A), 215.3</translation>
    </message>
    <message>
        <source>One phase of {} carries {:.0f} A; it may carry {:.0f} A continuously. Move units to other outlets, or say their phase on the link.</source>
        <translation>Eine Phase von {} trägt {} A; dauernd darf sie {} A tragen. Stecken Sie Einheiten um oder nennen Sie ihre Phase an der Verbindung.</translation>
    </message>
    <message>
        <source>Phases carry unlike currents</source>
        <translation>Die Phasen tragen ungleiche Ströme</translation>
    </message>
    <message>
        <source>30 % from the mean, where a phase is more than half full</source>
        <translation>30 % vom Mittel, wo eine Phase mehr als halb voll ist</translation>
    </message>
    <message>
        <source>IEEE 1159</source>
        <translation>IEEE 1159</translation>
    </message>
    <message>
        <source>The currents of {} deviate by {:.0f} % from their mean; {:.0f} A flow in the neutral. Spread single-phase loads over the phases.</source>
        <translation>Die Ströme von {} weichen um {} % von ihrem Mittel ab; {} A fließen im Neutralleiter. Verteilen Sie einphasige Lasten auf die Phasen.</translation>
    </message>
    <message>
        <source>A rack&apos;s busbar carries more than it may</source>
        <translation>Die Sammelschiene eines Racks trägt mehr, als sie darf</translation>
    </message>
    <message>
        <source>busbar_rating_a of the rack, rating_a of the busbar</source>
        <translation>busbar_rating_a des Racks, rating_a der Sammelschiene</translation>
    </message>
    <message>
        <source>datasheets; IEC 61439-1</source>
        <translation>Datenblätter; IEC 61439-1</translation>
    </message>
    <message>
        <source>The busbar of {} carries {:.0f} A at its fullest; it may carry {:.0f} A. Spread shelves along it, take a larger bar, or a higher voltage.</source>
        <translation>Die Sammelschiene von {} trägt an der vollsten Stelle {} A; tragen darf sie {} A. Verteilen Sie die Einschübe über sie, nehmen Sie eine größere Schiene oder eine höhere Spannung.</translation>
    </message>
    <message>
        <source>The voltage falls too far along a rack&apos;s busbar</source>
        <translation>Die Spannung fällt entlang der Sammelschiene eines Racks zu weit</translation>
    </message>
    <message>
        <source>NEC 215.2(A), informational note</source>
        <translation>NEC 215.2(A), Hinweis</translation>
    </message>
    <message>
        <source>On the busbar of {} the voltage falls by {:.1f} % to {:.1f} V. Spread shelves along it, or take a larger bar.</source>
        <translation>Auf der Sammelschiene von {} fällt die Spannung um {} % auf {} V. Verteilen Sie die Einschübe über sie oder nehmen Sie eine größere Schiene.</translation>
    </message>
    <message>
        <source>No voltage carries the loads on the busbar of {}. Spread shelves along it, or take a larger bar.</source>
        <translation>Keine Spannung trägt die Lasten auf der Sammelschiene von {}. Verteilen Sie die Einschübe über sie oder nehmen Sie eine größere Schiene.</translation>
    </message>
    <message>
        <source>The power factor is below that of the contract</source>
        <translation>Der Leistungsfaktor liegt unter dem des Vertrags</translation>
    </message>
    <message>
        <source>site.tariff.power_factor_min</source>
        <translation>site.tariff.power_factor_min</translation>
    </message>
    <message>
        <source>the supply contract</source>
        <translation>der Liefervertrag</translation>
    </message>
    <message>
        <source>The power factor at the utility is {:.3f}; the contract asks for {:.3f}. Capacitors or filters of {:.0f} kvar bring it there.</source>
        <translation>Der Leistungsfaktor am Netzanschluss ist {}; der Vertrag verlangt {}. Kondensatoren oder Filter von {} kvar bringen ihn dorthin.</translation>
    </message>
    <message>
        <source>reactive power is not charged: the power factor at the utility is not known</source>
        <translation>Blindleistung ist nicht berechnet: Der Leistungsfaktor am Netzanschluss ist nicht bekannt</translation>
    </message>
    <message>
        <source>no carbon by the hour: {}</source>
        <translation>kein Kohlenstoff nach Stunden: {}</translation>
    </message>
    <message>
        <source>m/s</source>
        <translation>m/s</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>paths begin with name, site, economics, supply, serving, components, links, halls, workloads or parts</source>
        <translation>Pfade beginnen mit name, site, economics, supply, serving, components, links, halls, workloads oder parts</translation>
    </message>
    <message>
        <source>Scenario {} is based on {}, which leads back to it: base one of them on nothing.</source>
        <translation>Szenario {} baut auf {} auf, das zu ihm zurückführt: Lassen Sie eines davon auf nichts aufbauen.</translation>
    </message>
    <message>
        <source>Scenario {} is based on &quot;{}&quot;, which is not there.</source>
        <translation>Szenario {} baut auf „{}“ auf, das es nicht gibt.</translation>
    </message>
    <message>
        <source>There is a scenario {} already.</source>
        <translation>Ein Szenario {} gibt es schon.</translation>
    </message>
    <message>
        <source>Scenario {} is based on {}: change that first.</source>
        <translation>Szenario {} baut auf {} auf: Ändern Sie zuerst das.</translation>
    </message>
    <message>
        <source>Chips for free</source>
        <translation>Chips umsonst</translation>
    </message>
    <message>
        <source>There are no accelerators that could be free: place some first.</source>
        <translation>Es gibt keine Beschleuniger, die umsonst sein könnten: Platzieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Energy at twice the price</source>
        <translation>Strom zum doppelten Preis</translation>
    </message>
    <message>
        <source>There is no other weather year: put one into the weather folder first.</source>
        <translation>Es gibt kein anderes Wetterjahr: Legen Sie zuerst eines in den Wetterordner.</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>Anderer Standort</translation>
    </message>
    <message>
        <source>No accelerators stand outside of blocks: place some first.</source>
        <translation>Außerhalb von Blöcken stehen keine Beschleuniger: Platzieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>Anderes Teil</translation>
    </message>
    <message>
        <source>Twice the UPS</source>
        <translation>Doppelte USV</translation>
    </message>
    <message>
        <source>There is no UPS with a rating: place one first.</source>
        <translation>Es gibt keine USV mit einer Bemessung: Platzieren Sie zuerst eine.</translation>
    </message>
    <message>
        <source>Another mix of work</source>
        <translation>Andere Mischung der Arbeit</translation>
    </message>
    <message>
        <source>There is no workload: add one first.</source>
        <translation>Es gibt keine Arbeitslast: Fügen Sie zuerst eine hinzu.</translation>
    </message>
    <message>
        <source>Import duty of 25 %</source>
        <translation>Einfuhrzoll von 25 %</translation>
    </message>
    <message>
        <source>Nothing comes from Taiwan</source>
        <translation>Nichts kommt aus Taiwan</translation>
    </message>
    <message>
        <source>Free chips</source>
        <translation>Kostenlose Chips</translation>
    </message>
    <message>
        <source>All parts with accelerators cost nothing: what remains is the price of everything else</source>
        <translation>Alle Teile mit Beschleunigern kosten nichts: Es bleibt der Preis von allem anderen</translation>
    </message>
    <message>
        <source>Another weather year, with the energy price to be filled in</source>
        <translation>Ein anderes Wetterjahr; der Strompreis ist einzutragen</translation>
    </message>
    <message>
        <source>Dear energy</source>
        <translation>Teurer Strom</translation>
    </message>
    <message>
        <source>The energy price in USD per kWh doubled</source>
        <translation>Der Strompreis in USD je kWh verdoppelt</translation>
    </message>
    <message>
        <source>Part swap</source>
        <translation>Teiletausch</translation>
    </message>
    <message>
        <source>The most common part with accelerators is exchanged for another one of its kind</source>
        <translation>Das häufigste Teil mit Beschleunigern wird gegen ein anderes seiner Art getauscht</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Each UPS carries twice its rating in kW</source>
        <translation>Jede USV trägt das Doppelte ihrer Bemessung in kW</translation>
    </message>
    <message>
        <source>Workload mix</source>
        <translation>Mischung der Arbeitslasten</translation>
    </message>
    <message>
        <source>The shares of the workloads the other way round</source>
        <translation>Die Anteile der Arbeitslasten in umgekehrter Folge</translation>
    </message>
    <message>
        <source>Import duty</source>
        <translation>Einfuhrzoll</translation>
    </message>
    <message>
        <source>25 % on the value that comes from China and Taiwan</source>
        <translation>25 % auf den Wert, der aus China und Taiwan kommt</translation>
    </message>
    <message>
        <source>Loss of an origin</source>
        <translation>Ausfall einer Herkunft</translation>
    </message>
    <message>
        <source>What it costs in time when nothing comes from Taiwan</source>
        <translation>Was es an Zeit kostet, wenn nichts aus Taiwan kommt</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Weeks from the decision until the first token, typical durations</source>
        <translation>Wochen vom Beschluss bis zum ersten Token bei typischen Dauern</translation>
    </message>
    <message>
        <source>longest path over design, building, lead times, installation and tests</source>
        <translation>längster Weg über Planung, Bau, Lieferzeiten, Einbau und Prüfungen</translation>
    </message>
    <message>
        <source>Concentration of origins</source>
        <translation>Konzentration der Herkunft</translation>
    </message>
    <message>
        <source>Herfindahl-Hirschman index of the value by country, 0 to 10,000; above 2,500 is highly concentrated</source>
        <translation>Herfindahl-Hirschman-Index des Werts nach Ländern, 0 bis 10.000; über 2.500 ist stark konzentriert</translation>
    </message>
    <message>
        <source>sum over countries of (100 x share of value)^2</source>
        <translation>Summe über die Länder von (100 x Wertanteil)^2</translation>
    </message>
    <message>
        <source>origins.yaml: {}</source>
        <translation>origins.yaml: {}</translation>
    </message>
    <message>
        <source>sum of the tasks on the longest path</source>
        <translation>Summe der Aufgaben auf dem längsten Weg</translation>
    </message>
    <message>
        <source>share in percent, squared</source>
        <translation>Anteil in Prozent, quadriert</translation>
    </message>
    <message>
        <source>sum of the squared shares in percent</source>
        <translation>Summe der quadrierten Anteile in Prozent</translation>
    </message>
    <message>
        <source>{} decides when all is ready: it takes {:.0f} of the {:.0f} weeks to come. Order it first, or find one that comes sooner.</source>
        <translation>{} entscheidet, wann alles bereit ist: Die Lieferung braucht {} der {} Wochen. Bestellen Sie es zuerst, oder finden Sie eines, das früher kommt.</translation>
    </message>
    <message>
        <source>{:.0f} % of the value whose origin is known comes from {}: the Herfindahl-Hirschman index of origins is {:.0f}. Look for parts from elsewhere, or plan for the loss as a scenario.</source>
        <translation>{} % des Werts mit bekannter Herkunft kommen aus {}: Der Herfindahl-Hirschman-Index der Herkunft ist {}. Suchen Sie Teile von anderswo, oder planen Sie den Ausfall als Szenario.</translation>
    </message>
    <message>
        <source>{} cannot be had without the lost origins, so there is no date for it. Take one from elsewhere, or correct supply.lost_origins.</source>
        <translation>{} ist ohne die ausgefallene Herkunft nicht zu bekommen, also gibt es keinen Termin dafür. Nehmen Sie eines von anderswo, oder berichtigen Sie supply.lost_origins.</translation>
    </message>
    <message>
        <source>A lead time decides when all is ready</source>
        <translation>Eine Lieferzeit entscheidet, wann alles bereit ist</translation>
    </message>
    <message>
        <source>Most value comes from few countries</source>
        <translation>Der meiste Wert kommt aus wenigen Ländern</translation>
    </message>
    <message>
        <source>A part cannot be had</source>
        <translation>Ein Teil ist nicht zu bekommen</translation>
    </message>
    <message>
        <source>A scenario cannot be solved</source>
        <translation>Ein Szenario lässt sich nicht rechnen</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>EU</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Task {} of the supply plan has no stage or no durations in order: left out.</source>
        <translation>Aufgabe {} des Lieferplans hat keinen Abschnitt oder keine geordneten Dauern: weggelassen.</translation>
    </message>
    <message>
        <source>Task {} of the supply plan waits for {}, which is not there.</source>
        <translation>Aufgabe {} des Lieferplans wartet auf {}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Task {} waits for {}, which is not there.</source>
        <translation>Aufgabe {} wartet auf {}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Tasks wait for each other: {}and again {}. There is no schedule.</source>
        <translation>Aufgaben warten aufeinander: {}und wieder {}. Es gibt keinen Zeitplan.</translation>
    </message>
    <message>
        <source>Some parts cannot be had without the lost origins: there is no date for the first token.</source>
        <translation>Manche Teile sind ohne die ausgefallene Herkunft nicht zu bekommen: Es gibt keinen Termin für das erste Token.</translation>
    </message>
    <message>
        <source>{}with {:.1f} % import duty</source>
        <translation>{}mit {} % Einfuhrzoll</translation>
    </message>
    <message>
        <source>The way to the first token</source>
        <translation>Der Weg zum ersten Token</translation>
    </message>
    <message>
        <source>Value by origin</source>
        <translation>Wert nach Herkunft</translation>
    </message>
    <message>
        <source>Where the value of what is bought comes from, in $ at typical prices</source>
        <translation>Woher der Wert dessen kommt, was gekauft wird, in $ zu typischen Preisen</translation>
    </message>
    <message>
        <source>Herfindahl-Hirschman index of the origins of each kind of part</source>
        <translation>Herfindahl-Hirschman-Index der Herkunft jeder Art von Teil</translation>
    </message>
    <message>
        <source>Nothing is bought yet: place parts.</source>
        <translation>Noch wird nichts gekauft: Platzieren Sie Teile.</translation>
    </message>
    <message>
        <source>Herfindahl-Hirschman index {:.0f}; origins are known of {:.0f} % of the value</source>
        <translation>Herfindahl-Hirschman-Index {}; die Herkunft von {} % des Werts ist bekannt</translation>
    </message>
    <message>
        <source>Herfindahl-Hirschman index</source>
        <translation>Herfindahl-Hirschman-Index</translation>
    </message>
    <message>
        <source>Above 2,500 is highly concentrated; at 10,000 all comes from one country</source>
        <translation>Über 2.500 ist stark konzentriert; bei 10.000 kommt alles aus einem Land</translation>
    </message>
    <message>
        <source>Design and permits</source>
        <translation>Planung und Genehmigungen</translation>
    </message>
    <message>
        <source>Shell and core</source>
        <translation>Rohbau und Ausbau</translation>
    </message>
    <message>
        <source>Tests of power and cooling, levels 3 to 5</source>
        <translation>Prüfungen von Strom und Kühlung, Stufen 3 bis 5</translation>
    </message>
    <message>
        <source>Burn-in and start of service</source>
        <translation>Einlauf und Betriebsbeginn</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>manufacture</source>
        <translation>Fertigung</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>commissioning</source>
        <translation>Inbetriebnahme</translation>
    </message>
    <message>
        <source>rating at rated conditions</source>
        <translation>Belastbarkeit bei Nennbedingungen</translation>
    </message>
    <message>
        <source>rating at rated conditions x rating in its air</source>
        <translation>Belastbarkeit bei Nennbedingungen x Belastbarkeit in seiner Luft</translation>
    </message>
    <message>
        <source>No single switch lacks the cable. Compare its uplinks with those of a switch beside it.</source>
        <translation>Kein einzelner Switch entbehrt das Kabel. Vergleichen Sie seine Aufwärtsverbindungen mit denen eines Switches daneben.</translation>
    </message>
    <message>
        <source>The cable belongs to a bundle, a block or a range of links. Change its end there.</source>
        <translation>Das Kabel gehört zu einem Bündel, einem Block oder einer Reihe von Verbindungen. Ändern Sie sein Ende dort.</translation>
    </message>
    <message>
        <source>No link joins {} with a switch that hosts are on: it carries nothing. Link it, or remove it.</source>
        <translation>Keine Verbindung führt von {} zu einem Switch mit Hosts: Es überträgt nichts. Verbinden Sie es, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>{} is on {} of the {} leaves that its neighbours are on: no cable leads to {}. Link a free port there.</source>
        <translation>{} hängt an {} der {} Leaf-Switches seiner Nachbarn: Kein Kabel führt zu {}. Verbinden Sie einen freien Anschluss dorthin.</translation>
    </message>
    <message>
        <source>{} is one of {} cables from {} to {}; switches beside it have {} there and one to {}. Move it to {}.</source>
        <translation>{} ist eines von {} Kabeln von {} zu {}; Switches daneben haben dort {} und eines zu {}. Stecken Sie es um auf {}.</translation>
    </message>
    <message>
        <source>{} is the only cable from {} to {}; switches beside it have {} there and one to {}. Move it to {}.</source>
        <translation>{} ist das einzige Kabel von {} zu {}; Switches daneben haben dort {} und eines zu {}. Stecken Sie es um auf {}.</translation>
    </message>
    <message>
        <source>{} has {} cables to higher switches; those beside it have {}. Give all of them as many.</source>
        <translation>{} hat {} Kabel zu höheren Switches; die daneben haben {}. Geben Sie allen gleich viele.</translation>
    </message>
    <message>
        <source>{} hosts of fabric {} hang on {} alone: its failure cuts them off. Link them to a second leaf too.</source>
        <translation>{} Hosts des Netzes {} hängen allein an {}: Sein Ausfall trennt sie ab. Verbinden Sie sie auch mit einem zweiten Leaf-Switch.</translation>
    </message>
    <message>
        <source>Fabric {} takes no further host without a new tier or larger switches: tier {} has no free port. Plan for it before the next unit.</source>
        <translation>Das Netz {} nimmt ohne neue Stufe oder größere Switches keinen weiteren Host auf: Stufe {} hat keinen freien Anschluss. Planen Sie das vor der nächsten Einheit ein.</translation>
    </message>
    <message>
        <source>{} would carry {:.0f} Gbit/s of the plan&apos;s traffic, {:.0f} % of what it can. Add cables beside it, or spread its pools.</source>
        <translation>{} müsste {} Gbit/s des Verkehrs des Plans tragen, {} % dessen, was es kann. Legen Sie Kabel daneben, oder verteilen Sie die Pools.</translation>
    </message>
    <message>
        <source>A switch reaches no host</source>
        <translation>Ein Switch erreicht keinen Host</translation>
    </message>
    <message>
        <source>A host is missing on a leaf of its unit</source>
        <translation>Ein Host fehlt an einem Leaf-Switch seiner Einheit</translation>
    </message>
    <message>
        <source>Parallel cables lead to one switch above, and none to another</source>
        <translation>Parallele Kabel führen zu einem höheren Switch und keines zu einem anderen</translation>
    </message>
    <message>
        <source>A switch has more or fewer uplinks than those beside it</source>
        <translation>Ein Switch hat mehr oder weniger Aufwärtsverbindungen als die daneben</translation>
    </message>
    <message>
        <source>Hosts hang on one leaf alone</source>
        <translation>Hosts hängen an einem einzigen Leaf-Switch</translation>
    </message>
    <message>
        <source>A fabric takes no further host</source>
        <translation>Ein Netz nimmt keinen weiteren Host auf</translation>
    </message>
    <message>
        <source>The plan&apos;s traffic overloads a link</source>
        <translation>Der Verkehr des Plans überlastet eine Verbindung</translation>
    </message>
    <message>
        <source>Link the missing cable</source>
        <translation>Fehlendes Kabel verbinden</translation>
    </message>
    <message>
        <source>Move the cable</source>
        <translation>Kabel umstecken</translation>
    </message>
    <message>
        <source>{}: keys and values that context ranks pass round are not among the traffic</source>
        <translation>{}: Schlüssel und Werte, die Kontextränge herumreichen, sind nicht im Verkehr enthalten</translation>
    </message>
    <message>
        <source>gradients of a step</source>
        <translation>Gradienten eines Schritts</translation>
    </message>
    <message>
        <source>pipeline stages</source>
        <translation>Pipelinestufen</translation>
    </message>
    <message>
        <source>routed experts of one layer</source>
        <translation>geroutete Experten einer Schicht</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Link load</source>
        <translation>Verbindungslast</translation>
    </message>
    <message>
        <source>Of its busiest network link, the serving plan&apos;s traffic over what the link can carry</source>
        <translation>Seiner vollsten Netzverbindung: Verkehr des Serving-Plans durch das, was die Verbindung tragen kann</translation>
    </message>
    <message>
        <source>traffic of the serving plan, spread over shortest ways</source>
        <translation>Verkehr des Serving-Plans, über kürzeste Wege verteilt</translation>
    </message>
    <message>
        <source>{:.1f} of {:.0f} Gbit/s on {}: traffic of the serving plan, spread over shortest ways</source>
        <translation>{} von {} Gbit/s auf {}: Verkehr des Serving-Plans, über kürzeste Wege verteilt</translation>
    </message>
    <message>
        <source>Traffic of the plan</source>
        <translation>Verkehr des Plans</translation>
    </message>
    <message>
        <source>Gbit/s that pools send over the fabrics, by what it is, mean at the plan&apos;s rates</source>
        <translation>Gbit/s, die Pools über die Netze senden, nach Art, im Mittel bei den Raten des Plans</translation>
    </message>
    <message>
        <source>Traffic between units</source>
        <translation>Verkehr zwischen Einheiten</translation>
    </message>
    <message>
        <source>Links by load</source>
        <translation>Verbindungen nach Last</translation>
    </message>
    <message>
        <source>How many links carry how much of what they can of the plan&apos;s traffic</source>
        <translation>Wie viele Verbindungen wie viel dessen, was sie können, vom Verkehr des Plans tragen</translation>
    </message>
    <message>
        <source>Cables by length</source>
        <translation>Kabel nach Länge</translation>
    </message>
    <message>
        <source>How many cables are how long, by medium</source>
        <translation>Wie viele Kabel wie lang sind, nach Medium</translation>
    </message>
    <message>
        <source>No traffic: link hosts to a fabric and add a workload.</source>
        <translation>Kein Verkehr: Verbinden Sie Hosts mit einem Netz, und fügen Sie eine Last hinzu.</translation>
    </message>
    <message>
        <source>No cables: link ports, or run the fabric generator.</source>
        <translation>Keine Kabel: Verbinden Sie Anschlüsse, oder starten Sie den Netzgenerator.</translation>
    </message>
    <message>
        <source>other media</source>
        <translation>andere Medien</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>bis {}</translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>mehr als {}</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>Leaf-Switches</translation>
    </message>
    <message>
        <source>closed links cut {} off</source>
        <translation>geschlossene Verbindungen trennen {} ab</translation>
    </message>
    <message>
        <source>has no bore</source>
        <translation>hat keinen Innendurchmesser</translation>
    </message>
    <message>
        <source>has no curve</source>
        <translation>hat keine Kennlinie</translation>
    </message>
    <message>
        <source>no way joins {} to a fixed head (an expansion tank)</source>
        <translation>kein Weg verbindet {} mit einer festen Druckhöhe (einem Ausdehnungsgefäß)</translation>
    </message>
    <message>
        <source>nothing moves what is in {}: no pump runs there</source>
        <translation>nichts bewegt, was in {} ist: dort läuft keine Pumpe</translation>
    </message>
    <message>
        <source>{} held shut: flow would run backwards</source>
        <translation>{} bleibt zu: der Strom liefe rückwärts</translation>
    </message>
    <message>
        <source>{} lose no head and close a circle: how flow divides between them is arbitrary</source>
        <translation>{} verlieren keinen Druck und schließen einen Kreis: wie sich der Strom auf sie verteilt, ist beliebig</translation>
    </message>
    <message>
        <source>{} without a bore or a curve: taken as closed</source>
        <translation>{} ohne Innendurchmesser oder Kennlinie: gilt als geschlossen</translation>
    </message>
    <message>
        <source>Impedance percent</source>
        <translation>Kurzschlussspannung</translation>
    </message>
    <message>
        <source>Impedance primary tertiary percent</source>
        <translation>Kurzschlussspannung Primär–Tertiär</translation>
    </message>
    <message>
        <source>Impedance secondary tertiary percent</source>
        <translation>Kurzschlussspannung Sekundär–Tertiär</translation>
    </message>
    <message>
        <source>Tertiary</source>
        <translation>Tertiär</translation>
    </message>
    <message>
        <source>Busbar rating</source>
        <translation>Schienenstrom</translation>
    </message>
    <message>
        <source>Spare pumps</source>
        <translation>Reservepumpen</translation>
    </message>
    <message>
        <source>(plant and building + engineering + commissioning) x share</source>
        <translation>(Anlage und Gebäude + Planung + Inbetriebnahme) x Anteil</translation>
    </message>
    <message>
        <source>bill of materials + what is not drawn</source>
        <translation>Stückliste + was nicht gezeichnet ist</translation>
    </message>
    <message>
        <source>cooling plant</source>
        <translation>Kälteanlage</translation>
    </message>
    <message>
        <source>facility power in MW x cost per MW</source>
        <translation>Anschlussleistung in MW x Kosten je MW</translation>
    </message>
    <message>
        <source>heat in MW x usual cost per MW</source>
        <translation>Wärme in MW x übliche Kosten je MW</translation>
    </message>
    <message>
        <source>heat that nothing drawn takes up</source>
        <translation>Wärme, die nichts Gezeichnetes aufnimmt</translation>
    </message>
    <message>
        <source>heat that nothing drawn takes up, in MW</source>
        <translation>Wärme, die nichts Gezeichnetes aufnimmt, in MW</translation>
    </message>
    <message>
        <source>plant, building, engineering, commissioning</source>
        <translation>Anlage, Gebäude, Planung, Inbetriebnahme</translation>
    </message>
    <message>
        <source>racks + power + cooling + installation + substation + shell</source>
        <translation>Racks + Strom + Kühlung + Montage + Umspannwerk + Gebäude</translation>
    </message>
    <message>
        <source>the drawn cooling</source>
        <translation>die gezeichnete Kühlung</translation>
    </message>
    <message>
        <source>count x price x share that fails in a year x share that is paid for</source>
        <translation>Anzahl x Preis x Anteil, der im Jahr ausfällt x Anteil, der bezahlt wird</translation>
    </message>
    <message>
        <source>failure rates of what it holds, by price (failure-rates.yaml)</source>
        <translation>Ausfallraten dessen, was es enthält, nach Preis (failure-rates.yaml)</translation>
    </message>
    <message>
        <source>failure rates of the parts; warranty: {}</source>
        <translation>Ausfallraten der Teile; Garantie: {}</translation>
    </message>
    <message>
        <source>less warranty</source>
        <translation>ab Garantie</translation>
    </message>
    <message>
        <source>life - warranty</source>
        <translation>Lebensdauer - Garantie</translation>
    </message>
    <message>
        <source>life of the class</source>
        <translation>Lebensdauer der Klasse</translation>
    </message>
    <message>
        <source>share that fails in a year</source>
        <translation>Anteil, der im Jahr ausfällt</translation>
    </message>
    <message>
        <source>share that is paid for</source>
        <translation>Anteil, der bezahlt wird</translation>
    </message>
    <message>
        <source>years after the warranty</source>
        <translation>Jahre nach der Garantie</translation>
    </message>
    <message>
        <source>years after the warranty / life</source>
        <translation>Jahre nach der Garantie / Lebensdauer</translation>
    </message>
    <message>
        <source>years in which the maker replaces what fails</source>
        <translation>Jahre, in denen der Hersteller ersetzt, was ausfällt</translation>
    </message>
    <message>
        <source>substation</source>
        <translation>Umspannwerk</translation>
    </message>
    <message>
        <source>engineering</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>spares</source>
        <translation>Ersatzteile</translation>
    </message>
    <message>
        <source>warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>engineering share</source>
        <translation>Anteil Planung</translation>
    </message>
    <message>
        <source>commissioning share</source>
        <translation>Anteil Inbetriebnahme</translation>
    </message>
    <message>
        <source>Gbit/s that hosts on the same leaves send to others; many such units are counted in runs</source>
        <translation>Gbit/s, die Hosts an denselben Leaf-Switches an andere senden; viele solche Einheiten sind in Folgen zusammengefasst</translation>
    </message>
    <message>
        <source>Traffic between pools</source>
        <translation>Verkehr zwischen Pools</translation>
    </message>
    <message>
        <source>Gbit/s that each pool of the plan, and its storage, sends to each other one, mean at the plan&apos;s rates</source>
        <translation>Gbit/s, die jeder Pool des Plans und sein Speicher an jeden anderen senden, im Mittel bei den Raten des Plans</translation>
    </message>
    <message>
        <source>a row sends, a column receives</source>
        <translation>eine Zeile sendet, eine Spalte empfängt</translation>
    </message>
    <message>
        <source>{} accelerators have no coolant and serve nothing: link the coolant ports of their racks to a CDU</source>
        <translation>{} Beschleuniger haben kein Kühlmittel und bedienen nichts: Verbinden Sie die Kühlanschlüsse ihrer Racks mit einer CDU</translation>
    </message>
    <message>
        <source>One accelerator has no coolant and serves nothing: link the coolant ports of its rack to a CDU</source>
        <translation>Ein Beschleuniger hat kein Kühlmittel und bedient nichts: Verbinden Sie die Kühlanschlüsse seines Racks mit einer CDU</translation>
    </message>
    <message>
        <source>Liquid-cooled accelerators without coolant</source>
        <translation>Flüssigkeitsgekühlte Beschleuniger ohne Kühlmittel</translation>
    </message>
    <message>
        <source>a path to a coolant unit</source>
        <translation>ein Weg zu einer Kühlmitteleinheit</translation>
    </message>
    <message>
        <source>Cable tray</source>
        <translation>Kabeltrasse</translation>
    </message>
    <message>
        <source>{} cables fill {} to {:.0f} %; {:.0f} % are allowed. Widen it, draw a second tray beside it, or lead cables another way.</source>
        <translation>{} Kabel füllen {} zu {:.0f} %; erlaubt sind {:.0f} %. Verbreitern Sie die Trasse, ziehen Sie eine zweite daneben, oder führen Sie Kabel anders.</translation>
    </message>
    <message>
        <source>One cable fills {} to {:.0f} %; {:.0f} % are allowed. Widen it, or lead the cable another way.</source>
        <translation>Ein Kabel füllt {} zu {:.0f} %; erlaubt sind {:.0f} %. Verbreitern Sie die Trasse oder führen Sie das Kabel anders.</translation>
    </message>
    <message>
        <source>Cables of {:.0f} kg/m lie on {}, which carries {:.0f} kg/m. Support it more closely, or spread the cables over two trays.</source>
        <translation>Kabel mit {:.0f} kg/m liegen auf {}; die Trasse trägt {:.0f} kg/m. Stützen Sie sie dichter, oder verteilen Sie die Kabel auf zwei Trassen.</translation>
    </message>
    <message>
        <source>{} bends round {:.0f} mm at the corners of {}; it needs {:.0f} mm. Take fittings of a wider radius.</source>
        <translation>{} biegt sich mit {:.0f} mm um die Ecken von {}; es braucht {:.0f} mm. Nehmen Sie Formstücke mit größerem Radius.</translation>
    </message>
    <message>
        <source>No tray comes within 1.5 m of {}: the length of {} cables is taken along rows and aisles. Draw a tray over it.</source>
        <translation>Keine Trasse kommt {} näher als 1,5 m: Die Länge von {} Kabeln ist entlang von Reihen und Gängen gerechnet. Ziehen Sie eine Trasse darüber.</translation>
    </message>
    <message>
        <source>{} and {} cables in all reach trays at both ends that do not join: their length is taken along rows and aisles. Draw the piece between.</source>
        <translation>{} und insgesamt {} Kabel erreichen an beiden Enden Trassen, die nicht zusammenhängen: Ihre Länge ist entlang von Reihen und Gängen gerechnet. Ziehen Sie das Stück dazwischen.</translation>
    </message>
    <message>
        <source>The linked ports of {} take {:.0f} Gbit/s, its PCI Express {} x{} bus carries {:.0f} Gbit/s. Put it into a host with a faster bus or more lanes, or link fewer ports.</source>
        <translation>Die verbundenen Anschlüsse von {} fassen {:.0f} Gbit/s, ihr Bus PCI Express {} x{} trägt {:.0f} Gbit/s. Setzen Sie die Karte in einen Host mit schnellerem Bus oder mehr Lanes, oder verbinden Sie weniger Anschlüsse.</translation>
    </message>
    <message>
        <source>{} does {} at {:.0f} Gbit/s for {:.0f} % of its traffic: its ports of {:.0f} Gbit/s carry {:.0f} Gbit/s. Do that to less of it, or spread it over more cards.</source>
        <translation>{} leistet {} mit {:.0f} Gbit/s für {:.0f} % seines Verkehrs: Seine Anschlüsse von {:.0f} Gbit/s tragen {:.0f} Gbit/s. Behandeln Sie weniger Verkehr so, oder verteilen Sie ihn auf mehr Karten.</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>deep inspection</source>
        <translation>Tiefeninspektion</translation>
    </message>
    <message>
        <source>A card&apos;s bus is slower than its ports</source>
        <translation>Der Bus einer Karte ist langsamer als ihre Anschlüsse</translation>
    </message>
    <message>
        <source>A card&apos;s offload is slower than its ports</source>
        <translation>Die Zusatzarbeit einer Karte ist langsamer als ihre Anschlüsse</translation>
    </message>
    <message>
        <source>Ports over host bus</source>
        <translation>Anschlüsse zum Hostbus</translation>
    </message>
    <message>
        <source>Of a network card or DPU, its linked ports over what its host bus and offloads carry</source>
        <translation>Einer Netzwerkkarte oder DPU: verbundene Anschlüsse geteilt durch das, was ihr Hostbus und ihre Zusatzarbeit tragen</translation>
    </message>
    <message>
        <source>Tray fill</source>
        <translation>Füllung der Trasse</translation>
    </message>
    <message>
        <source>Of a cable tray, cross-sections of its cables over its inside, where it is fullest</source>
        <translation>Einer Kabeltrasse: Querschnitte ihrer Kabel geteilt durch ihren Innenraum, wo sie am vollsten ist</translation>
    </message>
    <message>
        <source>Cables in tray</source>
        <translation>Kabel in der Trasse</translation>
    </message>
    <message>
        <source>Cables through a tray where it is fullest</source>
        <translation>Kabel durch eine Trasse, wo sie am vollsten ist</translation>
    </message>
    <message>
        <source>Tray load</source>
        <translation>Last der Trasse</translation>
    </message>
    <message>
        <source>Weight of a tray&apos;s cables over what it carries, where they weigh most</source>
        <translation>Gewicht der Kabel einer Trasse geteilt durch ihre Tragkraft, wo sie am schwersten sind</translation>
    </message>
    <message>
        <source>Bend in tray</source>
        <translation>Biegung in der Trasse</translation>
    </message>
    <message>
        <source>Least bend radius of the cables that turn in a tray over the radius of its corners</source>
        <translation>Kleinster Biegeradius der Kabel, die in einer Trasse abbiegen, geteilt durch den Radius ihrer Ecken</translation>
    </message>
    <message>
        <source>linked ports / the least of host bus and offloads</source>
        <translation>verbundene Anschlüsse / das Kleinste von Hostbus und Zusatzarbeit</translation>
    </message>
    <message>
        <source>linked ports</source>
        <translation>verbundene Anschlüsse</translation>
    </message>
    <message>
        <source>links of the layout</source>
        <translation>Verbindungen des Layouts</translation>
    </message>
    <message>
        <source>host bus</source>
        <translation>Hostbus</translation>
    </message>
    <message>
        <source>PCI Express {} x{}, payload of writes of 256 bytes; {}</source>
        <translation>PCI Express {} x{}, Nutzlast von Schreibzugriffen mit 256 Byte; {}</translation>
    </message>
    <message>
        <source>no generation of the bus is known</source>
        <translation>keine Generation des Busses ist bekannt</translation>
    </message>
    <message>
        <source>{:.0f} Gbit/s over the {:.0f} % of its traffic that it is done to; {}</source>
        <translation>{:.0f} Gbit/s über die {:.0f} % seines Verkehrs, die so behandelt werden; {}</translation>
    </message>
    <message>
        <source>cross-sections of its cables / inside of the tray, where it is fullest</source>
        <translation>Querschnitte ihrer Kabel / Innenraum der Trasse, wo sie am vollsten ist</translation>
    </message>
    <message>
        <source>cross-sections of its cables</source>
        <translation>Querschnitte ihrer Kabel</translation>
    </message>
    <message>
        <source>{} cables by the diameters of their parts</source>
        <translation>{} Kabel nach den Durchmessern ihrer Teile</translation>
    </message>
    <message>
        <source>one cable by the diameter of its part</source>
        <translation>ein Kabel nach dem Durchmesser seines Teils</translation>
    </message>
    <message>
        <source>inside of the tray</source>
        <translation>Innenraum der Trasse</translation>
    </message>
    <message>
        <source>width x loading depth; {}</source>
        <translation>Breite x Ladetiefe; {}</translation>
    </message>
    <message>
        <source>cables whose shortest way leads through it, where it is fullest</source>
        <translation>Kabel, deren kürzester Weg hindurchführt, wo sie am vollsten ist</translation>
    </message>
    <message>
        <source>weight of its cables / what it carries, where they weigh most</source>
        <translation>Gewicht ihrer Kabel / Tragkraft, wo sie am schwersten sind</translation>
    </message>
    <message>
        <source>weight of its cables</source>
        <translation>Gewicht ihrer Kabel</translation>
    </message>
    <message>
        <source>cables by the weights of their parts</source>
        <translation>Kabel nach den Gewichten ihrer Teile</translation>
    </message>
    <message>
        <source>what it carries</source>
        <translation>Tragkraft</translation>
    </message>
    <message>
        <source>least bend radius of its cables / radius of its corners</source>
        <translation>kleinster Biegeradius ihrer Kabel / Radius ihrer Ecken</translation>
    </message>
    <message>
        <source>least bend radius of its cables</source>
        <translation>kleinster Biegeradius ihrer Kabel</translation>
    </message>
    <message>
        <source>radius of its corners</source>
        <translation>Radius ihrer Ecken</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspektion</translation>
    </message>
    <message>
        <source>copper pairs</source>
        <translation>Kupferpaare</translation>
    </message>
    <message>
        <source>{:.0f} kg/m</source>
        <translation>{:.0f} kg/m</translation>
    </message>
    <message>
        <source>{:.0f} mm</source>
        <translation>{:.0f} mm</translation>
    </message>
    <message>
        <source>{:.0f} mm2</source>
        <translation>{:.0f} mm²</translation>
    </message>
    <message>
        <source>{:.1f} kg/m</source>
        <translation>{:.1f} kg/m</translation>
    </message>
    <message>
        <source>{} joins two cards of {}: it carries nothing to anyone else. Lead one end to a switch, or remove it.</source>
        <translation>{} verbindet zwei Karten von {}: Es führt zu niemandem sonst. Führen Sie ein Ende zu einem Switch, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>A cable leads back to the host it comes from</source>
        <translation>Ein Kabel führt zu dem Host zurück, von dem es kommt</translation>
    </message>
    <message>
        <source>Ports of {} cannot be split {} ways: they stay whole. Split them 2, 4 or 8 ways.</source>
        <translation>Anschlüsse von {} lassen sich nicht in {} teilen: Sie bleiben ganz. Teilen Sie sie in 2, 4 oder 8.</translation>
    </message>
    <message>
        <source>Ports cannot be split so</source>
        <translation>Anschlüsse lassen sich so nicht teilen</translation>
    </message>
    <message>
        <source>Breakout</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>A cable tray is overfull</source>
        <translation>Eine Kabeltrasse ist zu voll</translation>
    </message>
    <message>
        <source>Cables are too heavy for their tray</source>
        <translation>Kabel sind zu schwer für ihre Trasse</translation>
    </message>
    <message>
        <source>A cable bends too tightly in a tray</source>
        <translation>Ein Kabel biegt sich in einer Trasse zu eng</translation>
    </message>
    <message>
        <source>Cables reach no tray</source>
        <translation>Kabel erreichen keine Trasse</translation>
    </message>
    <message>
        <source>{} cables in trays have no medium: they are counted without diameter and weight</source>
        <translation>{} Kabel in Trassen haben kein Medium: Sie zählen ohne Durchmesser und Gewicht</translation>
    </message>
    <message>
        <source>{} has no diameter: its cables fill no tray</source>
        <translation>{} hat keinen Durchmesser: Seine Kabel füllen keine Trasse</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe über dem Boden</translation>
    </message>
    <message>
        <source>Loading depth</source>
        <translation>Ladetiefe</translation>
    </message>
    <message>
        <source>Fill limit share</source>
        <translation>Füllgrenze</translation>
    </message>
    <message>
        <source>Load max</source>
        <translation>Höchste Last</translation>
    </message>
    <message>
        <source>Bend radius</source>
        <translation>Biegeradius</translation>
    </message>
    <message>
        <source>Bend radius min</source>
        <translation>Kleinster Biegeradius</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>They are in the pool &quot;{}&quot; already.</source>
        <translation>Sie sind schon im Pool „{}“.</translation>
    </message>
    <message>
        <source>what binds</source>
        <translation>was begrenzt</translation>
    </message>
    <message>
        <source>Swap the cables</source>
        <translation>Die Kabel tauschen</translation>
    </message>
    <message>
        <source>Link the nearest switch</source>
        <translation>Mit dem nächsten Switch verbinden</translation>
    </message>
    <message>
        <source>Use ports of one speed</source>
        <translation>Anschlüsse gleicher Geschwindigkeit nehmen</translation>
    </message>
    <message>
        <source>Use ports of one kind</source>
        <translation>Anschlüsse gleicher Bauart nehmen</translation>
    </message>
    <message>
        <source>Use ports of one purpose</source>
        <translation>Anschlüsse gleichen Zwecks nehmen</translation>
    </message>
    <message>
        <source>No switch that hosts are on has a free port that fits. Place one, then link it.</source>
        <translation>Kein Switch, an dem Hosts hängen, hat einen passenden freien Anschluss. Stellen Sie einen auf, und verbinden Sie ihn dann.</translation>
    </message>
    <message>
        <source>In network reduction</source>
        <translation>Reduktion im Netz</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Optics</source>
        <translation>Optik</translation>
    </message>
    <message>
        <source>tier 1, leaves</source>
        <translation>Stufe 1, Leaf-Switches</translation>
    </message>
    <message>
        <source>tier 2, spines</source>
        <translation>Stufe 2, Spine-Switches</translation>
    </message>
    <message>
        <source>tier 3, cores</source>
        <translation>Stufe 3, Core-Switches</translation>
    </message>
    <message>
        <source>tier {}</source>
        <translation>Stufe {}</translation>
    </message>
    <message>
        <source>rail {}, {}</source>
        <translation>Rail {}, {}</translation>
    </message>
    <message>
        <source>plane {}, {}</source>
        <translation>Ebene {}, {}</translation>
    </message>
    <message>
        <source>all {} ports used</source>
        <translation>alle {} Anschlüsse belegt</translation>
    </message>
    <message>
        <source>{} of {} ports, {} spare</source>
        <translation>{} von {} Anschlüssen, {} frei</translation>
    </message>
    <message>
        <source>busiest link {}: {:.0f} of {:.0f} Gbit/s</source>
        <translation>vollste Verbindung {}: {} von {} Gbit/s</translation>
    </message>
    <message>
        <source>{:.3g} : 1 down to up</source>
        <translation>{} : 1 abwärts zu aufwärts</translation>
    </message>
    <message>
        <source>{} switches in its tier: {:.4g} Tbit/s down, {:.4g} Tbit/s up</source>
        <translation>{} Switches in seiner Stufe: {} Tbit/s abwärts, {} Tbit/s aufwärts</translation>
    </message>
    <message>
        <source>1 + tokens more / tokens now</source>
        <translation>1 + Token mehr / Token jetzt</translation>
    </message>
    <message>
        <source>1 + tokens more / tokens now + price of the unit / cost of a year</source>
        <translation>1 + Token mehr / Token jetzt + Preis der Einheit / Kosten eines Jahres</translation>
    </message>
    <message>
        <source>{}: 1 MW more</source>
        <translation>{}: 1 MW mehr</translation>
    </message>
    <message>
        <source>{}: one more</source>
        <translation>{}: eins mehr</translation>
    </message>
    <message>
        <source>{}: 10 % more</source>
        <translation>{}: 10 % mehr</translation>
    </message>
    <message>
        <source>All cost of a year over all tokens sold, cached ones too</source>
        <translation>Alle Kosten eines Jahres je verkauftem Token, auch aus dem Cache</translation>
    </message>
    <message>
        <source>Cost of a million input tokens that are not in the cache, by the pools that make them</source>
        <translation>Kosten einer Million Eingabe-Token, die nicht im Cache sind, nach den Pools, die sie rechnen</translation>
    </message>
    <message>
        <source>Cost of a million output tokens, by the pools that make them</source>
        <translation>Kosten einer Million Ausgabe-Token, nach den Pools, die sie rechnen</translation>
    </message>
    <message>
        <source>Cost of a million tokens with one more unit of what binds</source>
        <translation>Kosten einer Million Token mit einer Einheit mehr von dem, was begrenzt</translation>
    </message>
    <message>
        <source>Cost of input</source>
        <translation>Kosten der Eingabe</translation>
    </message>
    <message>
        <source>Cost of one more</source>
        <translation>Kosten einer Einheit mehr</translation>
    </message>
    <message>
        <source>Cost of output</source>
        <translation>Kosten der Ausgabe</translation>
    </message>
    <message>
        <source>Cost with one more</source>
        <translation>Kosten mit einer Einheit mehr</translation>
    </message>
    <message>
        <source>Cost, cached input counted</source>
        <translation>Kosten, Cache mitgezählt</translation>
    </message>
    <message>
        <source>Discount rate at which the owners&apos; monthly flows are worth nothing, after debt and tax</source>
        <translation>Zinssatz, bei dem die monatlichen Zahlungen an die Eigenkapitalgeber den Barwert null haben, nach Schulden und Steuern</translation>
    </message>
    <message>
        <source>Discount rate at which the project&apos;s monthly flows are worth nothing</source>
        <translation>Zinssatz, bei dem die monatlichen Zahlungen des Projekts nichts wert sind</translation>
    </message>
    <message>
        <source>Discount rate at which the yearly flows are worth nothing; none where there is not exactly one</source>
        <translation>Zinssatz, bei dem die jährlichen Zahlungen nichts wert sind; keiner, wo es nicht genau einen gibt</translation>
    </message>
    <message>
        <source>Discounted cost over discounted accelerator-hours sold, before tax</source>
        <translation>Abgezinste Kosten je abgezinster verkaufter Beschleunigerstunde, vor Steuern</translation>
    </message>
    <message>
        <source>Discounted cost over discounted tokens, before tax</source>
        <translation>Abgezinste Kosten je abgezinstem Token, vor Steuern</translation>
    </message>
    <message>
        <source>Energy per token, year</source>
        <translation>Energie je Token, Jahr</translation>
    </message>
    <message>
        <source>Engineers at the layout&apos;s yearly token budget that the tokens sold are enough for</source>
        <translation>Ingenieure mit dem jährlichen Token-Budget des Layouts, für die die verkauften Token reichen</translation>
    </message>
    <message>
        <source>Engineers served</source>
        <translation>Versorgte Entwickler</translation>
    </message>
    <message>
        <source>Facility energy of a year over the tokens computed in it</source>
        <translation>Energie der Anlage in einem Jahr je darin gerechnetem Token</translation>
    </message>
    <message>
        <source>IT load / facility power in MW</source>
        <translation>IT-Last / Anschlussleistung in MW</translation>
    </message>
    <message>
        <source>IT load that 1 MW more lets in</source>
        <translation>IT-Last, für die 1 MW mehr reicht</translation>
    </message>
    <message>
        <source>IT load that one more of it lets in</source>
        <translation>IT-Last, für die eins mehr reicht</translation>
    </message>
    <message>
        <source>IT load x load factor x PUE x hours</source>
        <translation>IT-Last x Lastfaktor x PUE x Stunden</translation>
    </message>
    <message>
        <source>Levelised accelerator-hour</source>
        <translation>Beschleunigerstunde, auf Dauer</translation>
    </message>
    <message>
        <source>Levelised cost</source>
        <translation>Kosten, auf Dauer</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>Kapitalwert</translation>
    </message>
    <message>
        <source>Net present value over time</source>
        <translation>Kapitalwert über die Zeit</translation>
    </message>
    <message>
        <source>Nothing binds that is known: place accelerators and a workload.</source>
        <translation>Nichts Bekanntes begrenzt: Platzieren Sie Beschleuniger und eine Arbeitslast.</translation>
    </message>
    <message>
        <source>Of revenue less running cost and capital at year ends, before tax, all built at once</source>
        <translation>Von Erlös abzüglich Betrieb und Kapital zum Jahresende, vor Steuern, alles auf einmal gebaut</translation>
    </message>
    <message>
        <source>Of the project&apos;s monthly flows with build phases, ramp, refresh and tax</source>
        <translation>Von den monatlichen Zahlungen des Projekts mit Bauabschnitten, Anlauf, Erneuerung und Steuern</translation>
    </message>
    <message>
        <source>One more of what binds</source>
        <translation>Eins mehr vom Engpass</translation>
    </message>
    <message>
        <source>Output tokens per second that one more unit of what binds now would give: a MW, one more of a part, or 10 % of a resource of the accelerators</source>
        <translation>Ausgabe-Token je Sekunde, die eine Einheit mehr von dem gäbe, was jetzt begrenzt: ein MW, eins mehr von einem Teil oder 10 % einer Ressource der Beschleuniger</translation>
    </message>
    <message>
        <source>Output tokens per second that one more unit of what limits the facility gives; what binds now stands first</source>
        <translation>Ausgabe-Token je Sekunde, die eine Einheit mehr von dem gibt, was die Anlage begrenzt; was jetzt begrenzt, steht vorn</translation>
    </message>
    <message>
        <source>Payback of one more</source>
        <translation>Amortisation einer Einheit mehr</translation>
    </message>
    <message>
        <source>Payback over time</source>
        <translation>Amortisation über die Zeit</translation>
    </message>
    <message>
        <source>Payback, discounted</source>
        <translation>Amortisation, abgezinst</translation>
    </message>
    <message>
        <source>Profit of a year for each facility megawatt</source>
        <translation>Gewinn eines Jahres je Megawatt der Anlage</translation>
    </message>
    <message>
        <source>Profit over revenue</source>
        <translation>Gewinn je Erlös</translation>
    </message>
    <message>
        <source>Profit per MW</source>
        <translation>Gewinn je MW</translation>
    </message>
    <message>
        <source>Rate of return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Rate of return, owners</source>
        <translation>Eigenkapitalrendite</translation>
    </message>
    <message>
        <source>Rate of return, project</source>
        <translation>Projektrendite</translation>
    </message>
    <message>
        <source>Revenue less all cost of a year</source>
        <translation>Erlös abzüglich aller Kosten eines Jahres</translation>
    </message>
    <message>
        <source>Revenue of a year for each facility megawatt</source>
        <translation>Erlös eines Jahres je Megawatt der Anlage</translation>
    </message>
    <message>
        <source>Revenue per MW</source>
        <translation>Erlös je MW</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Betriebskosten</translation>
    </message>
    <message>
        <source>The accelerators&apos; {} binds: this is what 10 % more of it gives.</source>
        <translation>Bei den Beschleunigern begrenzt {}: So viel geben 10 % mehr davon.</translation>
    </message>
    <message>
        <source>The {} binds: this is what 1 MW more gives.</source>
        <translation>Es begrenzt {}: So viel gibt 1 MW mehr.</translation>
    </message>
    <message>
        <source>{} binds: this is what one more of it gives.</source>
        <translation>{} begrenzt: So viel gibt eins mehr davon.</translation>
    </message>
    <message>
        <source>Tokens sold in a year at the layout&apos;s prices</source>
        <translation>In einem Jahr verkaufte Token zu den Preisen des Layouts</translation>
    </message>
    <message>
        <source>What a year of operation costs, capital apart</source>
        <translation>Was ein Jahr Betrieb kostet, ohne Kapital</translation>
    </message>
    <message>
        <source>What binds</source>
        <translation>Was begrenzt</translation>
    </message>
    <message>
        <source>What one more unit of what binds costs, with the racks that it lets in</source>
        <translation>Was eine Einheit mehr vom Engpass kostet, mit den Racks, für die sie reicht</translation>
    </message>
    <message>
        <source>What the cost is while one uncertain input is at its low and at its high value, widest first</source>
        <translation>Wie die Kosten sind, während eine unsichere Eingabe ihren niedrigen und ihren hohen Wert hat, die weiteste zuerst</translation>
    </message>
    <message>
        <source>What the same tokens cost if more of everything is bought, for each accelerator</source>
        <translation>Was dieselben Token kosten, wenn von allem mehr gekauft wird, je Beschleuniger</translation>
    </message>
    <message>
        <source>Worth of 10 % more</source>
        <translation>Wert von 10 % mehr</translation>
    </message>
    <message>
        <source>Years from the start of the project until its discounted monthly flows have paid it back</source>
        <translation>Jahre vom Beginn des Projekts, bis seine abgezinsten monatlichen Zahlungen es zurückgezahlt haben</translation>
    </message>
    <message>
        <source>Years from the start of the project until its monthly flows have paid it back</source>
        <translation>Jahre vom Beginn des Projekts, bis seine monatlichen Zahlungen es zurückgezahlt haben</translation>
    </message>
    <message>
        <source>Years until one more unit of what binds is paid back by what it lets be sold</source>
        <translation>Jahre, bis eine Einheit mehr vom Engpass durch das bezahlt ist, was sie zu verkaufen erlaubt</translation>
    </message>
    <message>
        <source>Years until the yearly flows have paid the capital back, undiscounted</source>
        <translation>Jahre, bis die jährlichen Zahlungen das Kapital zurückgezahlt haben, nicht abgezinst</translation>
    </message>
    <message>
        <source>accelerators of prefill and decode</source>
        <translation>Beschleuniger von Prefill und Decode</translation>
    </message>
    <message>
        <source>accelerators of the pools</source>
        <translation>Beschleuniger der Pools</translation>
    </message>
    <message>
        <source>accelerators of the pools / those of prefill and decode</source>
        <translation>Beschleuniger der Pools / die von Prefill und Decode</translation>
    </message>
    <message>
        <source>all of it / IT load</source>
        <translation>alles davon / IT-Last</translation>
    </message>
    <message>
        <source>all of it, or a year of it x how often, weighted</source>
        <translation>alles davon oder ein Jahr davon x wie oft, gewichtet</translation>
    </message>
    <message>
        <source>at its high value</source>
        <translation>bei seinem hohen Wert</translation>
    </message>
    <message>
        <source>at its low value</source>
        <translation>bei seinem niedrigen Wert</translation>
    </message>
    <message>
        <source>cached input</source>
        <translation>Eingabe aus dem Cache</translation>
    </message>
    <message>
        <source>cached share of the workloads</source>
        <translation>Cache-Anteil der Arbeitslasten</translation>
    </message>
    <message>
        <source>capital / IT load x kW let in + price of the unit</source>
        <translation>Kapital / IT-Last x kW, für die es reicht + Preis der Einheit</translation>
    </message>
    <message>
        <source>capital / IT load x what it lets in</source>
        <translation>Kapital / IT-Last x wofür es reicht</translation>
    </message>
    <message>
        <source>capital for the same tokens</source>
        <translation>Kapital für dieselben Token</translation>
    </message>
    <message>
        <source>capital for the same tokens / accelerators</source>
        <translation>Kapital für dieselben Token / Beschleuniger</translation>
    </message>
    <message>
        <source>capital per kW</source>
        <translation>Kapital je kW</translation>
    </message>
    <message>
        <source>capital per year / capital</source>
        <translation>Kapital je Jahr / Kapital</translation>
    </message>
    <message>
        <source>capital x tokens more / tokens now</source>
        <translation>Kapital x Token mehr / Token jetzt</translation>
    </message>
    <message>
        <source>capital x tokens more / tokens now / accelerators</source>
        <translation>Kapital x Token mehr / Token jetzt / Beschleuniger</translation>
    </message>
    <message>
        <source>capital, replacements and rest value</source>
        <translation>Kapital, Ersatz und Restwert</translation>
    </message>
    <message>
        <source>cost of a year / million tokens sold</source>
        <translation>Kosten eines Jahres / Millionen verkaufter Token</translation>
    </message>
    <message>
        <source>cost of a year then / tokens of a year then</source>
        <translation>Kosten eines Jahres dann / Token eines Jahres dann</translation>
    </message>
    <message>
        <source>cost of a year then / tokens then</source>
        <translation>Kosten eines Jahres dann / Token dann</translation>
    </message>
    <message>
        <source>cost of a year then, over that now</source>
        <translation>Kosten eines Jahres dann, zu jetzt</translation>
    </message>
    <message>
        <source>cost of a year x share of the pools / million tokens</source>
        <translation>Kosten eines Jahres x Anteil der Pools / Millionen Token</translation>
    </message>
    <message>
        <source>cost of one more / (revenue - running cost of it)</source>
        <translation>Kosten einer Einheit mehr / (Erlös - Betriebskosten davon)</translation>
    </message>
    <message>
        <source>cost of tokens / tokens then over now</source>
        <translation>Kosten der Token / Token dann zu jetzt</translation>
    </message>
    <message>
        <source>cost of tokens x cost then / tokens then</source>
        <translation>Kosten der Token x Kosten dann / Token dann</translation>
    </message>
    <message>
        <source>cost of what makes it</source>
        <translation>Kosten dessen, was es macht</translation>
    </message>
    <message>
        <source>cost per year x -1</source>
        <translation>Kosten je Jahr x -1</translation>
    </message>
    <message>
        <source>cost per year x share</source>
        <translation>Kosten je Jahr x Anteil</translation>
    </message>
    <message>
        <source>cost per year x share / million tokens a year</source>
        <translation>Kosten je Jahr x Anteil / Millionen Token im Jahr</translation>
    </message>
    <message>
        <source>cost then, over tokens then</source>
        <translation>Kosten dann zu Token dann</translation>
    </message>
    <message>
        <source>debt drawn</source>
        <translation>aufgenommene Schulden</translation>
    </message>
    <message>
        <source>debt paid back</source>
        <translation>zurückgezahlte Schulden</translation>
    </message>
    <message>
        <source>debt rate of this layout</source>
        <translation>Schuldzins dieses Layouts</translation>
    </message>
    <message>
        <source>debt share of this layout, of each payment for capital</source>
        <translation>Schuldenanteil dieses Layouts an jeder Zahlung für Kapital</translation>
    </message>
    <message>
        <source>energy + demand</source>
        <translation>Energie + Leistung</translation>
    </message>
    <message>
        <source>energy + demand + water + staff + maintenance + software + spares + insurance + tax</source>
        <translation>Energie + Leistung + Wasser + Personal + Wartung + Software + Ersatzteile + Versicherung + Steuer</translation>
    </message>
    <message>
        <source>energy and demand</source>
        <translation>Energie und Leistung</translation>
    </message>
    <message>
        <source>energy of a year</source>
        <translation>Energie eines Jahres</translation>
    </message>
    <message>
        <source>energy of a year, kWh</source>
        <translation>Energie eines Jahres, kWh</translation>
    </message>
    <message>
        <source>equal payments over the debt&apos;s years</source>
        <translation>gleiche Zahlungen über die Jahre der Schuld</translation>
    </message>
    <message>
        <source>how often, weighted</source>
        <translation>wie oft, gewichtet</translation>
    </message>
    <message>
        <source>input found in the cache</source>
        <translation>Eingabe, die im Cache gefunden wird</translation>
    </message>
    <message>
        <source>kWh of a year / million tokens x 3.6</source>
        <translation>kWh eines Jahres / Millionen Token x 3,6</translation>
    </message>
    <message>
        <source>kWh per million tokens to J per token</source>
        <translation>kWh je Million Token in J je Token</translation>
    </message>
    <message>
        <source>kWh x share of accelerators that serve x 3.6</source>
        <translation>kWh x Anteil der Beschleuniger, die bedienen x 3,6</translation>
    </message>
    <message>
        <source>less cost per year</source>
        <translation>ab Kosten je Jahr</translation>
    </message>
    <message>
        <source>less output now</source>
        <translation>ab Ausgabe jetzt</translation>
    </message>
    <message>
        <source>less running cost per kW</source>
        <translation>ab Betriebskosten je kW</translation>
    </message>
    <message>
        <source>mean over what is bought</source>
        <translation>Mittel über alles Gekaufte</translation>
    </message>
    <message>
        <source>million tokens a year x price</source>
        <translation>Millionen Token im Jahr x Preis</translation>
    </message>
    <message>
        <source>million tokens sold a year</source>
        <translation>Millionen verkaufter Token im Jahr</translation>
    </message>
    <message>
        <source>million tokens x 1e6</source>
        <translation>Millionen Token x 1e6</translation>
    </message>
    <message>
        <source>money / facility power in MW</source>
        <translation>Geld / Anschlussleistung in MW</translation>
    </message>
    <message>
        <source>other running cost</source>
        <translation>übrige Betriebskosten</translation>
    </message>
    <message>
        <source>output / IT load x what it lets in</source>
        <translation>Ausgabe / IT-Last x wofür es reicht</translation>
    </message>
    <message>
        <source>output more / output now</source>
        <translation>Ausgabe mehr / Ausgabe jetzt</translation>
    </message>
    <message>
        <source>output per kW</source>
        <translation>Ausgabe je kW</translation>
    </message>
    <message>
        <source>output with 10 % more</source>
        <translation>Ausgabe mit 10 % mehr</translation>
    </message>
    <message>
        <source>output with it - output now</source>
        <translation>Ausgabe damit - Ausgabe jetzt</translation>
    </message>
    <message>
        <source>output x -1</source>
        <translation>Ausgabe x -1</translation>
    </message>
    <message>
        <source>phases, ramp, price changes and discount of its flows</source>
        <translation>Abschnitte, Anlauf, Preisänderungen und Abzinsung der Zahlungen</translation>
    </message>
    <message>
        <source>present value of accelerator-hours</source>
        <translation>Barwert der Beschleunigerstunden</translation>
    </message>
    <message>
        <source>present value of cost</source>
        <translation>Barwert der Kosten</translation>
    </message>
    <message>
        <source>present value of cost / present value of hours</source>
        <translation>Barwert der Kosten / Barwert der Stunden</translation>
    </message>
    <message>
        <source>present value of cost / present value of million tokens</source>
        <translation>Barwert der Kosten / Barwert der Millionen Token</translation>
    </message>
    <message>
        <source>present value of cost / present value of what is made</source>
        <translation>Barwert der Kosten / Barwert dessen, was gemacht wird</translation>
    </message>
    <message>
        <source>present value of million tokens</source>
        <translation>Barwert der Millionen Token</translation>
    </message>
    <message>
        <source>price of cached input</source>
        <translation>Preis der Eingabe aus dem Cache</translation>
    </message>
    <message>
        <source>price of input</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>price of output</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>price of the unit</source>
        <translation>Preis der Einheit</translation>
    </message>
    <message>
        <source>price of the unit, over the cost of a year</source>
        <translation>Preis der Einheit zu den Kosten eines Jahres</translation>
    </message>
    <message>
        <source>price of the unit, per year</source>
        <translation>Preis der Einheit, je Jahr</translation>
    </message>
    <message>
        <source>price per year / cost per year</source>
        <translation>Preis je Jahr / Kosten je Jahr</translation>
    </message>
    <message>
        <source>price x capital per year / capital</source>
        <translation>Preis x Kapital je Jahr / Kapital</translation>
    </message>
    <message>
        <source>profit / facility power in MW</source>
        <translation>Gewinn / Anschlussleistung in MW</translation>
    </message>
    <message>
        <source>profit / revenue</source>
        <translation>Gewinn / Erlös</translation>
    </message>
    <message>
        <source>racks + price of the unit</source>
        <translation>Racks + Preis der Einheit</translation>
    </message>
    <message>
        <source>racks that it lets in</source>
        <translation>Racks, für die es reicht</translation>
    </message>
    <message>
        <source>rate at which the present value is 0</source>
        <translation>Satz, bei dem der Barwert 0 ist</translation>
    </message>
    <message>
        <source>rating of the part</source>
        <translation>Bemessung des Teils</translation>
    </message>
    <message>
        <source>residual value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>revenue - cost per year</source>
        <translation>Erlös - Kosten je Jahr</translation>
    </message>
    <message>
        <source>revenue - running cost</source>
        <translation>Erlös - Betriebskosten</translation>
    </message>
    <message>
        <source>revenue / facility power in MW</source>
        <translation>Erlös / Anschlussleistung in MW</translation>
    </message>
    <message>
        <source>revenue less running cost per kW</source>
        <translation>Erlös abzüglich Betriebskosten je kW</translation>
    </message>
    <message>
        <source>revenue per kW</source>
        <translation>Erlös je kW</translation>
    </message>
    <message>
        <source>running cost</source>
        <translation>Betriebskosten</translation>
    </message>
    <message>
        <source>running cost per kW</source>
        <translation>Betriebskosten je kW</translation>
    </message>
    <message>
        <source>running cost per kW x -1</source>
        <translation>Betriebskosten je kW x -1</translation>
    </message>
    <message>
        <source>running cost without energy</source>
        <translation>Betriebskosten ohne Energie</translation>
    </message>
    <message>
        <source>share of the accelerators that make it</source>
        <translation>Anteil der Beschleuniger, die es machen</translation>
    </message>
    <message>
        <source>sum of flows / (1 + discount rate)^(month / 12)</source>
        <translation>Summe der Zahlungen / (1 + Zinssatz)^(Monat / 12)</translation>
    </message>
    <message>
        <source>sum of flows / (1 + discount rate)^year</source>
        <translation>Summe der Zahlungen / (1 + Zinssatz)^Jahr</translation>
    </message>
    <message>
        <source>sum of its lines</source>
        <translation>Summe der Posten</translation>
    </message>
    <message>
        <source>sum of tokens x price</source>
        <translation>Summe aus Token x Preis</translation>
    </message>
    <message>
        <source>sum over kinds of cost</source>
        <translation>Summe über die Kostenarten</translation>
    </message>
    <message>
        <source>sum over years</source>
        <translation>Summe über die Jahre</translation>
    </message>
    <message>
        <source>surplus per kW x what it lets in</source>
        <translation>Überschuss je kW x wofür es reicht</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>abgezogen</translation>
    </message>
    <message>
        <source>tax rate of this layout on each year&apos;s profit, interest deducted</source>
        <translation>Steuersatz dieses Layouts auf den Gewinn jedes Jahres, Zinsen abgezogen</translation>
    </message>
    <message>
        <source>tax rate of this layout on each year&apos;s profit, without debt</source>
        <translation>Steuersatz dieses Layouts auf den Gewinn jedes Jahres, ohne Schulden</translation>
    </message>
    <message>
        <source>the serving plan searched again with 10 % more of what binds</source>
        <translation>der Plan neu gesucht mit 10 % mehr vom Engpass</translation>
    </message>
    <message>
        <source>this layout; the mean over price tiers where there are</source>
        <translation>dieses Layout; das Mittel über Preisstufen, wo es welche gibt</translation>
    </message>
    <message>
        <source>time at which the sum of discounted flows is 0</source>
        <translation>Zeit, zu der die Summe der abgezinsten Zahlungen 0 ist</translation>
    </message>
    <message>
        <source>time at which the sum of flows is 0</source>
        <translation>Zeit, zu der die Summe der Zahlungen 0 ist</translation>
    </message>
    <message>
        <source>to tokens</source>
        <translation>in Token</translation>
    </message>
    <message>
        <source>tokens a year</source>
        <translation>Token im Jahr</translation>
    </message>
    <message>
        <source>tokens more, over those now</source>
        <translation>Token mehr zu denen jetzt</translation>
    </message>
    <message>
        <source>tokens of an engineer and year</source>
        <translation>Token eines Entwicklers und Jahres</translation>
    </message>
    <message>
        <source>tokens sold in a year / tokens of an engineer</source>
        <translation>in einem Jahr verkaufte Token / Token eines Ingenieurs</translation>
    </message>
    <message>
        <source>tokens then, over those now</source>
        <translation>Token dann zu denen jetzt</translation>
    </message>
    <message>
        <source>tokens x price</source>
        <translation>Token x Preis</translation>
    </message>
    <message>
        <source>tokens/s x 3600 x hours sold / 1e6</source>
        <translation>Token/s x 3600 x verkaufte Stunden / 1e6</translation>
    </message>
    <message>
        <source>what it brings in a year</source>
        <translation>was es in einem Jahr bringt</translation>
    </message>
    <message>
        <source>year {}</source>
        <translation>Jahr {}</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>Amortisation</translation>
    </message>
    <message>
        <source>economics</source>
        <translation>Wirtschaftlichkeit</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>Zinsen</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>{} alone; {}</source>
        <translation>{} allein; {}</translation>
    </message>
    <message>
        <source>a run that is not whole</source>
        <translation>eine unvollständige Messung</translation>
    </message>
    <message>
        <source>accelerator, model, lengths and both rates</source>
        <translation>Beschleuniger, Modell, Längen und beide Raten</translation>
    </message>
    <message>
        <source>no measured runs</source>
        <translation>keine Messungen</translation>
    </message>
    <message>
        <source>a list of measured runs</source>
        <translation>eine Liste von Messungen</translation>
    </message>
    <message>
        <source>measured at {} + {} tokens, none cached</source>
        <translation>gemessen bei {} + {} Token, keine im Cache</translation>
    </message>
    <message>
        <source>measured, together</source>
        <translation>gemessen, gemeinsam</translation>
    </message>
    <message>
        <source>measured, apart</source>
        <translation>gemessen, getrennt</translation>
    </message>
    <message>
        <source>{}, {}, {} accelerators, {} in flight</source>
        <translation>{}, {}, {} Beschleuniger, {} in Arbeit</translation>
    </message>
    <message>
        <source>{}, {}, one accelerator, {} in flight</source>
        <translation>{}, {}, ein Beschleuniger, {} in Arbeit</translation>
    </message>
    <message>
        <source>A priority is a whole number from 1 (served first) to {}.</source>
        <translation>Ein Vorrang ist eine ganze Zahl von 1 (zuerst bedient) bis {}.</translation>
    </message>
    <message>
        <source>kv cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>no voltages carry the loads while nothing fails</source>
        <translation>keine Spannungen tragen die Lasten, solange nichts ausfällt</translation>
    </message>
    <message>
        <source>single mode</source>
        <translation>Singlemode</translation>
    </message>
    <message>
        <source>Local flash read</source>
        <translation>Lokaler Flash, Lesen</translation>
    </message>
    <message>
        <source>Local flash</source>
        <translation>Lokaler Flash</translation>
    </message>
    <message>
        <source>Local flash write</source>
        <translation>Lokaler Flash, Schreiben</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eins mehr</translation>
    </message>
    <message>
        <source>A side of a hall is {} m at most.</source>
        <translation>Eine Seite einer Halle ist höchstens {} m lang.</translation>
    </message>
    <message>
        <source>The clear height must be more than 0 and {} m at most.</source>
        <translation>Die lichte Höhe muss größer als 0 und höchstens {} m sein.</translation>
    </message>
    <message>
        <source>The floor rating must be more than 0.</source>
        <translation>Die Tragfähigkeit des Bodens muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>The grid pitch must be more than 0 and {} m at most.</source>
        <translation>Das Rastermaß muss größer als 0 und höchstens {} m sein.</translation>
    </message>
    <message>
        <source>An area would reach beyond the walls of {}: make it smaller or remove it first.</source>
        <translation>Eine Fläche würde über die Wände von {} hinausreichen: Verkleinern oder entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{} has no such area: choose one that it has.</source>
        <translation>{} hat keine solche Fläche: Wählen Sie eine, die es gibt.</translation>
    </message>
    <message>
        <source>An area of {} m by {} m is not possible: both must be more than 0.</source>
        <translation>Eine Fläche von {} m mal {} m ist nicht möglich: Beides muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>The area would reach beyond the walls of {} ({} m by {} m).</source>
        <translation>Die Fläche würde über die Wände von {} ({} m mal {} m) hinausreichen.</translation>
    </message>
    <message>
        <source>{} belongs to a block: choose Arrange, Detach block to change it.</source>
        <translation>{} gehört zu einem Block: Wählen Sie Anordnen, Block auflösen, um es zu ändern.</translation>
    </message>
    <message>
        <source>There is no link &quot;{}&quot; of its own: choose Arrange, Detach block first.</source>
        <translation>Es gibt keine eigene Verbindung „{}“: Wählen Sie zuerst Anordnen, Block auflösen.</translation>
    </message>
    <message>
        <source>{} is a block, which cannot be mirrored: choose Arrange, Detach block first.</source>
        <translation>{} ist ein Block und kann nicht gespiegelt werden: Wählen Sie zuerst Anordnen, Block auflösen.</translation>
    </message>
    <message>
        <source>{} is of another kind than {}: choose a part of the same kind.</source>
        <translation>{} ist von anderer Art als {}: Wählen Sie ein Teil derselben Art.</translation>
    </message>
    <message>
        <source>{} has no port for the link at {} of {}: remove the link first.</source>
        <translation>{} hat keinen Anschluss für die Verbindung an {} von {}: Entfernen Sie zuerst die Verbindung.</translation>
    </message>
    <message>
        <source>There is no part &quot;{}&quot;: choose one of the catalogue.</source>
        <translation>Es gibt kein Teil „{}“: Wählen Sie eines aus dem Katalog.</translation>
    </message>
    <message>
        <source>{} has no {} free ports in a row in {}: enter a smaller number.</source>
        <translation>{} hat keine {} freien Anschlüsse nebeneinander in {}: Geben Sie eine kleinere Zahl ein.</translation>
    </message>
    <message>
        <source>A link has one cable or more: delete it to have none.</source>
        <translation>Eine Verbindung hat ein Kabel oder mehr: Löschen Sie sie, um keines zu haben.</translation>
    </message>
    <message>
        <source>{} does not lead from port to port: put its ends on components first.</source>
        <translation>{} führt nicht von Anschluss zu Anschluss: Setzen Sie zuerst die Enden auf Komponenten.</translation>
    </message>
    <message>
        <source>A length is more than 0 m: leave it empty to have it routed.</source>
        <translation>Eine Länge ist größer als 0 m: Lassen Sie sie leer, um sie verlegen zu lassen.</translation>
    </message>
    <message>
        <source>{} is nothing that {} can be made of: choose another part.</source>
        <translation>{} ist nichts, woraus {} bestehen kann: Wählen Sie ein anderes Teil.</translation>
    </message>
    <message>
        <source>{} ports a host do not divide into {} rails: choose a divisor of {}.</source>
        <translation>{} Anschlüsse je Host lassen sich nicht auf {} Rails teilen: einen Teiler von {} wählen.</translation>
    </message>
    <message>
        <source>The leaf&apos;s ports carry {:.0f} Gbit/s, the hosts&apos; {:.0f}: choose a faster leaf.</source>
        <translation>Die Anschlüsse des Leafs tragen {} Gbit/s, die der Hosts {}: ein schnelleres Leaf wählen.</translation>
    </message>
    <message>
        <source>A leaf of {} ports takes no host with {} ports a rail: choose a larger leaf or more rails.</source>
        <translation>Ein Leaf mit {} Anschlüssen nimmt keinen Host mit {} Anschlüssen je Rail auf: ein größeres Leaf oder mehr Rails wählen.</translation>
    </message>
    <message>
        <source>{} leaves need spines to reach each other: choose a part for the spine.</source>
        <translation>{} Leaves brauchen Spines, um einander zu erreichen: ein Teil für das Spine wählen.</translation>
    </message>
    <message>
        <source>{} leaves are more than the {} ports of a spine: two tiers of these parts take {} hosts at most. Choose larger switches or make a fabric for each part of the hosts.</source>
        <translation>{} Leaves sind mehr als die {} Anschlüsse eines Spines: Zwei Stufen dieser Teile nehmen höchstens {} Hosts auf. Größere Switches wählen oder für jeden Teil der Hosts ein Netz machen.</translation>
    </message>
    <message>
        <source>{} has no port of the fabric &quot;{}&quot;: choose another fabric or other hosts.</source>
        <translation>{} hat keinen Anschluss des Netzes „{}“: ein anderes Netz oder andere Hosts wählen.</translation>
    </message>
    <message>
        <source>{} and {} have unlike ports: make a fabric for each.</source>
        <translation>{} und {} haben ungleiche Anschlüsse: für jedes ein Netz machen.</translation>
    </message>
    <message>
        <source>{} has no port for the fabric &quot;{}&quot;: choose another switch.</source>
        <translation>{} hat keinen Anschluss für das Netz „{}“: einen anderen Switch wählen.</translation>
    </message>
    <message>
        <source>{} does not go into {}: choose a switch for racks, or a higher rack.</source>
        <translation>{} passt nicht in {}: einen Switch für Racks oder ein höheres Rack wählen.</translation>
    </message>
    <message>
        <source>Nothing could be made of these parameters.</source>
        <translation>Aus diesen Angaben ließ sich nichts machen.</translation>
    </message>
    <message>
        <source>No part is chosen for {}: choose one.</source>
        <translation>Für {} ist kein Teil gewählt: eines wählen.</translation>
    </message>
    <message>
        <source>There is no part &quot;{}&quot; for {}: choose one of the catalogue.</source>
        <translation>Es gibt kein Teil „{}“ für {}: eines aus dem Katalog wählen.</translation>
    </message>
    <message>
        <source>{} is a {}: for {} choose a {}.</source>
        <translation>{} ist ein {}: für {} ein {} wählen.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; names no {}: {}.</source>
        <translation>„{}“ benennt keine {}: {}.</translation>
    </message>
    <message>
        <source>There is no {}: name {} that the layout has.</source>
        <translation>Es gibt kein {}: {} nennen, die das Layout hat.</translation>
    </message>
    <message>
        <source>{} is named twice: name each once.</source>
        <translation>{} ist zweimal genannt: jedes einmal nennen.</translation>
    </message>
    <message>
        <source>It serves nothing yet: select {} or name them, as rack-[1-8].</source>
        <translation>Es versorgt noch nichts: {} auswählen oder nennen, etwa rack-[1-8].</translation>
    </message>
    <message>
        <source>There is a {} already: choose another name than &quot;{}&quot;.</source>
        <translation>Es gibt schon ein {}: einen anderen Namen als „{}“ wählen.</translation>
    </message>
    <message>
        <source>{} is in use by a link to {}: remove that link, or leave the component out.</source>
        <translation>{} ist durch eine Verbindung zu {} belegt: diese Verbindung entfernen oder die Komponente auslassen.</translation>
    </message>
    <message>
        <source>{} is locked and would go: unlock it first.</source>
        <translation>{} ist gesperrt und würde gehen: zuerst entsperren.</translation>
    </message>
    <message>
        <source>There is no generator &quot;{}&quot;: choose one that the layout has.</source>
        <translation>Es gibt keine Angabe „{}“: eine wählen, die das Layout hat.</translation>
    </message>
    <message>
        <source>{} has no ports to link it by: choose another part.</source>
        <translation>{} hat keine Anschlüsse, es zu verbinden: ein anderes Teil wählen.</translation>
    </message>
    <message>
        <source>A rating of the busway, the UPS, the transformer or the switchboard is not known: choose parts that state theirs.</source>
        <translation>Ein Nennwert von Stromschiene, USV, Transformator oder Schaltanlage ist nicht bekannt: Teile wählen, die ihn nennen.</translation>
    </message>
    <message>
        <source>{} draws {:.0f} kW, the busway carries {:.0f} kW in continuous use: choose a larger busway.</source>
        <translation>{} nimmt {} kW auf, die Stromschiene trägt dauernd {} kW: eine größere Stromschiene wählen.</translation>
    </message>
    <message>
        <source>A busway brings {:.0f} kW together, UPS, switchboard and transformer carry {:.0f} kW: choose larger ones or a smaller busway.</source>
        <translation>Eine Stromschiene bringt {} kW zusammen, USV, Schaltanlage und Transformator tragen {} kW: größere oder eine kleinere Stromschiene wählen.</translation>
    </message>
    <message>
        <source>{} transformers a side, the utility feed has {} ways out: choose larger transformers.</source>
        <translation>{} Transformatoren je Seite, der Netzanschluss hat {} Abgänge: größere Transformatoren wählen.</translation>
    </message>
    <message>
        <source>{} has no feed for side {}: make one side alone, or leave it out.</source>
        <translation>{} hat keine Einspeisung für Seite {}: nur eine Seite machen oder es auslassen.</translation>
    </message>
    <message>
        <source>{} stands in no hall: place it first.</source>
        <translation>{} steht in keiner Halle: zuerst platzieren.</translation>
    </message>
    <message>
        <source>{} rows for {} pieces leave rows empty: ask for fewer rows.</source>
        <translation>{} Reihen für {} Stück lassen Reihen leer: weniger Reihen verlangen.</translation>
    </message>
    <message>
        <source>the leaf</source>
        <translation>das Leaf</translation>
    </message>
    <message>
        <source>the spine</source>
        <translation>das Spine</translation>
    </message>
    <message>
        <source>the switches&apos; racks</source>
        <translation>die Racks der Switches</translation>
    </message>
    <message>
        <source>the row</source>
        <translation>die Reihe</translation>
    </message>
    <message>
        <source>the utility feed</source>
        <translation>den Netzanschluss</translation>
    </message>
    <message>
        <source>the transformers</source>
        <translation>die Transformatoren</translation>
    </message>
    <message>
        <source>the switchboards</source>
        <translation>die Schaltanlagen</translation>
    </message>
    <message>
        <source>the UPS</source>
        <translation>die USV</translation>
    </message>
    <message>
        <source>the batteries</source>
        <translation>die Batterien</translation>
    </message>
    <message>
        <source>the busways</source>
        <translation>die Stromschienen</translation>
    </message>
    <message>
        <source>Capital by hall</source>
        <translation>Kapital nach Halle</translation>
    </message>
    <message>
        <source>What is bought for and built around each hall, by system; what is not drawn is shared by IT load</source>
        <translation>Was für jede Halle gekauft und um sie gebaut wird, nach System; was nicht gezeichnet ist, nach IT-Last verteilt</translation>
    </message>
    <message>
        <source>outdoors</source>
        <translation>im Freien</translation>
    </message>
    <message>
        <source>the name of a chart&apos;s file ends in .png, .svg or .csv</source>
        <translation>der Name der Datei eines Diagramms endet auf .png, .svg oder .csv</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Im Batteriebetrieb</translation>
    </message>
    <message>
        <source>Minutes that it stays on without utilities and generators, at the design load; 0: off at once</source>
        <translation>Minuten, die es ohne Netze und Generatoren an bleibt, bei Auslegungslast; 0: sofort aus</translation>
    </message>
    <message>
        <source>the battery inside</source>
        <translation>die eingebaute Batterie</translation>
    </message>
    <message>
        <source>{} batteries</source>
        <translation>{} Batterien</translation>
    </message>
    <message>
        <source>1 battery</source>
        <translation>1 Batterie</translation>
    </message>
    <message>
        <source>{} are asked, {} is the most that its batteries give</source>
        <translation>{} werden verlangt, {} ist das meiste, was seine Batterien geben</translation>
    </message>
    <message>
        <source>energy given at the end of life</source>
        <translation>abgegebene Energie am Ende der Lebensdauer</translation>
    </message>
    <message>
        <source>asked of the batteries</source>
        <translation>von den Batterien verlangt</translation>
    </message>
    <message>
        <source>what it gives at the design load and half of its losses</source>
        <translation>was es bei Auslegungslast abgibt, und die Hälfte seiner Verluste</translation>
    </message>
    <message>
        <source>energy / power x 60</source>
        <translation>Energie / Leistung x 60</translation>
    </message>
    <message>
        <source>energy / power</source>
        <translation>Energie / Leistung</translation>
    </message>
    <message>
        <source>minutes in an hour</source>
        <translation>Minuten einer Stunde</translation>
    </message>
    <message>
        <source>no battery on its way to the sources</source>
        <translation>keine Batterie auf seinem Weg zu den Quellen</translation>
    </message>
    <message>
        <source>batteries on its way, one after the other; of several feeds the one that is empty first</source>
        <translation>Batterien auf seinem Weg nacheinander; von mehreren Einspeisungen die, die zuerst leer ist</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>The first peak of a short circuit at {} reaches {:.1f} kA; it withstands {:.1f} kA. Take gear of a higher rating, or one that limits the current.</source>
        <translation>Der erste Stoß eines Kurzschlusses bei {} erreicht {:.1f} kA; es hält {:.1f} kA aus. Gerät mit höherem Nennwert nehmen, oder eines, das den Strom begrenzt.</translation>
    </message>
    <message>
        <source>{} breakers, boards and busways state no short-circuit current that they withstand, so it is not compared with what they get: {:.1f} kA at most, at {}. Give withstand_ka from the datasheet.</source>
        <translation>{} Leistungsschalter, Verteiler und Schienenverteiler nennen keine Kurzschlussfestigkeit, also wird sie nicht mit dem verglichen, was sie bekommen: höchstens {:.1f} kA, bei {}. Geben Sie withstand_ka aus dem Datenblatt an.</translation>
    </message>
    <message>
        <source>The peak of a short circuit exceeds what gear withstands</source>
        <translation>Der Stoß eines Kurzschlusses übersteigt, was Gerät aushält</translation>
    </message>
    <message>
        <source>withstand_peak_ka of the part, else n x withstand_ka</source>
        <translation>withstand_peak_ka des Teils, sonst n x withstand_ka</translation>
    </message>
    <message>
        <source>IEC 60909-0, 4.3; IEC 61439-1, table 7</source>
        <translation>IEC 60909-0, 4.3; IEC 61439-1, Tabelle 7</translation>
    </message>
    <message>
        <source>Gear states no short-circuit withstand</source>
        <translation>Gerät nennt keine Kurzschlussfestigkeit</translation>
    </message>
    <message>
        <source>IEC 61439-1, 5.3.4; IEC 60947-2, 4.3.6</source>
        <translation>IEC 61439-1, 5.3.4; IEC 60947-2, 4.3.6</translation>
    </message>
    <message>
        <source>kA peak</source>
        <translation>kA Stoß</translation>
    </message>
    <message>
        <source>ERE, annual</source>
        <translation>ERE, Jahr</translation>
    </message>
    <message>
        <source>Facility energy less the heat given to heat networks, over IT energy of the weather year (The Green Grid; ISO/IEC 30134-6)</source>
        <translation>Energie der Anlage abzüglich der an Wärmenetze gegebenen Wärme, über der IT-Energie des Wetterjahrs (The Green Grid; ISO/IEC 30134-6)</translation>
    </message>
    <message>
        <source>ERF, annual</source>
        <translation>ERF, Jahr</translation>
    </message>
    <message>
        <source>Heat given to heat networks over facility energy of the weather year (The Green Grid; ISO/IEC 30134-6)</source>
        <translation>An Wärmenetze gegebene Wärme über der Energie der Anlage im Wetterjahr (The Green Grid; ISO/IEC 30134-6)</translation>
    </message>
    <message>
        <source>Saved by thermal stores</source>
        <translation>Von Kältespeichern gespart</translation>
    </message>
    <message>
        <source>Mean electric power that thermal stores save over the weather year by making cold in cool hours</source>
        <translation>Mittlere elektrische Leistung, die Kältespeicher im Wetterjahr sparen, indem Kälte in kühlen Stunden gemacht wird</translation>
    </message>
    <message>
        <source>cooling with stores at rest - with stores in use, mean</source>
        <translation>Kühlung mit ruhenden Speichern - mit genutzten, im Mittel</translation>
    </message>
    <message>
        <source>PUE, annual, as run</source>
        <translation>PUE, Jahr, im Betrieb</translation>
    </message>
    <message>
        <source>Facility over IT energy in the site&apos;s weather year while the serving plan runs: pumps and fans at that load</source>
        <translation>Energie der Anlage über der der IT im Wetterjahr des Standorts, während der Plan läuft: Pumpen und Lüfter bei dieser Last</translation>
    </message>
    <message>
        <source>(IT as run + cooling of the year + losses) / IT as run</source>
        <translation>(IT im Betrieb + Kühlung des Jahrs + Verluste) / IT im Betrieb</translation>
    </message>
    <message>
        <source>Taken over the year</source>
        <translation>Im Jahr abgenommen</translation>
    </message>
    <message>
        <source>Mean over the weather year of the heat that a heat network takes through it; of a thermal store, of the cold that it gives</source>
        <translation>Mittel über das Wetterjahr der Wärme, die ein Wärmenetz durch ihn abnimmt; bei einem Kältespeicher der Kälte, die er gibt</translation>
    </message>
    <message>
        <source>mean heat given away</source>
        <translation>mittlere abgegebene Wärme</translation>
    </message>
    <message>
        <source>sum over heat networks</source>
        <translation>Summe über Wärmenetze</translation>
    </message>
    <message>
        <source>facility power less heat given away</source>
        <translation>Leistung der Anlage abzüglich abgegebener Wärme</translation>
    </message>
    <message>
        <source>mean facility power - mean heat given away</source>
        <translation>mittlere Leistung der Anlage - mittlere abgegebene Wärme</translation>
    </message>
    <message>
        <source>mean facility power</source>
        <translation>mittlere Leistung der Anlage</translation>
    </message>
    <message>
        <source>PUE, annual x IT load</source>
        <translation>PUE, Jahr × IT-Last</translation>
    </message>
    <message>
        <source>less heat given away</source>
        <translation>abzüglich abgegebener Wärme</translation>
    </message>
    <message>
        <source>(facility power - heat given away) / IT load</source>
        <translation>(Leistung der Anlage - abgegebene Wärme) / IT-Last</translation>
    </message>
    <message>
        <source>mean heat given away / mean facility power</source>
        <translation>mittlere abgegebene Wärme / mittlere Leistung der Anlage</translation>
    </message>
    <message>
        <source>cooling with stores at rest - with stores in use</source>
        <translation>Kühlung mit ruhenden Speichern - mit genutzten</translation>
    </message>
    <message>
        <source>cooling, stores at rest</source>
        <translation>Kühlung, Speicher ruhen</translation>
    </message>
    <message>
        <source>mean of the year, {}</source>
        <translation>Mittel des Jahrs, {}</translation>
    </message>
    <message>
        <source>less with stores in use</source>
        <translation>abzüglich mit genutzten Speichern</translation>
    </message>
    <message>
        <source>each day&apos;s cold made in the hours in which it costs least, 90 % of it kept</source>
        <translation>die Kälte jedes Tags in den Stunden gemacht, in denen sie am wenigsten kostet, 90 % davon bleiben</translation>
    </message>
    <message>
        <source>mean facility power as run</source>
        <translation>mittlere Leistung der Anlage im Betrieb</translation>
    </message>
    <message>
        <source>cooling as run</source>
        <translation>Kühlung im Betrieb</translation>
    </message>
    <message>
        <source>mean of the year: pumps and fans at that load</source>
        <translation>Mittel des Jahrs: Pumpen und Lüfter bei dieser Last</translation>
    </message>
    <message>
        <source>losses as run</source>
        <translation>Verluste im Betrieb</translation>
    </message>
    <message>
        <source>the power chain at that load</source>
        <translation>die Stromkette bei dieser Last</translation>
    </message>
    <message>
        <source>mean facility power / IT power</source>
        <translation>mittlere Leistung der Anlage / IT-Leistung</translation>
    </message>
    <message>
        <source>IT as run</source>
        <translation>IT im Betrieb</translation>
    </message>
    <message>
        <source>{} hours of the year, as weather and water allow</source>
        <translation>{} Stunden des Jahrs, wie Wetter und Wasser es erlauben</translation>
    </message>
    <message>
        <source>IT + cooling + losses</source>
        <translation>IT + Kühlung + Verluste</translation>
    </message>
    <message>
        <source>Export base share</source>
        <translation>Grundlastanteil der Abgabe</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Abgabe</translation>
    </message>
    <message>
        <source>Export least</source>
        <translation>Mindesttemperatur der Abgabe</translation>
    </message>
    <message>
        <source>Coolant supply of its limit</source>
        <translation>Kühlmittelvorlauf zum Grenzwert</translation>
    </message>
    <message>
        <source>Supply temperature over the warmest that it, or what hangs on it, takes, both in °C: over 100 % it gets too warm</source>
        <translation>Vorlauftemperatur über der wärmsten, die es selbst oder was daran hängt verträgt, beide in °C: über 100 % wird es zu warm</translation>
    </message>
    <message>
        <source>supply / warmest supply that it takes, in °C</source>
        <translation>Vorlauf / wärmster zulässiger Vorlauf, in °C</translation>
    </message>
    <message>
        <source>coolant supply</source>
        <translation>Kühlmittelvorlauf</translation>
    </message>
    <message>
        <source>what feeds it, at the design point</source>
        <translation>was es speist, im Auslegungspunkt</translation>
    </message>
    <message>
        <source>warmest supply that it takes</source>
        <translation>wärmster zulässiger Vorlauf</translation>
    </message>
    <message>
        <source>datasheets of what hangs on it</source>
        <translation>Datenblätter dessen, was daran hängt</translation>
    </message>
    <message>
        <source>The thermal store {} does nothing all year: no heat passes it, the plant has nothing to spare, or cold costs the same at night. Link it between a chiller and what it serves.</source>
        <translation>Der Kältespeicher {} tut das ganze Jahr nichts: keine Wärme kommt an ihm vorbei, die Anlage hat nichts übrig, oder Kälte kostet nachts dasselbe. Zwischen eine Kältemaschine und das setzen, was sie versorgt.</translation>
    </message>
    <message>
        <source>The heat network at {} takes nothing all year: no heat passes it, or the water that returns is colder than it asks for.</source>
        <translation>Das Wärmenetz an {} nimmt das ganze Jahr nichts ab: keine Wärme kommt daran vorbei, oder das Rücklaufwasser ist kälter, als es verlangt.</translation>
    </message>
    <message>
        <source>A thermal store or a heat network does nothing all year</source>
        <translation>Ein Kältespeicher oder ein Wärmenetz tut das ganze Jahr nichts</translation>
    </message>
    <message>
        <source>one hour at least</source>
        <translation>mindestens eine Stunde</translation>
    </message>
    <message>
        <source>the drawn plant over the site&apos;s weather year</source>
        <translation>die gezeichnete Anlage über das Wetterjahr des Standorts</translation>
    </message>
    <message>
        <source>Stores over a mean day</source>
        <translation>Kältespeicher, Tagesmittel</translation>
    </message>
    <message>
        <source>kW of cold that goes into thermal stores in each hour of the day, out of them below zero, mean of the weather year</source>
        <translation>kW Kälte, die in jeder Stunde des Tags in Kältespeicher geht, unter null aus ihnen, im Mittel des Wetterjahrs</translation>
    </message>
    <message>
        <source>hour of the day</source>
        <translation>Stunde des Tags</translation>
    </message>
    <message>
        <source>No thermal store is drawn: place one and link it into a coolant loop.</source>
        <translation>Kein Kältespeicher ist gezeichnet: Platzieren Sie einen, und verbinden Sie ihn mit einem Kühlmittelkreis.</translation>
    </message>
    <message>
        <source>cold into stores</source>
        <translation>Kälte in die Speicher</translation>
    </message>
    <message>
        <source>coolers of different kinds share it</source>
        <translation>Kühler verschiedener Art teilen ihn sich</translation>
    </message>
    <message>
        <source>Charged up to {:.0f} C outdoors and emptied from {:.0f} C in July, and by the temperatures of its month in the others, the thermal storage at {} saves {:.0f} kWh and {:.0f} USD a year, {:.4f} of PUE; {:.0f} kWh where each day is planned.</source>
        <translation>Bis {} C Außentemperatur geladen und ab {} C geleert im Juli, in den anderen Monaten nach deren Temperaturen, spart der Kältespeicher bei {} {} kWh und {} USD im Jahr, {} der PUE; {} kWh, wenn jeder Tag geplant wird.</translation>
    </message>
    <message>
        <source>Thermal storage of {:.0f} kWh instead of {:.0f} kWh at {} would save {:.0f} kWh and {:.0f} USD a year, {:.4f} of PUE, instead of {:.0f} kWh.</source>
        <translation>Ein Kältespeicher von {} kWh statt {} kWh bei {} würde {} kWh und {} USD im Jahr sparen, {} der PUE, statt {} kWh.</translation>
    </message>
    <message>
        <source>Thermal storage has a better use or size</source>
        <translation>Ein Kältespeicher ist besser zu nutzen oder zu bemessen</translation>
    </message>
    <message>
        <source>the least electric energy of the year</source>
        <translation>die geringste elektrische Energie des Jahrs</translation>
    </message>
    <message>
        <source>path of the cache</source>
        <translation>Weg des Caches</translation>
    </message>
    <message>
        <source>scale-out fabric</source>
        <translation>Scale-out-Fabric</translation>
    </message>
    <message>
        <source>1 more on each side</source>
        <translation>1 mehr auf jeder Seite</translation>
    </message>
    <message>
        <source>one more of it on each side</source>
        <translation>eines mehr davon auf jeder Seite</translation>
    </message>
    <message>
        <source>{} binds once a side is lost: this is what one more of it on each side gives.</source>
        <translation>{} begrenzt, sobald eine Seite ausfällt: So viel bringt eines mehr davon auf jeder Seite.</translation>
    </message>
    <message>
        <source>{}: one more on each side</source>
        <translation>{}: eines mehr auf jeder Seite</translation>
    </message>
    <message>
        <source>{} It binds together with {}: racks come in only with more of each.</source>
        <translation>{} Zugleich ausgelastet: {}. Erst mit mehr von jedem kommen weitere Racks hinein.</translation>
    </message>
    <message>
        <source>{} As much more of switches and cables costs {:.2f} million USD.</source>
        <translation>{} So viel mehr an Switches und Kabeln kostet {} Millionen USD.</translation>
    </message>
    <message>
        <source>{} Tokens would then cost {:.3f} USD a million.</source>
        <translation>{} Eine Million Token würde dann {} USD kosten.</translation>
    </message>
    <message>
        <source>{} It pays back in {:.1f} years.</source>
        <translation>{} Es zahlt sich in {} Jahren zurück.</translation>
    </message>
    <message>
        <source>network and cables</source>
        <translation>Netz und Kabel</translation>
    </message>
    <message>
        <source>network and cables x 10 %</source>
        <translation>Netz und Kabel x 10 %</translation>
    </message>
    <message>
        <source>more of it</source>
        <translation>mehr davon</translation>
    </message>
    <message>
        <source>1 + price of the unit / cost of a year</source>
        <translation>1 + Preis der Einheit / Kosten eines Jahres</translation>
    </message>
    <message>
        <source>cost or worth of 10 % more / what it brings in a year</source>
        <translation>Kosten oder Wert von 10 % mehr / was es im Jahr bringt</translation>
    </message>
    <message>
        <source>revenue x tokens more / tokens now</source>
        <translation>Erlös x mehr Token / Token jetzt</translation>
    </message>
    <message>
        <source>cost the same</source>
        <translation>Kosten gleich</translation>
    </message>
    <message>
        <source>The layout has no block &quot;{}&quot;.</source>
        <translation>Das Layout hat keinen Block „{}“.</translation>
    </message>
    <message>
        <source>Block {} is placed {} time(s): delete or detach its instances first.</source>
        <translation>Block {} ist {}-mal aufgestellt: erst seine Instanzen löschen oder lösen.</translation>
    </message>
    <message>
        <source>{:.1f} kWh</source>
        <translation>{:.1f} kWh</translation>
    </message>
    <message>
        <source>{} does not state its {}: choose a part that does.</source>
        <translation>{} nennt {} nicht: ein Teil wählen, das es tut.</translation>
    </message>
    <message>
        <source>The loads give {:.0f} kW to coolant: choose a CDU and a manifold.</source>
        <translation>Die Lasten geben {:.0f} kW an Kühlmittel: eine CDU und einen Verteiler wählen.</translation>
    </message>
    <message>
        <source>{} has {} inlets, too few for a CDU and {} spares: choose another manifold or fewer spares.</source>
        <translation>{} hat {} Eingänge, zu wenige für eine CDU und {} in Reserve: einen anderen Verteiler oder weniger Reserve wählen.</translation>
    </message>
    <message>
        <source>{} has {} inlets, {} units are needed on it: choose larger units or another pump.</source>
        <translation>{} hat {} Eingänge, {} Geräte sind daran nötig: größere Geräte oder eine andere Pumpe wählen.</translation>
    </message>
    <message>
        <source>{} has {} free outputs, the plant needs {}: name more of its kind, or other sources.</source>
        <translation>{} hat {} freie Abgänge, die Anlage braucht {}: mehr davon nennen, oder andere Quellen.</translation>
    </message>
    <message>
        <source>Gear has two sides at most: name the sources of side a, then those of side b, a name with a range each.</source>
        <translation>Gerät hat höchstens zwei Seiten: die Quellen der Seite a nennen, dann die der Seite b, je ein Name mit Bereich.</translation>
    </message>
    <message>
        <source>the CDUs</source>
        <translation>die CDUs</translation>
    </message>
    <message>
        <source>the manifolds</source>
        <translation>die Verteiler</translation>
    </message>
    <message>
        <source>the air units</source>
        <translation>die Luftkühlgeräte</translation>
    </message>
    <message>
        <source>the chillers</source>
        <translation>die Kältemaschinen</translation>
    </message>
    <message>
        <source>the heat rejection</source>
        <translation>die Rückkühlung</translation>
    </message>
    <message>
        <source>the pumps</source>
        <translation>die Pumpen</translation>
    </message>
    <message>
        <source>sources of power</source>
        <translation>Stromquellen</translation>
    </message>
    <message>
        <source>Output of an accelerator against speed</source>
        <translation>Ausgabe eines Beschleunigers und Tempo</translation>
    </message>
    <message>
        <source>Output tokens/s for each accelerator that the largest workload can have at a speed in tokens/s for each user</source>
        <translation>Ausgabe-Token/s je Beschleuniger, die die größte Last bei einem Tempo in Token/s je Nutzer haben kann</translation>
    </message>
    <message>
        <source>Output for a dollar against speed</source>
        <translation>Ausgabe für einen Dollar und Tempo</translation>
    </message>
    <message>
        <source>Output tokens for each dollar that serving costs at a speed in tokens/s for each user; buildings, hardware and energy as planned</source>
        <translation>Ausgabe-Token für jeden Dollar, den der Betrieb kostet, bei einem Tempo in Token/s je Nutzer; Gebäude, Geräte und Energie wie geplant</translation>
    </message>
    <message>
        <source>{}, {}, batch {:.0f}; limited by {}</source>
        <translation>{}, {}, Batch {:.0f}; begrenzt durch {}</translation>
    </message>
    <message>
        <source>tokens/s per accelerator</source>
        <translation>Token/s je Beschleuniger</translation>
    </message>
    <message>
        <source>tokens per $</source>
        <translation>Token je $</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>Grundlast der Schritte</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>A request has a prompt of more than 0 tokens, and output of 0 (a vector or a score is the answer) or more.</source>
        <translation>Eine Anfrage hat einen Prompt von mehr als 0 Token und eine Ausgabe von 0 (die Antwort ist ein Vektor oder eine Bewertung) oder mehr.</translation>
    </message>
    <message>
        <source>What all prompts have in common is a part of the prompt.</source>
        <translation>Was alle Prompts gemeinsam haben, ist ein Teil des Prompts.</translation>
    </message>
    <message>
        <source>Core-seconds and rates are not below 0, calls more than 0, and no workload calls itself.</source>
        <translation>Kernsekunden und Takte sind nicht unter 0, Aufrufe mehr als 0, und keine Arbeitslast ruft sich selbst.</translation>
    </message>
    <message>
        <source>{} is called by &quot;{}&quot;, which is no workload or is called by it: it is taken as nobody&apos;s. Name the workload of the agents</source>
        <translation>{} wird von &quot;{}&quot; gerufen, was keine Arbeitslast ist oder selbst von ihr gerufen wird: Sie gilt als niemandes. Nennen Sie die Arbeitslast der Agenten</translation>
    </message>
    <message>
        <source>Tools take {:.0f} cores, and no pool of role tools has any: their time is taken as stated. Make a pool of the servers that run them</source>
        <translation>Werkzeuge brauchen {:.0f} Kerne, und kein Pool der Rolle tools hat welche: Ihre Zeit gilt wie angegeben. Machen Sie einen Pool aus den Servern, auf denen sie laufen</translation>
    </message>
    <message>
        <source>The accelerators could serve turns whose tools take {:.0f} cores; {} has {:.0f}: {:.0f} % of the turns are served. Add processors to the pool</source>
        <translation>Die Beschleuniger könnten Runden bedienen, deren Werkzeuge {:.0f} Kerne brauchen; {} hat {:.0f}: {:.0f} % der Runden werden bedient. Fügen Sie dem Pool Prozessoren hinzu</translation>
    </message>
    <message>
        <source>Agents of {} have {:.1f} s between turns; a turn of {}, which they call, takes {:.1f} s. Give them a longer tool_gap_s</source>
        <translation>Agenten von {} haben {:.1f} s zwischen Runden; eine Runde von {}, die sie rufen, dauert {:.1f} s. Geben Sie ihnen ein längeres tool_gap_s</translation>
    </message>
    <message>
        <source>{} answers prompts alone, and no pool is free to compute them: give it a pool of role both or prefill</source>
        <translation>{} beantwortet nur Prompts, und kein Pool ist frei, sie zu berechnen: Geben Sie ihr einen Pool der Rolle both oder prefill</translation>
    </message>
    <message>
        <source>Tools that keep agents waiting</source>
        <translation>Werkzeuge, auf die Agenten warten</translation>
    </message>
    <message>
        <source>Tools without processors to run them</source>
        <translation>Werkzeuge ohne Prozessoren, auf denen sie laufen</translation>
    </message>
    <message>
        <source>Sub-agents of an unknown workload</source>
        <translation>Unteragenten einer unbekannten Arbeitslast</translation>
    </message>
    <message>
        <source>Sub-agents that take longer than the gap of their agents</source>
        <translation>Unteragenten, die länger brauchen als die Pause ihrer Agenten</translation>
    </message>
    <message>
        <source>Prompts alone without a pool that serves them</source>
        <translation>Reine Prompts ohne Pool, der sie bedient</translation>
    </message>
    <message>
        <source>Tokens of pictures are a part of the prompt, and come from more than 0 pictures.</source>
        <translation>Token von Bildern sind ein Teil des Prompts und kommen von mehr als 0 Bildern.</translation>
    </message>
    <message>
        <source>Prompts of {} have {:.0f} tokens of pictures, and the library knows no encoder of {}: what turns pictures into tokens is not counted</source>
        <translation>Prompts von {} haben {:.0f} Token von Bildern, und die Bibliothek kennt keinen Encoder von {}: Was aus Bildern Token macht, ist nicht gerechnet</translation>
    </message>
    <message>
        <source>Pictures without a known encoder</source>
        <translation>Bilder ohne bekannten Encoder</translation>
    </message>
    <message>
        <source>a published encoder of the model</source>
        <translation>ein veröffentlichter Encoder des Modells</translation>
    </message>
    <message>
        <source>{} comes {:.3g} times a second and needs its answer within {:.3g} ms; on {} that of one asker alone takes {:.3g} ms</source>
        <translation>{} kommt {:.3g}-mal in der Sekunde und braucht die Antwort binnen {:.3g} ms; auf {} dauert die eines einzigen Fragenden {:.3g} ms</translation>
    </message>
    <message>
        <source>{} comes {:.3g} times a second and needs its prompt computed within {:.3g} ms; on {} that of one asker alone takes {:.3g} ms</source>
        <translation>{} kommt {:.3g}-mal in der Sekunde und braucht den Prompt binnen {:.3g} ms berechnet; auf {} dauert der eines einzigen Fragenden {:.3g} ms</translation>
    </message>
    <message>
        <source>{} comes {:.3g} times a second and has half of a period, {:.3g} ms, for its prompt; on {} that of one asker alone takes {:.3g} ms</source>
        <translation>{} kommt {:.3g}-mal in der Sekunde und hat die halbe Periode, {:.3g} ms, für den Prompt; auf {} dauert der eines einzigen Fragenden {:.3g} ms</translation>
    </message>
    <message>
        <source>{} comes {:.3g} times a second and has half of a period, {:.3g} ms, for its tokens; on {} those of one asker alone take {:.3g} ms</source>
        <translation>{} kommt {:.3g}-mal in der Sekunde und hat die halbe Periode, {:.3g} ms, für die Token; auf {} dauern die eines einzigen Fragenden {:.3g} ms</translation>
    </message>
    <message>
        <source>{} comes {:.3g} times a second and needs its answer within {:.3g} ms; with {:.3g} ms for its cache to get to {}, one in a hundred takes {:.3g} ms</source>
        <translation>{} kommt {:.3g}-mal in der Sekunde und braucht die Antwort binnen {:.3g} ms; mit {:.3g} ms, bis der Cache in {} ist, dauert eine von hundert {:.3g} ms</translation>
    </message>
    <message>
        <source>Answers that come too late for a control loop</source>
        <translation>Antworten, die für einen Regelkreis zu spät kommen</translation>
    </message>
    <message>
        <source>1 / rate_hz, at the 99th percentile</source>
        <translation>1 / rate_hz, im 99. Perzentil</translation>
    </message>
    <message>
        <source>Agent with tools</source>
        <translation>Agent mit Werkzeugen</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Image questions</source>
        <translation>Fragen zu Bildern</translation>
    </message>
    <message>
        <source>Video questions</source>
        <translation>Fragen zu Videos</translation>
    </message>
    <message>
        <source>Robot control</source>
        <translation>Robotersteuerung</translation>
    </message>
    <message>
        <source>Protein sequences</source>
        <translation>Proteinsequenzen</translation>
    </message>
    <message>
        <source>Molecules</source>
        <translation>Moleküle</translation>
    </message>
    <message>
        <source>Median turn of sub-agents of the same sessions: 41,600 tokens of context, 95 % of it cached, 148 out. The gap for tools is an assumption. Say under Called by whose they are</source>
        <translation>Mittlere Runde von Unteragenten derselben Sitzungen: 41.600 Token Kontext, davon 95 % im Cache, 148 heraus. Die Pause für Werkzeuge ist eine Annahme. Unter Gerufen von steht, wessen sie sind</translation>
    </message>
    <message>
        <source>A software agent: 20,000 tokens of context, 85 % of it cached, of which 4,000 of instructions and tools are the same for all; tools take 6 s on two cores. Lengths, cores and gap are assumptions; give a pool of role tools the servers that run them</source>
        <translation>Ein Software-Agent: 20.000 Token Kontext, davon 85 % im Cache, von denen 4.000 aus Anweisungen und Werkzeugen für alle gleich sind; Werkzeuge brauchen 6 s auf zwei Kernen. Längen, Kerne und Pause sind Annahmen; geben Sie einem Pool der Rolle tools die Server, auf denen sie laufen</translation>
    </message>
    <message>
        <source>Passages of 512 tokens to vectors: prompts alone. Llama-Embed-Nemotron-8B has the layers of Llama 3.1 8B; it attends both ways, which doubles attention, a hundredth of the work at this length</source>
        <translation>Abschnitte von 512 Token zu Vektoren: nur Prompts. Llama-Embed-Nemotron-8B hat die Schichten von Llama 3.1 8B; es beachtet beide Richtungen, was die Aufmerksamkeit verdoppelt, bei dieser Länge ein Hundertstel der Arbeit</translation>
    </message>
    <message>
        <source>A picture of 672 by 672 points in four tiles and a thumbnail, 145 tokens each by pixel shuffle, with a question of 60 tokens; 200 out. The encoder, of 0.87 billion parameters, sees each tile for itself</source>
        <translation>Ein Bild von 672 mal 672 Punkten in vier Kacheln und einer Vorschau, je 145 Token durch Pixel-Shuffle, mit einer Frage von 60 Token; 200 heraus. Der Encoder mit 0,87 Milliarden Parametern sieht jede Kachel für sich</translation>
    </message>
    <message>
        <source>A minute at two frames a second, two frames to a token: 60 steps of 256 tokens, and a question; 300 out. The encoder, of 0.45 billion parameters, sees each pair of frames for itself</source>
        <translation>Eine Minute mit zwei Bildern je Sekunde, zwei Bilder zu einem Token: 60 Schritte von 256 Token und eine Frage; 300 heraus. Der Encoder mit 0,45 Milliarden Parametern sieht jedes Paar von Bildern für sich</translation>
    </message>
    <message>
        <source>A robot that looks and moves five times a second: 256 tokens of a picture and 20 of an instruction in, 7 tokens of motion out, before the next picture. OpenVLA has the layers of Llama 2 7B; Llama 3.1 8B stands for it, and its encoders of pictures are not counted</source>
        <translation>Ein Roboter, der fünfmal in der Sekunde schaut und sich bewegt: 256 Token eines Bildes und 20 einer Anweisung hinein, 7 Token Bewegung heraus, vor dem nächsten Bild. OpenVLA hat die Schichten von Llama 2 7B; Llama 3.1 8B steht dafür, und ihre Encoder für Bilder sind nicht gerechnet</translation>
    </message>
    <message>
        <source>Proteins written residue by residue: a prompt of 20 tokens, 367 out, the mean length of a protein. NatureLM has the layers of Mixtral 8x7B at its largest</source>
        <translation>Proteine, Rest für Rest geschrieben: ein Prompt von 20 Token, 367 heraus, die mittlere Länge eines Proteins. NatureLM hat in seiner größten Form die Schichten von Mixtral 8x7B</translation>
    </message>
    <message>
        <source>Small molecules as SMILES, a token for each sign: a prompt of 60 tokens, target and conditions, and 45 out</source>
        <translation>Kleine Moleküle als SMILES, ein Token je Zeichen: ein Prompt von 60 Token, Ziel und Bedingungen, und 45 heraus</translation>
    </message>
    <message>
        <source>accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>leaf switch</source>
        <translation>Leaf-Switch</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>uplink</source>
        <translation>Aufwärtsverbindung</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Without the {}, {}: {:.0f} kW of heat are not taken away.</source>
        <translation>Ohne {} {}: {} kW Wärme werden nicht abgeführt.</translation>
    </message>
    <message>
        <source>Without the {}, or one of {} like it, {}: {:.0f} kW of heat are not taken away.</source>
        <translation>Ohne {} oder eines von {} gleichen {}: {} kW Wärme werden nicht abgeführt.</translation>
    </message>
    <message>
        <source>one rack gets too warm</source>
        <translation>wird ein Rack zu warm</translation>
    </message>
    <message>
        <source>one rack gets too warm after {:.0f} s</source>
        <translation>wird ein Rack nach {} s zu warm</translation>
    </message>
    <message>
        <source>{} racks get too warm</source>
        <translation>werden {} Racks zu warm</translation>
    </message>
    <message>
        <source>{} racks get too warm, the first after {:.0f} s</source>
        <translation>werden {} Racks zu warm, das erste nach {} s</translation>
    </message>
    <message>
        <source>{} has one cable to higher switches; those beside it have {}. Give all of them as many.</source>
        <translation>{} hat ein Kabel zu höheren Switches; die daneben haben {}. Geben Sie allen gleich viele.</translation>
    </message>
    <message>
        <source>One host of fabric {} hangs on {} alone: its failure cuts it off. Link it to a second leaf too.</source>
        <translation>Ein Host des Netzes {} hängt allein an {}: Sein Ausfall trennt ihn ab. Verbinden Sie ihn auch mit einem zweiten Leaf-Switch.</translation>
    </message>
    <message>
        <source>No tray comes within 1.5 m of {}: the length of its cable is taken along rows and aisles. Draw a tray over it.</source>
        <translation>Keine Trasse kommt {} näher als 1,5 m: Die Länge seines Kabels ist entlang von Reihen und Gängen gerechnet. Ziehen Sie eine Trasse darüber.</translation>
    </message>
    <message>
        <source>{} reaches trays at both ends that do not join: its length is taken along rows and aisles. Draw the piece between.</source>
        <translation>{} erreicht an beiden Enden Trassen, die nicht zusammenhängen: Seine Länge ist entlang von Reihen und Gängen gerechnet. Ziehen Sie das Stück dazwischen.</translation>
    </message>
    <message>
        <source>The valve in the pipe from {} to {} is shut: {} behind it gets no coolant. Open it.</source>
        <translation>Das Ventil in der Leitung von {} nach {} ist geschlossen: {} dahinter bekommt kein Kühlmittel. Öffnen Sie es.</translation>
    </message>
    <message>
        <source>one component states no pressure drop: a usual one is taken</source>
        <translation>eine Komponente nennt keinen Druckverlust: Ein üblicher ist angenommen</translation>
    </message>
    <message>
        <source>one pump states no head: {:.0f} kPa at its rated flow is taken</source>
        <translation>eine Pumpe nennt keine Förderhöhe: {} kPa bei ihrem Nennstrom sind angenommen</translation>
    </message>
    <message>
        <source>one pipe states no diameter: sized to 1.2 m/s up to DN 50 and to 400 Pa/m beyond (ASHRAE Handbook of Fundamentals)</source>
        <translation>eine Leitung nennt keinen Durchmesser: bemessen auf 1,2 m/s bis DN 50 und auf 400 Pa/m darüber (ASHRAE Handbook of Fundamentals)</translation>
    </message>
    <message>
        <source>one cable in trays has no medium: it is counted without diameter and weight</source>
        <translation>ein Kabel in Trassen hat kein Medium: Es zählt ohne Durchmesser und Gewicht</translation>
    </message>
    <message>
        <source>one rack or other source of heat states no air flow: it is worked out from its heat at a rise of {:.0f} K</source>
        <translation>ein Rack oder eine andere Wärmequelle nennt keinen Luftstrom: er wird aus ihrer Wärme bei {} K Erwärmung berechnet</translation>
    </message>
    <message>
        <source>One component stands in {}: move or remove it first.</source>
        <translation>Eine Komponente steht in {}: Verschieben oder entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>its port used</source>
        <translation>sein Anschluss belegt</translation>
    </message>
    <message>
        <source>sqrt(P^2 + Q^2)</source>
        <translation>Wurzel(P^2 + Q^2)</translation>
    </message>
    <message>
        <source>reactive power</source>
        <translation>Blindleistung</translation>
    </message>
    <message>
        <source>{:.0f} kvar</source>
        <translation>{} kvar</translation>
    </message>
    <message>
        <source>lowest of all drawn gear and loads</source>
        <translation>niedrigste aller gezeichneten Geräte und Lasten</translation>
    </message>
    <message>
        <source>mean of the year - design point</source>
        <translation>Mittel des Jahres - Auslegungspunkt</translation>
    </message>
    <message>
        <source>cooling, mean of the year</source>
        <translation>Kühlung, Mittel des Jahres</translation>
    </message>
    <message>
        <source>less cooling at the design point</source>
        <translation>abzüglich Kühlung im Auslegungspunkt</translation>
    </message>
    <message>
        <source>hours without a compressor; {}</source>
        <translation>Stunden ohne Verdichter; {}</translation>
    </message>
    <message>
        <source>hours in which a supply is over what hangs on it takes; {}</source>
        <translation>Stunden, in denen ein Vorlauf wärmer ist, als verträgt, was daran hängt; {}</translation>
    </message>
    <message>
        <source>Temperature of the coolant that goes back</source>
        <translation>Temperatur des Kühlmittels, das zurückfließt</translation>
    </message>
    <message>
        <source>Rack units</source>
        <translation>Höheneinheiten</translation>
    </message>
    <message>
        <source>Units of a rack that what is mounted takes up, of all that it has</source>
        <translation>Höheneinheiten eines Racks, die belegt sind, von allen, die es hat</translation>
    </message>
    <message>
        <source>supply of {}</source>
        <translation>Vorlauf von {}</translation>
    </message>
    <message>
        <source>what it supplies</source>
        <translation>was es liefert</translation>
    </message>
    <message>
        <source>supply x its share of the pipes</source>
        <translation>Vorlauf x Anteil an den Rohren</translation>
    </message>
    <message>
        <source>share of the pipes</source>
        <translation>Anteil an den Rohren</translation>
    </message>
    <message>
        <source>pipes as drawn</source>
        <translation>Rohre wie gezeichnet</translation>
    </message>
    <message>
        <source>mean of its pipes</source>
        <translation>Mittel seiner Rohre</translation>
    </message>
    <message>
        <source>mean over its pipes</source>
        <translation>Mittel über seine Rohre</translation>
    </message>
    <message>
        <source>this layout: design ambient of the site</source>
        <translation>dieses Layout: Auslegungsumgebung des Standorts</translation>
    </message>
    <message>
        <source>no design ambient is given: 35 °C is taken</source>
        <translation>keine Auslegungsumgebung angegeben: 35 °C werden angenommen</translation>
    </message>
    <message>
        <source>outdoor air + approach</source>
        <translation>Außenluft + Grädigkeit</translation>
    </message>
    <message>
        <source>wet bulb</source>
        <translation>Feuchtkugel</translation>
    </message>
    <message>
        <source>approach</source>
        <translation>Grädigkeit</translation>
    </message>
    <message>
        <source>set to the warmest that what hangs on it takes, which fans and compressors then hold</source>
        <translation>auf das Wärmste gestellt, das verträgt, was daran hängt; Lüfter und Verdichter halten es</translation>
    </message>
    <message>
        <source>what its pipes bring</source>
        <translation>was seine Rohre bringen</translation>
    </message>
    <message>
        <source>what its pipes bring + approach</source>
        <translation>was seine Rohre bringen + Grädigkeit</translation>
    </message>
    <message>
        <source>facility water + approach</source>
        <translation>Gebäudewasser + Grädigkeit</translation>
    </message>
    <message>
        <source>facility water</source>
        <translation>Gebäudewasser</translation>
    </message>
    <message>
        <source>the site&apos;s plant, mean by capacity, at the design point: nothing is piped to it</source>
        <translation>die Anlage des Standorts, nach Leistung gemittelt, im Auslegungspunkt: kein Rohr führt zu ihm</translation>
    </message>
    <message>
        <source>heat for each kelvin</source>
        <translation>Wärme je Kelvin</translation>
    </message>
    <message>
        <source>flow x density x heat capacity</source>
        <translation>Durchfluss x Dichte x Wärmekapazität</translation>
    </message>
    <message>
        <source>coolant through it</source>
        <translation>Kühlmittel durch es</translation>
    </message>
    <message>
        <source>density x heat capacity</source>
        <translation>Dichte x Wärmekapazität</translation>
    </message>
    <message>
        <source>{:.4f} kW/K in a L/min</source>
        <translation>{} kW/K je L/min</translation>
    </message>
    <message>
        <source>PG25 at about 40 °C: 1013 kg/m3, 3.95 kJ/(kg K)</source>
        <translation>PG25 bei etwa 40 °C: 1013 kg/m3, 3,95 kJ/(kg K)</translation>
    </message>
    <message>
        <source>{:.3g} kW/K</source>
        <translation>{} kW/K</translation>
    </message>
    <message>
        <source>{:.2f} K</source>
        <translation>{} K</translation>
    </message>
    <message>
        <source>warmer by</source>
        <translation>wärmer um</translation>
    </message>
    <message>
        <source>heat / (flow x density x heat capacity)</source>
        <translation>Wärme / (Durchfluss x Dichte x Wärmekapazität)</translation>
    </message>
    <message>
        <source>what its coolant takes up</source>
        <translation>was sein Kühlmittel aufnimmt</translation>
    </message>
    <message>
        <source>supply + heat / (flow x density x heat capacity)</source>
        <translation>Vorlauf + Wärme / (Durchfluss x Dichte x Wärmekapazität)</translation>
    </message>
    <message>
        <source>what comes in</source>
        <translation>was hineinkommt</translation>
    </message>
    <message>
        <source>units taken / units of the rack</source>
        <translation>belegte Höheneinheiten / Höheneinheiten des Racks</translation>
    </message>
    <message>
        <source>units taken</source>
        <translation>belegte Höheneinheiten</translation>
    </message>
    <message>
        <source>sum over what is mounted</source>
        <translation>Summe über das, was eingebaut ist</translation>
    </message>
    <message>
        <source>units of the rack</source>
        <translation>Höheneinheiten des Racks</translation>
    </message>
    <message>
        <source>height; {}</source>
        <translation>Höhe; {}</translation>
    </message>
    <message>
        <source>{} U</source>
        <translation>{} HE</translation>
    </message>
    <message>
        <source>{}; sources less loads and losses leave {:.1g} of what they give</source>
        <translation>{}; Quellen abzüglich Lasten und Verlusten lassen {} dessen übrig, was sie geben</translation>
    </message>
    <message>
        <source>{}; nothing flows</source>
        <translation>{}; nichts fließt</translation>
    </message>
    <message>
        <source>{}, of {:.0f} V</source>
        <translation>{}, von {} V</translation>
    </message>
    <message>
        <source>load flow: Newton-Raphson until no bus is off its power by 1e-9 of the base</source>
        <translation>Lastfluss: Newton-Raphson, bis kein Knoten um mehr als 1e-9 der Bezugsleistung abweicht</translation>
    </message>
    <message>
        <source>drawn loop as a hydraulic network: Newton&apos;s method (Todini and Pilati, 1988) until no flow is off its line by 2e-5 of itself; pumps at the speed that serves the worst placed, to 0.1 %</source>
        <translation>gezeichneter Kreis als hydraulisches Netz: Newtonverfahren (Todini und Pilati, 1988), bis kein Durchfluss um mehr als 2e-5 seiner selbst von seiner Geraden abweicht; Pumpen mit der Drehzahl, die den am schlechtesten Gelegenen versorgt, auf 0,1 %</translation>
    </message>
    <message>
        <source>each pair of pipes</source>
        <translation>jedes Rohrpaar</translation>
    </message>
    <message>
        <source>each pair of pipes x pairs</source>
        <translation>jedes Rohrpaar x Paare</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>less what flows through it</source>
        <translation>abzüglich dessen, was durch es fließt</translation>
    </message>
    <message>
        <source>{}; {:.1g} L/min of it are left over here</source>
        <translation>{}; {} L/min davon bleiben hier übrig</translation>
    </message>
    <message>
        <source>what its pipes bring goes through it: they sum to nothing</source>
        <translation>was seine Rohre bringen, geht hindurch: die Summe ist null</translation>
    </message>
    <message>
        <source>what goes through it goes into its pipes: they sum to nothing</source>
        <translation>was hindurchgeht, geht in seine Rohre: die Summe ist null</translation>
    </message>
    <message>
        <source>its curve through {:.4g} L/min and {:.4g} kPa; {}</source>
        <translation>seine Kennlinie durch {} L/min und {} kPa; {}</translation>
    </message>
    <message>
        <source>of full speed: the least that serves the worst placed component, to 0.1 %</source>
        <translation>der vollen Drehzahl: die kleinste, die die am schlechtesten gelegene Komponente versorgt, auf 0,1 %</translation>
    </message>
    <message>
        <source>flow of its rated one</source>
        <translation>Durchfluss zu Nenndurchfluss</translation>
    </message>
    <message>
        <source>flow / rated flow</source>
        <translation>Durchfluss / Nenndurchfluss</translation>
    </message>
    <message>
        <source>rated flow</source>
        <translation>Nenndurchfluss</translation>
    </message>
    <message>
        <source>of its rated head</source>
        <translation>der Nennförderhöhe</translation>
    </message>
    <message>
        <source>4/3 speed^2 - 1/3 (flow / rated flow)^2</source>
        <translation>4/3 Drehzahl^2 - 1/3 (Durchfluss / Nenndurchfluss)^2</translation>
    </message>
    <message>
        <source>at no flow</source>
        <translation>ohne Durchfluss</translation>
    </message>
    <message>
        <source>4/3 x speed x speed</source>
        <translation>4/3 x Drehzahl x Drehzahl</translation>
    </message>
    <message>
        <source>head at no flow of that at the rated point</source>
        <translation>Förderhöhe ohne Durchfluss zu der im Nennpunkt</translation>
    </message>
    <message>
        <source>less by its flow</source>
        <translation>weniger durch seinen Durchfluss</translation>
    </message>
    <message>
        <source>- 1/3 x share x share</source>
        <translation>- 1/3 x Anteil x Anteil</translation>
    </message>
    <message>
        <source>fall to the rated point</source>
        <translation>Abfall bis zum Nennpunkt</translation>
    </message>
    <message>
        <source>rated head x curve of the pump at this speed and flow</source>
        <translation>Nennförderhöhe x Kennlinie der Pumpe bei dieser Drehzahl und diesem Durchfluss</translation>
    </message>
    <message>
        <source>rated head</source>
        <translation>Nennförderhöhe</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Drehzahl</translation>
    </message>
    <message>
        <source>its curve at {:.4g} L/min; {}</source>
        <translation>seine Kennlinie bei {} L/min; {}</translation>
    </message>
    <message>
        <source>what is usual where the part states none</source>
        <translation>was üblich ist, wo das Teil keine nennt</translation>
    </message>
    <message>
        <source>{}; at {} {:.1g} L/min of {:.4g} L/min are left over</source>
        <translation>{}; an {} bleiben {} L/min von {} L/min übrig</translation>
    </message>
    <message>
        <source>the drawn system solved at each pair of dry and wet bulb of {}, to half a kelvin, weighed by its hours, {} in all; heat in and out of it differ by {:.1g} kW</source>
        <translation>das gezeichnete System bei jedem Paar von Trocken- und Feuchtkugel von {} auf ein halbes Kelvin gelöst, nach Stunden gewichtet, {} insgesamt; zu- und abgeführte Wärme unterscheiden sich um {} kW</translation>
    </message>
    <message>
        <source>the part, which is not in the catalogue any more</source>
        <translation>das Teil, das nicht mehr im Katalog ist</translation>
    </message>
    <message>
        <source>searched: of all splits that hold the model the one that serves most within the limits</source>
        <translation>gesucht: von allen Aufteilungen, die das Modell fassen, die, die innerhalb der Grenzen am meisten bedient</translation>
    </message>
    <message>
        <source>tensor parallel</source>
        <translation>tensorparallel</translation>
    </message>
    <message>
        <source>pipeline parallel</source>
        <translation>pipelineparallel</translation>
    </message>
    <message>
        <source>attention-data parallel</source>
        <translation>attention-datenparallel</translation>
    </message>
    <message>
        <source>context parallel</source>
        <translation>kontextparallel</translation>
    </message>
    <message>
        <source>accelerators of a replica</source>
        <translation>Beschleuniger eines Replikats</translation>
    </message>
    <message>
        <source>product of its parallel sizes</source>
        <translation>Produkt seiner parallelen Größen</translation>
    </message>
    <message>
        <source>whole ones of {:.0f} accelerators each that its {} accelerators hold</source>
        <translation>ganze von je {} Beschleunigern, die seine {} Beschleuniger fassen</translation>
    </message>
    <message>
        <source>one on each of its accelerators</source>
        <translation>eine auf jedem seiner Beschleuniger</translation>
    </message>
    <message>
        <source>in whole replicas</source>
        <translation>in ganzen Replikaten</translation>
    </message>
    <message>
        <source>replicas x accelerators of each</source>
        <translation>Replikate x Beschleuniger von jedem</translation>
    </message>
    <message>
        <source>beside whole replicas</source>
        <translation>neben ganzen Replikaten</translation>
    </message>
    <message>
        <source>the pool&apos;s accelerators are shared by its workloads in parts of replicas, or do not divide by their size</source>
        <translation>die Beschleuniger des Pools teilen sich seine Arbeitslasten in Teilen von Replikaten, oder ihre Zahl geht nicht in deren Größe auf</translation>
    </message>
    <message>
        <source>in whole replicas + beside them</source>
        <translation>in ganzen Replikaten + daneben</translation>
    </message>
    <message>
        <source>a prefill worker computes one prompt at a time</source>
        <translation>ein Prefill-Worker rechnet einen Prompt nach dem anderen</translation>
    </message>
    <message>
        <source>largest within the limits, by bisection to 0.1 % of the batch</source>
        <translation>der größte innerhalb der Grenzen, durch Halbieren auf 0,1 % des Batches</translation>
    </message>
    <message>
        <source>{}: time per output token of {:.4g} ms, limit {:.4g} ms</source>
        <translation>{}: Zeit je Ausgabetoken {} ms, Grenze {} ms</translation>
    </message>
    <message>
        <source>{}; bound by {}</source>
        <translation>{}; begrenzt durch {}</translation>
    </message>
    <message>
        <source>sequences of an attention rank</source>
        <translation>Sequenzen eines Attention-Rangs</translation>
    </message>
    <message>
        <source>tokens of the attention ranks that it works for, in each of its micro-batches</source>
        <translation>Token der Attention-Ränge, für die er arbeitet, in jedem seiner Mikrobatches</translation>
    </message>
    <message>
        <source>sequences of an attention rank x ranks</source>
        <translation>Sequenzen eines Attention-Rangs x Ränge</translation>
    </message>
    <message>
        <source>of {} in {}, over {} tensor, {} pipeline and {} expert ranks; what all ranks hold alike counts in each</source>
        <translation>von {} in {}, über {} Tensor-, {} Pipeline- und {} Expertenränge; was alle Ränge gleich halten, zählt in jedem</translation>
    </message>
    <message>
        <source>it keeps none</source>
        <translation>er hält keinen</translation>
    </message>
    <message>
        <source>sequences of an attention rank x cache for each</source>
        <translation>Sequenzen eines Attention-Rangs x Cache für jede</translation>
    </message>
    <message>
        <source>cache for each</source>
        <translation>Cache für jede</translation>
    </message>
    <message>
        <source>keys and values of the prompt and the part of the output that the engine admits, on one accelerator; with those of sessions that wait in this memory</source>
        <translation>Schlüssel und Werte des Prompts und des Teils der Ausgabe, den die Engine zulässt, auf einem Beschleuniger; mit denen von Sitzungen, die in diesem Speicher warten</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>weights + KV cache</source>
        <translation>Gewichte + KV-Cache</translation>
    </message>
    <message>
        <source>Memory in use, share</source>
        <translation>Belegter Speicher, Anteil</translation>
    </message>
    <message>
        <source>memory in use / memory of an accelerator</source>
        <translation>belegter Speicher / Speicher eines Beschleunigers</translation>
    </message>
    <message>
        <source>memory of an accelerator</source>
        <translation>Speicher eines Beschleunigers</translation>
    </message>
    <message>
        <source>seconds x 1000</source>
        <translation>Sekunden x 1000</translation>
    </message>
    <message>
        <source>ms in a second</source>
        <translation>ms je Sekunde</translation>
    </message>
    <message>
        <source>computing at the peak</source>
        <translation>Rechnen mit Spitzenleistung</translation>
    </message>
    <message>
        <source>TFLOP / TFLOP/s</source>
        <translation>TFLOP / TFLOP/s</translation>
    </message>
    <message>
        <source>{:.4g} TFLOP</source>
        <translation>{} TFLOP</translation>
    </message>
    <message>
        <source>of one accelerator in a step, by the layers of the model; narrower numbers count for as many 16-bit ones as take their time</source>
        <translation>von einem Beschleuniger in einem Schritt, nach den Schichten des Modells; schmalere Zahlen zählen für so viele 16-Bit-Zahlen, wie ihre Zeit brauchen</translation>
    </message>
    <message>
        <source>dense 16-bit peak</source>
        <translation>dichte 16-Bit-Spitze</translation>
    </message>
    <message>
        <source>{:.5g} TFLOP/s</source>
        <translation>{} TFLOP/s</translation>
    </message>
    <message>
        <source>moving at the bandwidth</source>
        <translation>Bewegen mit der Bandbreite</translation>
    </message>
    <message>
        <source>TB / TB/s</source>
        <translation>TB / TB/s</translation>
    </message>
    <message>
        <source>{:.4g} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>weights, activations and cache that one accelerator reads and writes in a step</source>
        <translation>Gewichte, Aktivierungen und Cache, die ein Beschleuniger in einem Schritt liest und schreibt</translation>
    </message>
    <message>
        <source>{:.4g} TB/s</source>
        <translation>{} TB/s</translation>
    </message>
    <message>
        <source>kernels as measured: tiles that are not full, overlap, launches; constants fitted to published measurements (docs/methods-throughput.md)</source>
        <translation>Kernel wie gemessen: nicht volle Kacheln, Überlappung, Starts; Konstanten an veröffentlichte Messungen angepasst (docs/methods-throughput.md)</translation>
    </message>
    <message>
        <source>links between accelerators, launches and waits; constants fitted to published measurements (docs/methods-throughput.md)</source>
        <translation>Verbindungen zwischen Beschleunigern, Starts und Warten; Konstanten an veröffentlichte Messungen angepasst (docs/methods-throughput.md)</translation>
    </message>
    <message>
        <source>least time by the datasheet</source>
        <translation>kürzeste Zeit nach dem Datenblatt</translation>
    </message>
    <message>
        <source>the longer of computing and moving</source>
        <translation>das Längere von Rechnen und Bewegen</translation>
    </message>
    <message>
        <source>least time by the datasheet x kernels</source>
        <translation>kürzeste Zeit nach dem Datenblatt x Kernel</translation>
    </message>
    <message>
        <source>kernels over that</source>
        <translation>Kernel gegenüber dem</translation>
    </message>
    <message>
        <source>sum over its operations, all layers together</source>
        <translation>Summe über seine Operationen, alle Schichten zusammen</translation>
    </message>
    <message>
        <source>feed-forward layers in another pool, and what passes between both</source>
        <translation>Feed-Forward-Schichten in einem anderen Pool, und was zwischen beiden läuft</translation>
    </message>
    <message>
        <source>prompts of others, which are computed between its tokens</source>
        <translation>Prompts anderer, die zwischen seinen Token gerechnet werden</translation>
    </message>
    <message>
        <source>parts of a batch that wait for others</source>
        <translation>Teile eines Batches, die auf andere warten</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>step x steps for a token</source>
        <translation>Schritt x Schritte je Token</translation>
    </message>
    <message>
        <source>steps for a token</source>
        <translation>Schritte je Token</translation>
    </message>
    <message>
        <source>drafts that are right save steps; prompts of others add to them</source>
        <translation>richtige Entwürfe sparen Schritte; Prompts anderer kommen hinzu</translation>
    </message>
    <message>
        <source>beside its step</source>
        <translation>neben seinem Schritt</translation>
    </message>
    <message>
        <source>step of the batch + beside it</source>
        <translation>Schritt des Batches + daneben</translation>
    </message>
    <message>
        <source>of one accelerator in a step, by the layers of the model</source>
        <translation>von einem Beschleuniger in einem Schritt, nach den Schichten des Modells</translation>
    </message>
    <message>
        <source>its step does none</source>
        <translation>sein Schritt tut nichts davon</translation>
    </message>
    <message>
        <source>what it could do in that time</source>
        <translation>was er in dieser Zeit könnte</translation>
    </message>
    <message>
        <source>step x rate / 1000</source>
        <translation>Schritt x Rate / 1000</translation>
    </message>
    <message>
        <source>seconds in a ms</source>
        <translation>Sekunden je ms</translation>
    </message>
    <message>
        <source>what a step does</source>
        <translation>was ein Schritt tut</translation>
    </message>
    <message>
        <source>sum over its operations</source>
        <translation>Summe über seine Operationen</translation>
    </message>
    <message>
        <source>Compute in use</source>
        <translation>Genutzte Rechenleistung</translation>
    </message>
    <message>
        <source>FLOPs of a step / (step x dense 16-bit peak)</source>
        <translation>FLOPs eines Schritts / (Schritt x dichte 16-Bit-Spitze)</translation>
    </message>
    <message>
        <source>Memory bandwidth in use</source>
        <translation>Genutzte Speicherbandbreite</translation>
    </message>
    <message>
        <source>bytes of a step / (step x memory bandwidth)</source>
        <translation>Bytes eines Schritts / (Schritt x Speicherbandbreite)</translation>
    </message>
    <message>
        <source>power limit {:.0f} W</source>
        <translation>Leistungsgrenze von {} W</translation>
    </message>
    <message>
        <source>Draw of an accelerator</source>
        <translation>Aufnahme eines Beschleunigers</translation>
    </message>
    <message>
        <source>idle + while it works</source>
        <translation>im Leerlauf + bei der Arbeit</translation>
    </message>
    <message>
        <source>share of its {} with memory held and nothing to do</source>
        <translation>Anteil seiner {} mit belegtem Speicher und ohne Arbeit</translation>
    </message>
    <message>
        <source>while it works</source>
        <translation>bei der Arbeit</translation>
    </message>
    <message>
        <source>limit x (busy share + FLOP rate / peak) + energy of the bytes moved, never above the {}; constants {}</source>
        <translation>Grenze x (Anteil der Arbeitszeit + FLOP-Rate / Spitze) + Energie der bewegten Bytes, nie über der {}; Konstanten {}</translation>
    </message>
    <message>
        <source>measured on this family</source>
        <translation>an dieser Familie gemessen</translation>
    </message>
    <message>
        <source>of other families</source>
        <translation>anderer Familien</translation>
    </message>
    <message>
        <source>draw of an accelerator x accelerators</source>
        <translation>Aufnahme eines Beschleunigers x Beschleuniger</translation>
    </message>
    <message>
        <source>share of this pool</source>
        <translation>Anteil dieses Pools</translation>
    </message>
    <message>
        <source>its part of the accelerators that prefill, at the most that the plan could serve</source>
        <translation>sein Teil der Beschleuniger für Prefill, bei dem Meisten, was der Plan bedienen könnte</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>requests per second x new tokens of a prompt x share</source>
        <translation>Anfragen je Sekunde x neue Token eines Prompts x Anteil</translation>
    </message>
    <message>
        <source>those of the decode pool that it works for</source>
        <translation>die des Decode-Pools, für den er arbeitet</translation>
    </message>
    <message>
        <source>step of training on this pool (docs/methods-training.md)</source>
        <translation>Trainingsschritt auf diesem Pool (docs/methods-training.md)</translation>
    </message>
    <message>
        <source>tokens per second of a sequence</source>
        <translation>Token je Sekunde einer Sequenz</translation>
    </message>
    <message>
        <source>1000 / time per output token</source>
        <translation>1000 / Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>time per output token</source>
        <translation>Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>share of that</source>
        <translation>Anteil davon</translation>
    </message>
    <message>
        <source>parts of replicas, and what a decode pool, prefill, the path of the cache or sessions leave of the full rate</source>
        <translation>Teile von Replikaten, und was ein Decode-Pool, Prefill, der Weg des Caches oder Sitzungen von der vollen Rate lassen</translation>
    </message>
    <message>
        <source>batch x replicas x tokens per second of a sequence x share</source>
        <translation>Batch x Replikate x Token je Sekunde einer Sequenz x Anteil</translation>
    </message>
    <message>
        <source>sum over the workloads and halves that it runs as</source>
        <translation>Summe über die Arbeitslasten und Hälften, als die er läuft</translation>
    </message>
    <message>
        <source>behind other prompts: queue of constant service at the planned busy share of their accelerators (M/D/c; Allen and Cunneen), and the handshake of separate pools</source>
        <translation>hinter anderen Prompts: Warteschlange mit fester Bedienzeit bei der geplanten Auslastung ihrer Beschleuniger (M/D/c; Allen und Cunneen), und der Handschlag getrennter Pools</translation>
    </message>
    <message>
        <source>half a step + waiting</source>
        <translation>ein halber Schritt + Warten</translation>
    </message>
    <message>
        <source>until a step takes it in</source>
        <translation>bis ein Schritt sie aufnimmt</translation>
    </message>
    <message>
        <source>time per output token / 2</source>
        <translation>Zeit je Ausgabetoken / 2</translation>
    </message>
    <message>
        <source>mean wait for the next of equal steps</source>
        <translation>mittlere Wartezeit auf den nächsten gleicher Schritte</translation>
    </message>
    <message>
        <source>Cache fetch</source>
        <translation>Cache lesen</translation>
    </message>
    <message>
        <source>{:.3g} GB of a session&apos;s cache, read back from {}</source>
        <translation>{} GB Cache einer Sitzung, zurückgelesen aus {}</translation>
    </message>
    <message>
        <source>new tokens of a prompt</source>
        <translation>neue Token eines Prompts</translation>
    </message>
    <message>
        <source>prompt x (1 - share in the cache)</source>
        <translation>Prompt x (1 - Anteil im Cache)</translation>
    </message>
    <message>
        <source>share that is new</source>
        <translation>Anteil, der neu ist</translation>
    </message>
    <message>
        <source>1 - share in the cache</source>
        <translation>1 - Anteil im Cache</translation>
    </message>
    <message>
        <source>whole prompt</source>
        <translation>ganzer Prompt</translation>
    </message>
    <message>
        <source>less the share in the cache</source>
        <translation>abzüglich des Anteils im Cache</translation>
    </message>
    <message>
        <source>- share in the cache</source>
        <translation>- Anteil im Cache</translation>
    </message>
    <message>
        <source>share in the cache</source>
        <translation>Anteil im Cache</translation>
    </message>
    <message>
        <source>time of a chunk x chunks</source>
        <translation>Zeit eines Stücks x Stücke</translation>
    </message>
    <message>
        <source>a chunk of the prompt</source>
        <translation>ein Stück des Prompts</translation>
    </message>
    <message>
        <source>of equal size, one after the other; stages of a pipeline work on several at once</source>
        <translation>von gleicher Größe, eines nach dem anderen; Stufen einer Pipeline arbeiten an mehreren zugleich</translation>
    </message>
    <message>
        <source>chunks of the prompt, one after the other, alone on its replica</source>
        <translation>Stücke des Prompts, eines nach dem anderen, allein auf seinem Replikat</translation>
    </message>
    <message>
        <source>new tokens of a prompt x time of each</source>
        <translation>neue Token eines Prompts x Zeit für jedes</translation>
    </message>
    <message>
        <source>time of a token</source>
        <translation>Zeit eines Tokens</translation>
    </message>
    <message>
        <source>chunks of the prompt, one after the other: sum of matrix products, attention, collectives and launches (docs/methods-throughput.md)</source>
        <translation>Stücke des Prompts, eines nach dem anderen: Summe von Matrixprodukten, Attention, Kollektiven und Starts (docs/methods-throughput.md)</translation>
    </message>
    <message>
        <source>narrower side of the path from prefill to decode, over the accelerators of a worker</source>
        <translation>schmalere Seite des Wegs von Prefill zu Decode, über die Beschleuniger eines Workers</translation>
    </message>
    <message>
        <source>Transfer of the cache</source>
        <translation>Übertragung des Caches</translation>
    </message>
    <message>
        <source>cache of a prompt / rate x 1000</source>
        <translation>Cache eines Prompts / Rate x 1000</translation>
    </message>
    <message>
        <source>cache of a prompt / rate</source>
        <translation>Cache eines Prompts / Rate</translation>
    </message>
    <message>
        <source>cache of a prompt</source>
        <translation>Cache eines Prompts</translation>
    </message>
    <message>
        <source>keys and values of all its layers, in the cache&apos;s number format</source>
        <translation>Schlüssel und Werte aller seiner Schichten, im Zahlenformat des Caches</translation>
    </message>
    <message>
        <source>rate, of the whole prompt&apos;s cache</source>
        <translation>Rate, des Caches des ganzen Prompts</translation>
    </message>
    <message>
        <source>Late transfer</source>
        <translation>Späte Übertragung</translation>
    </message>
    <message>
        <source>the longer of sending and reading back cache, less what computing the prompt hides</source>
        <translation>das Längere von Senden und Zurücklesen des Caches, abzüglich dessen, was das Rechnen des Prompts verdeckt</translation>
    </message>
    <message>
        <source>sent layer by layer while the prompt is computed, which hides it</source>
        <translation>Schicht für Schicht gesendet, während der Prompt gerechnet wird, was sie verdeckt</translation>
    </message>
    <message>
        <source>transfer of the cache - prefill, which hides as much</source>
        <translation>Übertragung des Caches - Prefill, das so viel verdeckt</translation>
    </message>
    <message>
        <source>transfer of the cache</source>
        <translation>Übertragung des Caches</translation>
    </message>
    <message>
        <source>less prefill</source>
        <translation>abzüglich Prefill</translation>
    </message>
    <message>
        <source>- prefill</source>
        <translation>- Prefill</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>least that any plan reaches, which breaks a limit: one request alone</source>
        <translation>das Kleinste, das ein Plan erreicht, und das eine Grenze bricht: eine Anfrage allein</translation>
    </message>
    <message>
        <source>pools that differ</source>
        <translation>Pools, die sich unterscheiden</translation>
    </message>
    <message>
        <source>means over the pools that serve it, by their output</source>
        <translation>Mittel über die Pools, die sie bedienen, nach deren Ausgabe</translation>
    </message>
    <message>
        <source>queue + cache fetch + prefill + late transfer</source>
        <translation>Warten + Cache lesen + Prefill + späte Übertragung</translation>
    </message>
    <message>
        <source>serving plan; mean over the pools that serve it</source>
        <translation>Serving-Plan; Mittel über die Pools, die sie bedienen</translation>
    </message>
    <message>
        <source>time per output token x share of the output</source>
        <translation>Zeit je Ausgabetoken x Anteil an der Ausgabe</translation>
    </message>
    <message>
        <source>share of the output</source>
        <translation>Anteil an der Ausgabe</translation>
    </message>
    <message>
        <source>mean over its pools, by their output</source>
        <translation>Mittel über ihre Pools, nach deren Ausgabe</translation>
    </message>
    <message>
        <source>sum over its pools</source>
        <translation>Summe über ihre Pools</translation>
    </message>
    <message>
        <source>what its pools can give x share that is asked for</source>
        <translation>was ihre Pools geben können x Anteil, der verlangt wird</translation>
    </message>
    <message>
        <source>what its pools can give</source>
        <translation>was ihre Pools geben können</translation>
    </message>
    <message>
        <source>share that is asked for</source>
        <translation>Anteil, der verlangt wird</translation>
    </message>
    <message>
        <source>fewer requests come than the pools could serve; this layout</source>
        <translation>es kommen weniger Anfragen, als die Pools bedienen könnten; dieses Layout</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>output / output tokens of a request</source>
        <translation>Ausgabe / Ausgabetoken einer Anfrage</translation>
    </message>
    <message>
        <source>output tokens of a request</source>
        <translation>Ausgabetoken einer Anfrage</translation>
    </message>
    <message>
        <source>requests per second x new tokens of a prompt</source>
        <translation>Anfragen je Sekunde x neue Token eines Prompts</translation>
    </message>
    <message>
        <source>sum of its parts</source>
        <translation>Summe seiner Teile</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>tokens of a batch / seconds of a step</source>
        <translation>Token eines Batches / Sekunden eines Schritts</translation>
    </message>
    <message>
        <source>tokens of a batch</source>
        <translation>Token eines Batches</translation>
    </message>
    <message>
        <source>sequences x tokens of each</source>
        <translation>Sequenzen x Token von jeder</translation>
    </message>
    <message>
        <source>tokens of each</source>
        <translation>Token von jeder</translation>
    </message>
    <message>
        <source>seconds of a step</source>
        <translation>Sekunden eines Schritts</translation>
    </message>
    <message>
        <source>ms / 1000</source>
        <translation>ms / 1000</translation>
    </message>
    <message>
        <source>model FLOPs of a step over the peak of its accelerators</source>
        <translation>Modell-FLOPs eines Schritts über die Spitze seiner Beschleuniger</translation>
    </message>
    <message>
        <source>model TFLOP/s of an accelerator / its dense 16-bit peak</source>
        <translation>Modell-TFLOP/s eines Beschleunigers / seine dichte 16-Bit-Spitze</translation>
    </message>
    <message>
        <source>model TFLOP/s of an accelerator</source>
        <translation>Modell-TFLOP/s eines Beschleunigers</translation>
    </message>
    <message>
        <source>FLOPs of forward and backward pass without recomputing, over step and accelerators</source>
        <translation>FLOPs von Vorwärts- und Rückwärtslauf ohne Neuberechnen, über Schritt und Beschleuniger</translation>
    </message>
    <message>
        <source>Mean, from the arrival of a request to its first token</source>
        <translation>Mittel, von der Ankunft einer Anfrage bis zu ihrem ersten Token</translation>
    </message>
    <message>
        <source>Mean of the tokens after the first</source>
        <translation>Mittel der Token nach dem ersten</translation>
    </message>
    <message>
        <source>Of the time to first token: waiting for other prompts and for the step that takes the request in</source>
        <translation>Von der Zeit bis zum ersten Token: Warten auf andere Prompts und auf den Schritt, der die Anfrage aufnimmt</translation>
    </message>
    <message>
        <source>Of the time to first token: reading back the cache of a session that waited</source>
        <translation>Von der Zeit bis zum ersten Token: Zurücklesen des Caches einer Sitzung, die gewartet hat</translation>
    </message>
    <message>
        <source>Of the time to first token: computing the prompt</source>
        <translation>Von der Zeit bis zum ersten Token: Rechnen des Prompts</translation>
    </message>
    <message>
        <source>Of the time to first token: waiting for cache that is still on its way when the prompt is computed</source>
        <translation>Von der Zeit bis zum ersten Token: Warten auf Cache, der noch unterwegs ist, wenn der Prompt gerechnet ist</translation>
    </message>
    <message>
        <source>From the pool that computes a prompt to the one that goes on with it</source>
        <translation>Vom Pool, der einen Prompt rechnet, zu dem, der damit weitermacht</translation>
    </message>
    <message>
        <source>Served, mean</source>
        <translation>Bedient, im Mittel</translation>
    </message>
    <message>
        <source>Output tokens per second of this workload</source>
        <translation>Ausgabetoken je Sekunde dieser Arbeitslast</translation>
    </message>
    <message>
        <source>Tokens of prompts per second that are computed: those not found in the cache</source>
        <translation>Prompt-Token je Sekunde, die gerechnet werden: die nicht im Cache sind</translation>
    </message>
    <message>
        <source>All cost of this workload&apos;s tokens, input and output together, per million</source>
        <translation>Alle Kosten der Token dieser Arbeitslast, Eingabe und Ausgabe zusammen, je Million</translation>
    </message>
    <message>
        <source>Tokens per second while a step runs</source>
        <translation>Token je Sekunde, während ein Schritt läuft</translation>
    </message>
    <message>
        <source>Of the optimizer: one batch through the model and back</source>
        <translation>Des Optimierers: ein Batch durch das Modell und zurück</translation>
    </message>
    <message>
        <source>Model FLOPs over the dense 16-bit peak of the accelerators</source>
        <translation>Modell-FLOPs über die dichte 16-Bit-Spitze der Beschleuniger</translation>
    </message>
    <message>
        <source>Input of prefill pools, output of the others</source>
        <translation>Eingabe von Prefill-Pools, Ausgabe der anderen</translation>
    </message>
    <message>
        <source>That whole replicas of the plan fill</source>
        <translation>Die ganze Replikate des Plans füllen</translation>
    </message>
    <message>
        <source>Copies of the model that run beside each other</source>
        <translation>Kopien des Modells, die nebeneinander laufen</translation>
    </message>
    <message>
        <source>Sequences that one replica runs at a time</source>
        <translation>Sequenzen, die ein Replikat zugleich bearbeitet</translation>
    </message>
    <message>
        <source>Weights and KV cache of one accelerator</source>
        <translation>Gewichte und KV-Cache eines Beschleunigers</translation>
    </message>
    <message>
        <source>Weights and KV cache over the memory of one accelerator</source>
        <translation>Gewichte und KV-Cache über den Speicher eines Beschleunigers</translation>
    </message>
    <message>
        <source>Of one accelerator</source>
        <translation>Eines Beschleunigers</translation>
    </message>
    <message>
        <source>Of one accelerator, of all sequences that it keeps</source>
        <translation>Eines Beschleunigers, von allen Sequenzen, die er hält</translation>
    </message>
    <message>
        <source>As planned: a chunk of a prompt in a prefill pool, one token of the whole batch elsewhere</source>
        <translation>Wie geplant: ein Stück eines Prompts in einem Prefill-Pool, sonst ein Token des ganzen Batches</translation>
    </message>
    <message>
        <source>FLOPs of a step over what the accelerator could do in its time, dense and in 16-bit numbers; narrower ones count for as many as take their time</source>
        <translation>FLOPs eines Schritts über das, was der Beschleuniger in dessen Zeit könnte, dicht und in 16-Bit-Zahlen; schmalere zählen für so viele, wie ihre Zeit brauchen</translation>
    </message>
    <message>
        <source>Bytes of a step over what the accelerator&apos;s memory could move in its time</source>
        <translation>Bytes eines Schritts über das, was der Speicher des Beschleunigers in dessen Zeit bewegen könnte</translation>
    </message>
    <message>
        <source>Of its accelerators while the plan runs, mean</source>
        <translation>Seiner Beschleuniger, während der Plan läuft, im Mittel</translation>
    </message>
    <message>
        <source>While the plan runs, mean</source>
        <translation>Während der Plan läuft, im Mittel</translation>
    </message>
    <message>
        <source>sum over the selected components</source>
        <translation>Summe über die ausgewählten Komponenten</translation>
    </message>
    <message>
        <source>its own figure</source>
        <translation>ihr eigener Wert</translation>
    </message>
    <message>
        <source>highest of the selected components</source>
        <translation>höchster der ausgewählten Komponenten</translation>
    </message>
    <message>
        <source>lowest of the selected components</source>
        <translation>niedrigster der ausgewählten Komponenten</translation>
    </message>
    <message>
        <source>cost per year</source>
        <translation>Kosten je Jahr</translation>
    </message>
    <message>
        <source>capital over its life and running cost of the facility</source>
        <translation>Kapital über seine Lebensdauer und laufende Kosten der Anlage</translation>
    </message>
    <message>
        <source>share of serving</source>
        <translation>Anteil am Serving</translation>
    </message>
    <message>
        <source>accelerators that serve, of all; the rest trains</source>
        <translation>Beschleuniger, die bedienen, von allen; der Rest trainiert</translation>
    </message>
    <message>
        <source>share that prefills</source>
        <translation>Anteil für Prefill</translation>
    </message>
    <message>
        <source>share that decodes</source>
        <translation>Anteil für Decode</translation>
    </message>
    <message>
        <source>accelerators of the pools, serving plan</source>
        <translation>Beschleuniger der Pools, Serving-Plan</translation>
    </message>
    <message>
        <source>millions of tokens sold in a year</source>
        <translation>Millionen verkaufter Token im Jahr</translation>
    </message>
    <message>
        <source>tokens per second x seconds sold / 1e6</source>
        <translation>Token je Sekunde x verkaufte Sekunden / 1e6</translation>
    </message>
    <message>
        <source>seconds sold</source>
        <translation>verkaufte Sekunden</translation>
    </message>
    <message>
        <source>{:.4g} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{:.3g} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>year x availability x utilisation</source>
        <translation>Jahr x Verfügbarkeit x Auslastung</translation>
    </message>
    <message>
        <source>in millions</source>
        <translation>in Millionen</translation>
    </message>
    <message>
        <source>for a million of input</source>
        <translation>für eine Million Eingabe</translation>
    </message>
    <message>
        <source>for a million of output</source>
        <translation>für eine Million Ausgabe</translation>
    </message>
    <message>
        <source>cost per year x its share / millions of tokens sold in a year</source>
        <translation>Kosten je Jahr x Anteil / Millionen verkaufter Token im Jahr</translation>
    </message>
    <message>
        <source>its cost per year</source>
        <translation>seine Kosten je Jahr</translation>
    </message>
    <message>
        <source>cost per year x its share</source>
        <translation>Kosten je Jahr x Anteil</translation>
    </message>
    <message>
        <source>cost of the year by the accelerators that its tokens take</source>
        <translation>Kosten des Jahres nach den Beschleunigern, die ihre Token brauchen</translation>
    </message>
    <message>
        <source>share of its tokens x cost of each</source>
        <translation>Anteil ihrer Token x Kosten davon</translation>
    </message>
    <message>
        <source>share of its tokens</source>
        <translation>Anteil ihrer Token</translation>
    </message>
    <message>
        <source>sum over input and output</source>
        <translation>Summe über Eingabe und Ausgabe</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>bewegt</translation>
    </message>
    <message>
        <source>replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Empty hall and yard</source>
        <translation>Leere Halle mit Hof</translation>
    </message>
    <message>
        <source>A hall of 24 x 14 m and a yard for the plant, with nothing in them.</source>
        <translation>Eine Halle von 24 x 14 m und ein Hof für die Kälteanlage, beide noch leer.</translation>
    </message>
    <message>
        <source>One row of GB200 NVL72</source>
        <translation>Eine Reihe GB200 NVL72</translation>
    </message>
    <message>
        <source>One row of four GB200 NVL72 with two services, two CDUs and a rail-only compute fabric; storage and front end are left to you.</source>
        <translation>Eine Reihe aus vier GB200 NVL72 mit zwei Netzanschlüssen, zwei CDUs und einem Rechennetz nur aus Rails; Storage und Front-End ergänzen Sie selbst.</translation>
    </message>
    <message>
        <source>DGX H100 SuperPOD, four scalable units</source>
        <translation>DGX H100 SuperPOD, vier Scalable Units</translation>
    </message>
    <message>
        <source>NVIDIA DGX SuperPOD, H100, four scalable units: 127 DGX H100 systems, 1,016 GPUs.</source>
        <translation>NVIDIA DGX SuperPOD, H100, vier Scalable Units: 127 Systeme DGX H100, 1.016 GPUs.</translation>
    </message>
    <message>
        <source>GB200 NVL72 scalable unit</source>
        <translation>Scalable Unit GB200 NVL72</translation>
    </message>
    <message>
        <source>One scalable unit of eight GB200 NVL72: 576 GPUs, 288 CPUs.</source>
        <translation>Eine Scalable Unit aus acht GB200 NVL72: 576 GPUs, 288 CPUs.</translation>
    </message>
    <message>
        <source>Hundred-megawatt hall</source>
        <translation>Halle mit hundert Megawatt</translation>
    </message>
    <message>
        <source>A 100 MW hall from one block: 80 scalable units of eight GB200 NVL72, 640 racks, 46,080 GPUs.</source>
        <translation>Eine 100-MW-Halle aus einem Block: 80 Scalable Units aus je acht GB200 NVL72, 640 Racks, 46.080 GPUs.</translation>
    </message>
    <message>
        <source>Mixed inference hall</source>
        <translation>Gemischte Inferenzhalle</translation>
    </message>
    <message>
        <source>A hall that splits inference into its parts: GB300 NVL72 for prefill, Groq 3 LPX for decode, a Vera CPU rack for the tools that agents call, a BlueField-4 rack for their context.</source>
        <translation>Eine Halle, die Inferenz aufteilt: GB300 NVL72 für Prefill, Groq 3 LPX für Decode, ein Vera-CPU-Rack für Werkzeuge, ein BlueField-4-Rack für Kontext.</translation>
    </message>
    <message>
        <source>Scalable unit with cable trays</source>
        <translation>Scalable Unit mit Kabeltrassen</translation>
    </message>
    <message>
        <source>One scalable unit of 32 DGX H100 systems with its cable trays drawn: 256 GPUs, rail-optimised, eight leaf and four spine QM9700.</source>
        <translation>Eine Scalable Unit aus 32 Systemen DGX H100 mit gezeichneten Kabeltrassen: 256 GPUs, Rail-optimiert, acht Leaf- und vier Spine-Switches QM9700.</translation>
    </message>
    <message>
        <source>{} does not mount in a rack: drop it onto a chassis that has a free slot for it.</source>
        <translation>{} wird nicht in ein Rack eingebaut: Legen Sie es auf ein Gehäuse, das dafür einen freien Platz hat.</translation>
    </message>
    <message>
        <source>What the operations of a step reach in TFLOP/s against the FLOPs they do for each byte of memory, below the peak and the bandwidth of the accelerators; attention over the prompt stays on the chip</source>
        <translation>Was die Operationen eines Schritts in TFLOP/s erreichen, über den FLOPs je Byte Speicher, unter Spitzenleistung und Bandbreite der Beschleuniger; Attention über dem Prompt bleibt auf dem Chip</translation>
    </message>
    <message>
        <source>In 16-bit FLOPs: narrower ones count for as many as take their time</source>
        <translation>In 16-Bit-FLOPs: schmalere zählen für so viele, wie ihre Zeit brauchen</translation>
    </message>
    <message>
        <source>Share of its tokens that each pool keeps under a cap on its accelerators in watts, and, dashed, tokens of a facility megawatt against those at the part&apos;s own limit; the curve is of H100 and A100</source>
        <translation>Anteil der Token, der jedem Pool unter einer Grenze für seine Beschleuniger in Watt bleibt, und, gestrichelt, Token je Megawatt der Anlage gegenüber der eigenen Grenze des Bauteils; die Kurve ist von H100 und A100</translation>
    </message>
    <message>
        <source>dashed: tokens of a megawatt; below 29 % of the limit nothing was measured</source>
        <translation>gestrichelt: Token je Megawatt; unter 29 % der Grenze wurde nichts gemessen</translation>
    </message>
    <message>
        <source>Weeks from the decision over building, lead times, installation and tests to the first token, in brackets by low and high durations; the critical path, then what has the least float</source>
        <translation>Wochen vom Beschluss über Bau, Lieferzeiten, Einbau und Prüfungen bis zum ersten Token, in Klammern bei kurzen und langen Dauern; der kritische Weg, dann was den geringsten Puffer hat</translation>
    </message>
    <message>
        <source>Ready after {:.0f} weeks ({:.0f} to {:.0f}); framed: the critical path</source>
        <translation>Bereit nach {} Wochen ({} bis {}); gerahmt: der kritische Weg</translation>
    </message>
    <message>
        <source>{}. Ready after {:.0f} weeks ({:.0f} to {:.0f}); framed: the critical path</source>
        <translation>{}. Bereit nach {} Wochen ({} bis {}); gerahmt: der kritische Weg</translation>
    </message>
    <message>
        <source>Each input alone; the line is the cost as it stands</source>
        <translation>Jede Eingabe für sich; die Linie sind die Kosten, wie sie sind</translation>
    </message>
    <message>
        <source>Cables of the bundle</source>
        <translation>Kabel des Bündels</translation>
    </message>
    <message>
        <source>Equal cables between the same two components</source>
        <translation>Gleiche Kabel zwischen denselben zwei Komponenten</translation>
    </message>
    <message>
        <source>Speed of a cable, Gbit/s</source>
        <translation>Geschwindigkeit eines Kabels, Gbit/s</translation>
    </message>
    <message>
        <source>Of each, the slower end</source>
        <translation>Von jedem, das langsamere Ende</translation>
    </message>
    <message>
        <source>Tokens lost without it</source>
        <translation>Ohne es verlorene Tokens</translation>
    </message>
    <message>
        <source>Of the serving plan, while all its cables are open</source>
        <translation>Vom Serving-Plan, solange alle seine Kabel offen sind</translation>
    </message>
    <message>
        <source>their own figures</source>
        <translation>ihre eigenen Größen</translation>
    </message>
    <message>
        <source>Power cables</source>
        <translation>Stromkabel</translation>
    </message>
    <message>
        <source>Coolant pipes</source>
        <translation>Kühlmittelrohre</translation>
    </message>
    <message>
        <source>Network cables</source>
        <translation>Netzwerkkabel</translation>
    </message>
    <message>
        <source>Scale-up cables</source>
        <translation>Scale-up-Kabel</translation>
    </message>
    <message>
        <source>sum over the selected links</source>
        <translation>Summe über die ausgewählten Verbindungen</translation>
    </message>
    <message>
        <source>sum over the selected network links of length x cables</source>
        <translation>Summe über die ausgewählten Netzwerkverbindungen von Länge x Kabel</translation>
    </message>
    <message>
        <source>length x cables</source>
        <translation>Länge x Kabel</translation>
    </message>
    <message>
        <source>length of each x cables</source>
        <translation>Länge von jedem x Kabel</translation>
    </message>
    <message>
        <source>length of each</source>
        <translation>Länge von jedem</translation>
    </message>
    <message>
        <source>Poisson arrivals</source>
        <translation>Poisson-Ankünfte</translation>
    </message>
    <message>
        <source>bursts with a squared coefficient of variation of 4: gamma distributed as in BurstGPT (arXiv 2401.17644); the value is an assumption</source>
        <translation>Stöße mit einem quadrierten Variationskoeffizienten von 4: gammaverteilt wie in BurstGPT (arXiv 2401.17644); der Wert ist eine Annahme</translation>
    </message>
    <message>
        <source>variability of arrivals</source>
        <translation>Streuung der Ankünfte</translation>
    </message>
    <message>
        <source>- value</source>
        <translation>- Wert</translation>
    </message>
    <message>
        <source>idle share of a server</source>
        <translation>freier Anteil eines Bedieners</translation>
    </message>
    <message>
        <source>1 - busy share</source>
        <translation>1 - Auslastung</translation>
    </message>
    <message>
        <source>whole time</source>
        <translation>ganze Zeit</translation>
    </message>
    <message>
        <source>less the busy share</source>
        <translation>abzüglich der Auslastung</translation>
    </message>
    <message>
        <source>prompts that come x time of each, by the serving plan; at most 97 %</source>
        <translation>Prompts, die kommen x Zeit von jedem, nach dem Serving-Plan; höchstens 97 %</translation>
    </message>
    <message>
        <source>servers x idle share</source>
        <translation>Bediener x freier Anteil</translation>
    </message>
    <message>
        <source>servers that share the queue</source>
        <translation>Bediener, die sich die Warteschlange teilen</translation>
    </message>
    <message>
        <source>workers of the pool that computes prompts, serving plan</source>
        <translation>Worker des Pools, der Prompts rechnet, Serving-Plan</translation>
    </message>
    <message>
        <source>half of the variability</source>
        <translation>Hälfte der Streuung</translation>
    </message>
    <message>
        <source>variability of arrivals / 2</source>
        <translation>Streuung der Ankünfte / 2</translation>
    </message>
    <message>
        <source>half, as service is constant</source>
        <translation>die Hälfte, da die Bedienzeit fest ist</translation>
    </message>
    <message>
        <source>mean wait of those that wait</source>
        <translation>mittleres Warten derer, die warten</translation>
    </message>
    <message>
        <source>time of a prompt / (servers x idle share) x half of the variability</source>
        <translation>Zeit eines Prompts / (Bediener x freier Anteil) x Hälfte der Streuung</translation>
    </message>
    <message>
        <source>time of a prompt over what is free</source>
        <translation>Zeit eines Prompts durch das, was frei ist</translation>
    </message>
    <message>
        <source>time of a prompt / (servers x idle share)</source>
        <translation>Zeit eines Prompts / (Bediener x freier Anteil)</translation>
    </message>
    <message>
        <source>time of a prompt</source>
        <translation>Zeit eines Prompts</translation>
    </message>
    <message>
        <source>beside waiting</source>
        <translation>neben dem Warten</translation>
    </message>
    <message>
        <source>computing the prompt, the step that takes it in and the path of its cache, without the queue</source>
        <translation>Rechnen des Prompts, der Schritt, der ihn aufnimmt, und der Weg seines Caches, ohne die Warteschlange</translation>
    </message>
    <message>
        <source>time to first token, mean</source>
        <translation>Zeit bis zum ersten Token, Mittel</translation>
    </message>
    <message>
        <source>mean time to first token: nobody waits</source>
        <translation>mittlere Zeit bis zum ersten Token: niemand wartet</translation>
    </message>
    <message>
        <source>mean time to first token - mean wait</source>
        <translation>mittlere Zeit bis zum ersten Token - mittleres Warten</translation>
    </message>
    <message>
        <source>less the mean wait</source>
        <translation>abzüglich des mittleren Wartens</translation>
    </message>
    <message>
        <source>mean wait</source>
        <translation>mittleres Warten</translation>
    </message>
    <message>
        <source>share that waits x mean wait of those that wait</source>
        <translation>Anteil, der wartet x mittleres Warten derer, die warten</translation>
    </message>
    <message>
        <source>share that waits</source>
        <translation>Anteil, der wartet</translation>
    </message>
    <message>
        <source>all servers are busy: Erlang&apos;s C</source>
        <translation>alle Bediener sind belegt: Erlangs C</translation>
    </message>
    <message>
        <source>only {:.1f} % wait at all (Erlang&apos;s C): a request at this percentile finds a free server</source>
        <translation>nur {:.1f} % warten überhaupt (Erlangs C): eine Anfrage an diesem Perzentil findet einen freien Bediener</translation>
    </message>
    <message>
        <source>mean wait of those that wait x ln(share that waits / share beyond)</source>
        <translation>mittleres Warten derer, die warten x ln(Anteil, der wartet / Anteil darüber)</translation>
    </message>
    <message>
        <source>ln of share that waits over share beyond</source>
        <translation>ln des Anteils, der wartet, durch den Anteil darüber</translation>
    </message>
    <message>
        <source>{:.1f} % wait (Erlang&apos;s C), {:.0f} % take longer than this percentile</source>
        <translation>{:.1f} % warten (Erlangs C), {:.0f} % brauchen länger als dieses Perzentil</translation>
    </message>
    <message>
        <source>beside waiting + waiting at this percentile</source>
        <translation>neben dem Warten + Warten an diesem Perzentil</translation>
    </message>
    <message>
        <source>time of one x root of their variance</source>
        <translation>Zeit von einem x Wurzel ihrer Varianz</translation>
    </message>
    <message>
        <source>{:.4g} ms</source>
        <translation>{:.4g} ms</translation>
    </message>
    <message>
        <source>root of their variance</source>
        <translation>Wurzel ihrer Varianz</translation>
    </message>
    <message>
        <source>prompts of others</source>
        <translation>Prompts anderer</translation>
    </message>
    <message>
        <source>prompt of one other, for each token</source>
        <translation>Prompt eines anderen, für jedes Token</translation>
    </message>
    <message>
        <source>what prompts add to a step of the plan, over the requests that run</source>
        <translation>was Prompts einem Schritt des Plans hinzufügen, durch die Anfragen, die laufen</translation>
    </message>
    <message>
        <source>variability x requests that share its life</source>
        <translation>Streuung x Anfragen, die seine Lebenszeit teilen</translation>
    </message>
    <message>
        <source>sequences that run beside it</source>
        <translation>Sequenzen, die daneben laufen</translation>
    </message>
    <message>
        <source>one sequence more</source>
        <translation>eine Sequenz mehr</translation>
    </message>
    <message>
        <source>slope of the step&apos;s time over its batch</source>
        <translation>Steigung der Schrittzeit über dem Batch</translation>
    </message>
    <message>
        <source>two thirds of variability x requests that share its life</source>
        <translation>zwei Drittel von Streuung x Anfragen, die seine Lebenszeit teilen</translation>
    </message>
    <message>
        <source>both together</source>
        <translation>beide zusammen</translation>
    </message>
    <message>
        <source>half of variability x requests, twice the product of both times</source>
        <translation>Hälfte von Streuung x Anfragen, zweimal das Produkt beider Zeiten</translation>
    </message>
    <message>
        <source>nothing moves its steps</source>
        <translation>nichts bewegt seine Schritte</translation>
    </message>
    <message>
        <source>root of the sum of squares</source>
        <translation>Wurzel der Summe der Quadrate</translation>
    </message>
    <message>
        <source>time per output token, mean</source>
        <translation>Zeit je Ausgabetoken, Mittel</translation>
    </message>
    <message>
        <source>serving plan, of the pool that these percentiles are of</source>
        <translation>Serving-Plan, des Pools, von dem diese Perzentile sind</translation>
    </message>
    <message>
        <source>others of the same burst</source>
        <translation>andere desselben Stoßes</translation>
    </message>
    <message>
        <source>half of (variability - 1) others more than at an average moment (renewal theory), each with its prompt and its part of a step</source>
        <translation>die Hälfte von (Streuung - 1) anderen mehr als in einem mittleren Augenblick (Erneuerungstheorie), jeder mit seinem Prompt und seinem Teil eines Schritts</translation>
    </message>
    <message>
        <source>slower at this percentile</source>
        <translation>langsamer an diesem Perzentil</translation>
    </message>
    <message>
        <source>deviation x normal quantile</source>
        <translation>Abweichung x Normalquantil</translation>
    </message>
    <message>
        <source>normal quantile</source>
        <translation>Normalquantil</translation>
    </message>
    <message>
        <source>standard normal distribution</source>
        <translation>Standardnormalverteilung</translation>
    </message>
    <message>
        <source>mean and what is slower</source>
        <translation>Mittel und was langsamer ist</translation>
    </message>
    <message>
        <source>mean + deviation x normal quantile</source>
        <translation>Mittel + Abweichung x Normalquantil</translation>
    </message>
    <message>
        <source>mean + deviation x normal quantile, at least a step alone</source>
        <translation>Mittel + Abweichung x Normalquantil, mindestens ein Schritt allein</translation>
    </message>
    <message>
        <source>a step of one sequence alone</source>
        <translation>ein Schritt einer Sequenz allein</translation>
    </message>
    <message>
        <source>step of the plan with a batch of one</source>
        <translation>Schritt des Plans mit einem Batch von eins</translation>
    </message>
    <message>
        <source>time to first token + output tokens x time of each, all at this percentile</source>
        <translation>Zeit bis zum ersten Token + Ausgabetokens x Zeit von jedem, alles an diesem Perzentil</translation>
    </message>
    <message>
        <source>time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>Ausgabetokens</translation>
    </message>
    <message>
        <source>output tokens of a request x time per output token</source>
        <translation>Ausgabetokens einer Anfrage x Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>height between both ends + what it takes in a rack</source>
        <translation>Höhe zwischen beiden Enden + was es in einem Rack braucht</translation>
    </message>
    <message>
        <source>height between both ends</source>
        <translation>Höhe zwischen beiden Enden</translation>
    </message>
    <message>
        <source>rack units of both ends</source>
        <translation>Höheneinheiten beider Enden</translation>
    </message>
    <message>
        <source>what it takes in a rack</source>
        <translation>was es in einem Rack braucht</translation>
    </message>
    <message>
        <source>engineering estimate (docs/methods-network.md)</source>
        <translation>technische Schätzung (docs/methods-network.md)</translation>
    </message>
    <message>
        <source>tray overhead at 2.9 m less the height of the port (engineering estimate)</source>
        <translation>Trasse in 2.9 m Höhe abzüglich der Höhe des Anschlusses (technische Schätzung)</translation>
    </message>
    <message>
        <source>along x + along y + up + down</source>
        <translation>entlang x + entlang y + hinauf + hinab</translation>
    </message>
    <message>
        <source>along x</source>
        <translation>entlang x</translation>
    </message>
    <message>
        <source>along y</source>
        <translation>entlang y</translation>
    </message>
    <message>
        <source>way x slack + between halls</source>
        <translation>Weg x Zuschlag + zwischen Hallen</translation>
    </message>
    <message>
        <source>between halls</source>
        <translation>zwischen Hallen</translation>
    </message>
    <message>
        <source>risers and the way through walls (engineering estimate)</source>
        <translation>Steigschächte und der Weg durch Wände (technische Schätzung)</translation>
    </message>
    <message>
        <source>{:g} Gbit/s</source>
        <translation>{:g} Gbit/s</translation>
    </message>
    <message>
        <source>ports at its ends</source>
        <translation>Anschlüsse an seinen Enden</translation>
    </message>
    <message>
        <source>slower of both ends</source>
        <translation>langsameres beider Enden</translation>
    </message>
    <message>
        <source>pools that are slower while all its cables are open, as the plan runs them</source>
        <translation>Pools, die langsamer sind, solange alle seine Kabel offen sind, wie der Plan sie betreibt</translation>
    </message>
    <message>
        <source>no pool is slower without it</source>
        <translation>kein Pool ist ohne es langsamer</translation>
    </message>
    <message>
        <source>low and high</source>
        <translation>niedrig und hoch</translation>
    </message>
    <message>
        <source>low + high</source>
        <translation>niedrig + hoch</translation>
    </message>
    <message>
        <source>contents of {}</source>
        <translation>Inhalt von {}</translation>
    </message>
    <message>
        <source>to the unit of the price</source>
        <translation>auf die Einheit des Preises</translation>
    </message>
    <message>
        <source>price of a unit x size</source>
        <translation>Preis einer Einheit x Größe</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>import duty</source>
        <translation>Einfuhrzoll</translation>
    </message>
    <message>
        <source>ends with a transceiver x price</source>
        <translation>Enden mit einem Transceiver x Preis</translation>
    </message>
    <message>
        <source>ends with a transceiver</source>
        <translation>Enden mit einem Transceiver</translation>
    </message>
    <message>
        <source>both ends, but for those whose optics sit in the switch</source>
        <translation>beide Enden, außer denen, deren Optik im Switch sitzt</translation>
    </message>
    <message>
        <source>price of a transceiver</source>
        <translation>Preis eines Transceivers</translation>
    </message>
    <message>
        <source>fibre between them</source>
        <translation>Faser dazwischen</translation>
    </message>
    <message>
        <source>transceivers at its ends + the fibre between</source>
        <translation>Transceiver an seinen Enden + die Faser dazwischen</translation>
    </message>
    <message>
        <source>price of a metre</source>
        <translation>Preis eines Meters</translation>
    </message>
    <message>
        <source>price x import duty</source>
        <translation>Preis x Einfuhrzoll</translation>
    </message>
    <message>
        <source>with import duty</source>
        <translation>mit Einfuhrzoll</translation>
    </message>
    <message>
        <source>1 + duty of this layout, by the shares of where such parts are made (origins of the supply)</source>
        <translation>1 + Zoll dieses Layouts, nach den Anteilen, wo solche Teile gemacht werden (Herkünfte der Beschaffung)</translation>
    </message>
    <message>
        <source>low price</source>
        <translation>niedriger Preis</translation>
    </message>
    <message>
        <source>high price</source>
        <translation>hoher Preis</translation>
    </message>
    <message>
        <source>At capacity under Poisson arrivals: this share of requests is at least as fast</source>
        <translation>Bei voller Last unter Poisson-Ankünften: dieser Anteil der Anfragen ist mindestens so schnell</translation>
    </message>
    <message>
        <source>At capacity under arrivals in bursts: this share of requests is at least as fast</source>
        <translation>Bei voller Last unter Ankünften in Stößen: dieser Anteil der Anfragen ist mindestens so schnell</translation>
    </message>
    <message>
        <source>Time to first token, p50</source>
        <translation>Zeit bis zum ersten Token, p50</translation>
    </message>
    <message>
        <source>Time per output token, p50</source>
        <translation>Zeit je Ausgabetoken, p50</translation>
    </message>
    <message>
        <source>Whole answer, p50</source>
        <translation>Ganze Antwort, p50</translation>
    </message>
    <message>
        <source>Time to first token, p90</source>
        <translation>Zeit bis zum ersten Token, p90</translation>
    </message>
    <message>
        <source>Time per output token, p90</source>
        <translation>Zeit je Ausgabetoken, p90</translation>
    </message>
    <message>
        <source>Whole answer, p90</source>
        <translation>Ganze Antwort, p90</translation>
    </message>
    <message>
        <source>Time to first token, p99</source>
        <translation>Zeit bis zum ersten Token, p99</translation>
    </message>
    <message>
        <source>Time per output token, p99</source>
        <translation>Zeit je Ausgabetoken, p99</translation>
    </message>
    <message>
        <source>Whole answer, p99</source>
        <translation>Ganze Antwort, p99</translation>
    </message>
    <message>
        <source>Time to first token, p50 in bursts</source>
        <translation>Zeit bis zum ersten Token, p50 in Stößen</translation>
    </message>
    <message>
        <source>Time per output token, p50 in bursts</source>
        <translation>Zeit je Ausgabetoken, p50 in Stößen</translation>
    </message>
    <message>
        <source>Whole answer, p50 in bursts</source>
        <translation>Ganze Antwort, p50 in Stößen</translation>
    </message>
    <message>
        <source>Time to first token, p90 in bursts</source>
        <translation>Zeit bis zum ersten Token, p90 in Stößen</translation>
    </message>
    <message>
        <source>Time per output token, p90 in bursts</source>
        <translation>Zeit je Ausgabetoken, p90 in Stößen</translation>
    </message>
    <message>
        <source>Whole answer, p90 in bursts</source>
        <translation>Ganze Antwort, p90 in Stößen</translation>
    </message>
    <message>
        <source>Time to first token, p99 in bursts</source>
        <translation>Zeit bis zum ersten Token, p99 in Stößen</translation>
    </message>
    <message>
        <source>Time per output token, p99 in bursts</source>
        <translation>Zeit je Ausgabetoken, p99 in Stößen</translation>
    </message>
    <message>
        <source>Whole answer, p99 in bursts</source>
        <translation>Ganze Antwort, p99 in Stößen</translation>
    </message>
    <message>
        <source>no feed reaches it any more, with generators running</source>
        <translation>keine Einspeisung erreicht es mehr, mit laufenden Generatoren</translation>
    </message>
    <message>
        <source>sum over the loads that no feed reaches any more</source>
        <translation>Summe über die Lasten, die keine Einspeisung mehr erreicht</translation>
    </message>
    <message>
        <source>{} units ask their batteries for what they give and their losses, from the failure until generators run or a feed is back</source>
        <translation>{} Einheiten fordern von ihren Batterien, was sie abgeben, und ihre Verluste, vom Ausfall bis Generatoren laufen oder eine Einspeisung zurück ist</translation>
    </message>
    <message>
        <source>its batteries</source>
        <translation>ihre Batterien</translation>
    </message>
    <message>
        <source>Until the first is empty</source>
        <translation>Bis die erste leer ist</translation>
    </message>
    <message>
        <source>energy of the batteries over what is asked of them; 0 where more is asked than they give</source>
        <translation>Energie der Batterien durch das, was von ihnen gefordert wird; 0, wo mehr gefordert wird, als sie geben</translation>
    </message>
    <message>
        <source>least of the units that live on their batteries</source>
        <translation>kleinste der Einheiten, die von ihren Batterien leben</translation>
    </message>
    <message>
        <source>carried then</source>
        <translation>dann getragen</translation>
    </message>
    <message>
        <source>its datasheet, in its air</source>
        <translation>sein Datenblatt, in seiner Luft</translation>
    </message>
    <message>
        <source>power flow of what is left: what a lost feed carried moves to the others</source>
        <translation>Leistungsfluss dessen, was bleibt: was eine verlorene Einspeisung trug, geht auf die anderen über</translation>
    </message>
    <message>
        <source>Off at once</source>
        <translation>Sofort aus</translation>
    </message>
    <message>
        <source>loads that the failure cuts off, without a battery in front of them, until generators run or for good</source>
        <translation>Lasten, die der Ausfall abschneidet, ohne Batterie davor, bis Generatoren laufen oder auf Dauer</translation>
    </message>
    <message>
        <source>single failures, one at a time, that do the same</source>
        <translation>einzelne Ausfälle, immer einer, die dasselbe tun</translation>
    </message>
    <message>
        <source>elements and links over their continuous rating</source>
        <translation>Elemente und Verbindungen über ihrer Dauerleistung</translation>
    </message>
    <message>
        <source>Worst load</source>
        <translation>Schlimmste Last</translation>
    </message>
    <message>
        <source>Racks too warm</source>
        <translation>Zu warme Racks</translation>
    </message>
    <message>
        <source>racks past a limit of their coolant or of their air</source>
        <translation>Racks über einer Grenze ihres Kühlmittels oder ihrer Luft</translation>
    </message>
    <message>
        <source>loops solved again without what fails</source>
        <translation>Kreise neu gelöst ohne das, was ausfällt</translation>
    </message>
    <message>
        <source>Not cooled</source>
        <translation>Nicht gekühlt</translation>
    </message>
    <message>
        <source>heat of what is served less what the gear that is left can take, loops solved again without what fails</source>
        <translation>Wärme dessen, was versorgt wird, abzüglich dessen, was die verbliebenen Geräte aufnehmen können, Kreise neu gelöst ohne das, was ausfällt</translation>
    </message>
    <message>
        <source>First after</source>
        <translation>Erstes nach</translation>
    </message>
    <message>
        <source>heat that the coolant in the loop takes up until it is at the limit of the first rack, loads as they are</source>
        <translation>Wärme, die das Kühlmittel im Kreis aufnimmt, bis es an der Grenze des ersten Racks ist, Lasten wie sie sind</translation>
    </message>
    <message>
        <source>heat that the air of the hall takes up until it is at its limit, loads as they are</source>
        <translation>Wärme, die die Luft der Halle aufnimmt, bis sie an ihrer Grenze ist, Lasten wie sie sind</translation>
    </message>
    <message>
        <source>AC load flow of what is left of the part with rings</source>
        <translation>AC-Lastfluss dessen, was vom vermaschten Teil bleibt</translation>
    </message>
    <message>
        <source>AC load flow while nothing fails</source>
        <translation>AC-Lastfluss, solange nichts ausfällt</translation>
    </message>
    <message>
        <source>current by the AC load flow over ampacity, sized for 125 % of what it feeds</source>
        <translation>Strom nach dem AC-Lastfluss durch die Strombelastbarkeit, ausgelegt für 125 % dessen, was es speist</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <source>loads that nothing but generators can feed then</source>
        <translation>Lasten, die dann nur noch Generatoren speisen können</translation>
    </message>
    <message>
        <source>count x low price</source>
        <translation>Anzahl x niedriger Preis</translation>
    </message>
    <message>
        <source>count x high price</source>
        <translation>Anzahl x hoher Preis</translation>
    </message>
    <message>
        <source>typical x range</source>
        <translation>typisch x Spanne</translation>
    </message>
    <message>
        <source>range of the assumption that it is in proportion to</source>
        <translation>Spanne der Annahme, zu der es im Verhältnis steht</translation>
    </message>
    <message>
        <source>what stands in it; cables and pipes where they begin</source>
        <translation>was darin steht; Kabel und Rohre, wo sie beginnen</translation>
    </message>
    <message>
        <source>power and cooling gear in it</source>
        <translation>Strom- und Kühlgeräte darin</translation>
    </message>
    <message>
        <source>what is built for it</source>
        <translation>was dafür gebaut wird</translation>
    </message>
    <message>
        <source>its share of the IT load</source>
        <translation>ihr Anteil an der IT-Last</translation>
    </message>
    <message>
        <source>line of the facility x share of the hall</source>
        <translation>Zeile der Anlage x Anteil der Halle</translation>
    </message>
    <message>
        <source>share of the hall</source>
        <translation>Anteil der Halle</translation>
    </message>
    <message>
        <source>sum over its parts of the lines of capital</source>
        <translation>Summe über ihre Teile der Kapitalzeilen</translation>
    </message>
    <message>
        <source>sum over the racks and servers in it</source>
        <translation>Summe über die Racks und Server darin</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>capital of the hall / capital</source>
        <translation>Kapital der Halle / Kapital</translation>
    </message>
    <message>
        <source>Capital per MW of IT</source>
        <translation>Kapital je MW IT</translation>
    </message>
    <message>
        <source>capital / IT load in MW</source>
        <translation>Kapital / IT-Last in MW</translation>
    </message>
    <message>
        <source>optical cable 2 in 1,000,000 h and 1 h, copper 0.001 a year and 1 h, switch 0.02 a year and 4 h, card 0.01 a year and 4 h (docs/methods-network.md)</source>
        <translation>optisches Kabel 2 in 1,000,000 h und 1 h, Kupfer 0.001 im Jahr und 1 h, Switch 0.02 im Jahr und 4 h, Karte 0.01 im Jahr und 4 h (docs/methods-network.md)</translation>
    </message>
    <message>
        <source>Failures a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>elements x failures of each a year</source>
        <translation>Elemente x Ausfälle von jedem im Jahr</translation>
    </message>
    <message>
        <source>elements alike</source>
        <translation>gleichartige Elemente</translation>
    </message>
    <message>
        <source>failures of each a year</source>
        <translation>Ausfälle von jedem im Jahr</translation>
    </message>
    <message>
        <source>Share of the time that one is open</source>
        <translation>Anteil der Zeit, in der eines offen ist</translation>
    </message>
    <message>
        <source>rate x repair / (1 + rate x repair)</source>
        <translation>Rate x Reparatur / (1 + Rate x Reparatur)</translation>
    </message>
    <message>
        <source>rate x repair</source>
        <translation>Rate x Reparatur</translation>
    </message>
    <message>
        <source>1 / MTBF of {:.3g} h x MTTR of {:.3g} h</source>
        <translation>1 / MTBF von {:.3g} h x MTTR von {:.3g} h</translation>
    </message>
    <message>
        <source>1 + rate x repair</source>
        <translation>1 + Rate x Reparatur</translation>
    </message>
    <message>
        <source>Hours a year</source>
        <translation>Stunden im Jahr</translation>
    </message>
    <message>
        <source>failures a year x hours until it is mended</source>
        <translation>Ausfälle im Jahr x Stunden bis zur Behebung</translation>
    </message>
    <message>
        <source>hours until it is mended</source>
        <translation>Stunden bis zur Behebung</translation>
    </message>
    <message>
        <source>Tokens lost</source>
        <translation>Verlorene Tokens</translation>
    </message>
    <message>
        <source>tokens lost a second / tokens of the plan</source>
        <translation>verlorene Tokens je Sekunde / Tokens des Plans</translation>
    </message>
    <message>
        <source>tokens lost a second</source>
        <translation>verlorene Tokens je Sekunde</translation>
    </message>
    <message>
        <source>pools that it slows down or stops, as the plan runs them: {}</source>
        <translation>Pools, die er verlangsamt oder anhält, wie der Plan sie betreibt: {}</translation>
    </message>
    <message>
        <source>tokens of the plan</source>
        <translation>Tokens des Plans</translation>
    </message>
    <message>
        <source>output of all pools, and what is trained</source>
        <translation>Ausgabe aller Pools, und was trainiert wird</translation>
    </message>
    <message>
        <source>elements x share of the time that one is open x bisection lost</source>
        <translation>Elemente x Anteil der Zeit, in der eines offen ist x verlorene Bisektion</translation>
    </message>
    <message>
        <source>bisection lost</source>
        <translation>verlorene Bisektion</translation>
    </message>
    <message>
        <source>largest flow between the halves without it</source>
        <translation>größter Fluss zwischen den Hälften ohne es</translation>
    </message>
    <message>
        <source>Expected bandwidth</source>
        <translation>Erwartete Bandbreite</translation>
    </message>
    <message>
        <source>no single failure takes bisection</source>
        <translation>kein einzelner Ausfall nimmt Bisektion</translation>
    </message>
    <message>
        <source>1 - sum over its elements</source>
        <translation>1 - Summe über seine Elemente</translation>
    </message>
    <message>
        <source>whole bisection</source>
        <translation>ganze Bisektion</translation>
    </message>
    <message>
        <source>less what failures take</source>
        <translation>abzüglich dessen, was Ausfälle nehmen</translation>
    </message>
    <message>
        <source>- sum</source>
        <translation>- Summe</translation>
    </message>
    <message>
        <source>what failures take</source>
        <translation>was Ausfälle nehmen</translation>
    </message>
    <message>
        <source>sum over its elements</source>
        <translation>Summe über seine Elemente</translation>
    </message>
    <message>
        <source>(1 - {:.3g})^{}: none of them is open, each for rate x repair / (1 + rate x repair) of the time; {}</source>
        <translation>(1 - {:.3g})^{}: keines von ihnen ist offen, jedes für Rate x Reparatur / (1 + Rate x Reparatur) der Zeit; {}</translation>
    </message>
    <message>
        <source>product over its elements, which fail independently</source>
        <translation>Produkt über seine Elemente, die unabhängig voneinander ausfallen</translation>
    </message>
    <message>
        <source>sum over its cables and switches</source>
        <translation>Summe über seine Kabel und Switches</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>no way joins it to the others</source>
        <translation>kein Weg verbindet ihn mit den anderen</translation>
    </message>
    <message>
        <source>no way joins them to the others</source>
        <translation>kein Weg verbindet sie mit den anderen</translation>
    </message>
    <message>
        <source>hosts that no way joins to the others</source>
        <translation>Server, die kein Weg mit den anderen verbindet</translation>
    </message>
    <message>
        <source>Bisection lost</source>
        <translation>Verlorene Bisektion</translation>
    </message>
    <message>
        <source>largest flow between the halves with and without it</source>
        <translation>größter Fluss zwischen den Hälften mit und ohne es</translation>
    </message>
    <message>
        <source>Worst host loses</source>
        <translation>Der schlimmste Server verliert</translation>
    </message>
    <message>
        <source>speed of its links that are gone over that of all</source>
        <translation>Geschwindigkeit seiner fehlenden Verbindungen durch die aller</translation>
    </message>
    <message>
        <source>elements of the fabric that take the same</source>
        <translation>Elemente des Netzes, die dasselbe nehmen</translation>
    </message>
    <message>
        <source>Time with all bandwidth</source>
        <translation>Zeit mit aller Bandbreite</translation>
    </message>
    <message>
        <source>Time with no host cut off</source>
        <translation>Zeit ohne abgeschnittenen Server</translation>
    </message>
    <message>
        <source>no single failure cuts off a host</source>
        <translation>kein einzelner Ausfall schneidet einen Server ab</translation>
    </message>
    <message>
        <source>Speed for each user</source>
        <translation>Geschwindigkeit für jeden Nutzer</translation>
    </message>
    <message>
        <source>step of {} with a batch of {:.0f}: operations by the layers of the model, kernels as measured (docs/methods-throughput.md)</source>
        <translation>Schritt von {} mit einem Batch von {:.0f}: Operationen nach den Schichten des Modells, Kernel wie gemessen (docs/methods-throughput.md)</translation>
    </message>
    <message>
        <source>Output of an accelerator</source>
        <translation>Ausgabe eines Beschleunigers</translation>
    </message>
    <message>
        <source>tokens per second of a replica</source>
        <translation>Tokens je Sekunde eines Replikats</translation>
    </message>
    <message>
        <source>batch x attention ranks x speed for each user</source>
        <translation>Batch x Attention-Ränge x Geschwindigkeit für jeden Nutzer</translation>
    </message>
    <message>
        <source>batch of an attention rank</source>
        <translation>Batch eines Attention-Rangs</translation>
    </message>
    <message>
        <source>chosen: each point of the frontier has another; {}</source>
        <translation>gewählt: jeder Punkt der Kurve hat einen anderen; {}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>limited by {}</source>
        <translation>begrenzt durch {}</translation>
    </message>
    <message>
        <source>attention ranks</source>
        <translation>Attention-Ränge</translation>
    </message>
    <message>
        <source>of all splits that hold the model</source>
        <translation>von allen Aufteilungen, die das Modell fassen</translation>
    </message>
    <message>
        <source>of a decoding accelerator</source>
        <translation>eines dekodierenden Beschleunigers</translation>
    </message>
    <message>
        <source>tokens per second of a replica / its accelerators</source>
        <translation>Tokens je Sekunde eines Replikats / seine Beschleuniger</translation>
    </message>
    <message>
        <source>accelerators that compute its prompts count too, and a decode pool waits for them</source>
        <translation>auch Beschleuniger, die seine Prompts rechnen, zählen, und ein Decode-Pool wartet auf sie</translation>
    </message>
    <message>
        <source>what a memory for sessions or context ranks leave of the full rate, or the batch of all its ranks</source>
        <translation>was ein Speicher für Sitzungen oder Kontext-Ränge von der vollen Rate lassen, oder der Batch aller seiner Ränge</translation>
    </message>
    <message>
        <source>tokens per second of a decoding accelerator x share</source>
        <translation>Tokens je Sekunde eines dekodierenden Beschleunigers x Anteil</translation>
    </message>
    <message>
        <source>output of all accelerators</source>
        <translation>Ausgabe aller Beschleuniger</translation>
    </message>
    <message>
        <source>output of an accelerator x accelerators</source>
        <translation>Ausgabe eines Beschleunigers x Beschleuniger</translation>
    </message>
    <message>
        <source>of its pool, as far as separate prefill feeds them</source>
        <translation>seines Pools, soweit getrenntes Prefill sie versorgt</translation>
    </message>
    <message>
        <source>of its pool, all at this point</source>
        <translation>seines Pools, alle an diesem Punkt</translation>
    </message>
    <message>
        <source>Output of a megawatt</source>
        <translation>Ausgabe eines Megawatts</translation>
    </message>
    <message>
        <source>output of all accelerators / facility power in MW</source>
        <translation>Ausgabe aller Beschleuniger / Leistung der Anlage in MW</translation>
    </message>
    <message>
        <source>dollars a second</source>
        <translation>Dollar je Sekunde</translation>
    </message>
    <message>
        <source>cost of a million tokens x tokens per second as planned / 1e6</source>
        <translation>Kosten einer Million Tokens x Tokens je Sekunde wie geplant / 1e6</translation>
    </message>
    <message>
        <source>tokens per second as planned</source>
        <translation>Tokens je Sekunde wie geplant</translation>
    </message>
    <message>
        <source>serving plan, input not from cache and output</source>
        <translation>Serving-Plan, Eingabe nicht aus dem Cache und Ausgabe</translation>
    </message>
    <message>
        <source>Output for a dollar</source>
        <translation>Ausgabe für einen Dollar</translation>
    </message>
    <message>
        <source>output of all accelerators / dollars a second</source>
        <translation>Ausgabe aller Beschleuniger / Dollar je Sekunde</translation>
    </message>
    <message>
        <source>Kept there</source>
        <translation>Dort gehalten</translation>
    </message>
    <message>
        <source>chosen: of all places and mixes of them the one that serves most within the limits</source>
        <translation>gewählt: von allen Orten und ihren Mischungen die, die innerhalb der Grenzen am meisten bedient</translation>
    </message>
    <message>
        <source>not used: of all places and mixes of them another serves most within the limits</source>
        <translation>nicht benutzt: von allen Orten und ihren Mischungen bedient eine andere innerhalb der Grenzen am meisten</translation>
    </message>
    <message>
        <source>its memory / memory of all that are used x share beyond the accelerators&apos; own</source>
        <translation>sein Speicher / Speicher aller benutzten x Anteil jenseits des eigenen der Beschleuniger</translation>
    </message>
    <message>
        <source>its part of the room</source>
        <translation>sein Teil des Platzes</translation>
    </message>
    <message>
        <source>its memory / memory of all that are used</source>
        <translation>sein Speicher / Speicher aller benutzten</translation>
    </message>
    <message>
        <source>its memory for an accelerator</source>
        <translation>sein Speicher für einen Beschleuniger</translation>
    </message>
    <message>
        <source>parts of the pool, what is left for cache</source>
        <translation>Teile des Pools, was für Cache bleibt</translation>
    </message>
    <message>
        <source>memory of all that are used</source>
        <translation>Speicher aller benutzten</translation>
    </message>
    <message>
        <source>sum over the memories that keep sessions</source>
        <translation>Summe über die Speicher, die Sitzungen halten</translation>
    </message>
    <message>
        <source>beyond the accelerators&apos; own</source>
        <translation>jenseits des eigenen der Beschleuniger</translation>
    </message>
    <message>
        <source>the rest waits in the accelerators&apos; own memory</source>
        <translation>der Rest wartet im eigenen Speicher der Beschleuniger</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>it waits in the accelerators&apos; own memory</source>
        <translation>er wartet im eigenen Speicher der Beschleuniger</translation>
    </message>
    <message>
        <source>latency + what a turn finds there / rate</source>
        <translation>Latenz + was ein Zug dort findet / Rate</translation>
    </message>
    <message>
        <source>of the memory and the way to it</source>
        <translation>des Speichers und des Wegs zu ihm</translation>
    </message>
    <message>
        <source>what a turn finds there / rate</source>
        <translation>was ein Zug dort findet / Rate</translation>
    </message>
    <message>
        <source>what a turn finds there</source>
        <translation>was ein Zug dort findet</translation>
    </message>
    <message>
        <source>keys and values of the cached part of its prompt</source>
        <translation>Schlüssel und Werte des gecachten Teils seines Prompts</translation>
    </message>
    <message>
        <source>links of an attention rank x rate of each</source>
        <translation>Verbindungen eines Attention-Rangs x Rate von jeder</translation>
    </message>
    <message>
        <source>links of an attention rank</source>
        <translation>Verbindungen eines Attention-Rangs</translation>
    </message>
    <message>
        <source>tensor x pipeline x context parallel, serving plan</source>
        <translation>Tensor- x Pipeline- x Kontext-Parallelität, Serving-Plan</translation>
    </message>
    <message>
        <source>rate of each</source>
        <translation>Rate von jeder</translation>
    </message>
    <message>
        <source>what pages of the cache reach of the memory or its link, shared by the accelerators that read</source>
        <translation>was Seiten des Caches vom Speicher oder seiner Verbindung erreichen, geteilt durch die lesenden Beschleuniger</translation>
    </message>
    <message>
        <source>Computed again</source>
        <translation>Neu gerechnet</translation>
    </message>
    <message>
        <source>nothing is cached, or it is dropped and computed in any case</source>
        <translation>nichts ist gecacht, oder es wird verworfen und ohnehin gerechnet</translation>
    </message>
    <message>
        <source>whole prompt - prompt with its cached part</source>
        <translation>ganzer Prompt - Prompt mit seinem gecachten Teil</translation>
    </message>
    <message>
        <source>less the prompt with its cached part</source>
        <translation>abzüglich des Prompts mit seinem gecachten Teil</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Fällt ab</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleichartig</translation>
    </message>
    <message>
        <source>Overloads</source>
        <translation>Überlastungen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>half</source>
        <translation>Hälfte</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>transceivers</source>
        <translation>Transceiver</translation>
    </message>
    <message>
        <source>down</source>
        <translation>hinab</translation>
    </message>
    <message>
        <source>Time of the analysis</source>
        <translation>Betrachtungszeitraum</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Kalkulationszins</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>IT load factor</source>
        <translation>Auslastung der IT</translation>
    </message>
    <message>
        <source>Life of compute</source>
        <translation>Lebensdauer der Rechner</translation>
    </message>
    <message>
        <source>Life of network</source>
        <translation>Lebensdauer des Netzwerks</translation>
    </message>
    <message>
        <source>Life of storage</source>
        <translation>Lebensdauer des Storage</translation>
    </message>
    <message>
        <source>Life of plant</source>
        <translation>Lebensdauer der Anlagentechnik</translation>
    </message>
    <message>
        <source>Life of the building</source>
        <translation>Lebensdauer des Gebäudes</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Power that is not drawn</source>
        <translation>Nicht gezeichnete Stromversorgung</translation>
    </message>
    <message>
        <source>Cooling that is not drawn</source>
        <translation>Nicht gezeichnete Kühlung</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>Substation</source>
        <translation>Umspannwerk</translation>
    </message>
    <message>
        <source>$ per MW of the facility</source>
        <translation>$ je MW der Anlage</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Commissioning</source>
        <translation>Inbetriebnahme</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>Risikoreserve</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>$ per MW of IT</source>
        <translation>$ je MW IT</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>$ a year</source>
        <translation>$ im Jahr</translation>
    </message>
    <message>
        <source>Maintenance of compute</source>
        <translation>Wartung der Rechner</translation>
    </message>
    <message>
        <source>Maintenance of network</source>
        <translation>Wartung des Netzwerks</translation>
    </message>
    <message>
        <source>Maintenance of storage</source>
        <translation>Wartung des Storage</translation>
    </message>
    <message>
        <source>Maintenance of plant</source>
        <translation>Wartung der Anlagen</translation>
    </message>
    <message>
        <source>Maintenance of the building</source>
        <translation>Wartung des Gebäudes</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>$ per accelerator and year</source>
        <translation>$ je Beschleuniger und Jahr</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>Grundsteuer</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>Energy price</source>
        <translation>Energiepreis</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>$/kW a month</source>
        <translation>$/kW im Monat</translation>
    </message>
    <message>
        <source>Price of water</source>
        <translation>Wasserpreis</translation>
    </message>
    <message>
        <source>Price of compute</source>
        <translation>Preis der Rechner</translation>
    </message>
    <message>
        <source>Price of network</source>
        <translation>Preis des Netzwerks</translation>
    </message>
    <message>
        <source>Price of storage</source>
        <translation>Preis des Storage</translation>
    </message>
    <message>
        <source>Price of power gear</source>
        <translation>Preis der Stromversorgung</translation>
    </message>
    <message>
        <source>Price of cooling gear</source>
        <translation>Preis der Kühltechnik</translation>
    </message>
    <message>
        <source>Price of racks</source>
        <translation>Preis der Racks</translation>
    </message>
    <message>
        <source>Price of cables</source>
        <translation>Preis der Kabel</translation>
    </message>
    <message>
        <source>% of its typical price</source>
        <translation>% des typischen Preises</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>% of the computed one</source>
        <translation>% des berechneten</translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>Price of cached input</source>
        <translation>Preis der Eingabe aus dem Cache</translation>
    </message>
    <message>
        <source>$/M tokens</source>
        <translation>$/Mio. Token</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% im Jahr</translation>
    </message>
    <message>
        <source>Price of {}</source>
        <translation>Preis: {}</translation>
    </message>
    <message>
        <source>where it is {}</source>
        <translation>bei {}</translation>
    </message>
    <message>
        <source>100 % or more</source>
        <translation>ab 100 %</translation>
    </message>
    <message>
        <source>one liquid-cooled unit states no share of heat to the liquid: all of it is taken as air</source>
        <translation>ein flüssigkeitsgekühltes Gerät nennt keinen Anteil der Wärme in die Flüssigkeit: Alles wird als Luft gerechnet</translation>
    </message>
    <message>
        <source>Power supply</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Voltage and current</source>
        <translation>Spannung und Strom</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>{} gives no power figure: 1 piece counts as 0 kW. Give power_max_kw.</source>
        <translation>{} nennt keine Leistung: 1 Stück mit 0 kW gezählt. Geben Sie power_max_kw an.</translation>
    </message>
    <message>
        <source>{} gives only a typical draw: the design of 1 piece may fall short of its peak. Give power_max_kw.</source>
        <translation>{} nennt nur eine typische Aufnahme: Die Auslegung von 1 Stück kann unter seiner Spitze liegen. Geben Sie power_max_kw an.</translation>
    </message>
    <message>
        <source>{} has no price: 1 piece is not in the cost. Give price_usd.</source>
        <translation>{} hat keinen Preis: 1 Stück ist nicht in den Kosten. Geben Sie price_usd an.</translation>
    </message>
    <message>
        <source>One coolant or air unit is drawn but no chiller, dry cooler or tower: its heat goes nowhere. Add a plant.</source>
        <translation>Ein Kühlmittel- oder Luftkühlgerät ist gezeichnet, aber keine Kältemaschine, kein Trockenkühler und kein Turm: Seine Wärme bleibt. Fügen Sie eine Kälteanlage hinzu.</translation>
    </message>
    <message>
        <source>{} gives no coolant flow; {:.0f} L/min is taken for it (10 K rise). Give coolant_flow_lpm.</source>
        <translation>{} nennt keinen Kühlmitteldurchsatz; dafür werden {:.0f} L/min genommen (10 K Erwärmung). Geben Sie coolant_flow_lpm an.</translation>
    </message>
    <message>
        <source>1 of {} compute ports of {} has no link: its accelerators share what is left. Link it to a leaf switch.</source>
        <translation>1 von {} Rechenanschlüssen von {} ist nicht verbunden: Die Beschleuniger teilen sich den Rest. Verbinden Sie ihn mit einem Leaf-Switch.</translation>
    </message>
    <message>
        <source>1 of {} single failures drops load or overloads something; it is {}. Give what hangs on it a second path.</source>
        <translation>1 von {} Einzelausfällen führt zu Lastverlust oder Überlast: {}. Geben Sie dem, was daran hängt, einen zweiten Weg.</translation>
    </message>
    <message>
        <source>{} states no short-circuit current that it withstands, so it is not compared with what it gets: {:.1f} kA. Give withstand_ka from the datasheet.</source>
        <translation>{} nennt keine Kurzschlussfestigkeit, also wird sie nicht mit dem verglichen, was es bekommt: {:.1f} kA. Geben Sie withstand_ka aus dem Datenblatt an.</translation>
    </message>
    <message>
        <source>one {} has neither a battery nor an autonomy_min: nothing bridges its load</source>
        <translation>ein Gerät {} hat weder eine Batterie noch ein autonomy_min: nichts überbrückt seine Last</translation>
    </message>
    <message>
        <source>No pump is drawn in the {} at {} and {} like it, so their flows are not worked out. Draw pump skids between plant and what it cools.</source>
        <translation>Im {} bei {} und in {} gleichen ist keine Pumpe gezeichnet, daher werden ihre Durchflüsse nicht berechnet. Zeichnen Sie Pumpengruppen zwischen Kälteanlage und dem, was sie kühlt.</translation>
    </message>
    <message>
        <source>No pump is drawn in the {} at {}, so its flows are not worked out. Draw a pump skid between plant and what it cools.</source>
        <translation>Im {} bei {} ist keine Pumpe gezeichnet, daher werden seine Durchflüsse nicht berechnet. Zeichnen Sie eine Pumpengruppe zwischen Kälteanlage und dem, was sie kühlt.</translation>
    </message>
    <message>
        <source>Nothing takes {:.0f} kW of heat out of the {} at {}, nor out of {} like it. Link each to a CDU or to a plant.</source>
        <translation>Nichts führt {:.0f} kW Wärme aus dem {} bei {} ab, auch nicht aus {} gleichen. Verbinden Sie jeden mit einer CDU oder einer Kälteanlage.</translation>
    </message>
    <message>
        <source>Nothing takes {:.0f} kW of heat out of the {} at {}. Link it to a CDU or to a plant.</source>
        <translation>Nichts führt {:.0f} kW Wärme aus dem {} bei {} ab. Verbinden Sie ihn mit einer CDU oder einer Kälteanlage.</translation>
    </message>
    <message>
        <source>1 of {} failures overloads the meshed network as impedances share the load; without {}, {} carries {:.0f} % of its rating. Match the impedances of parallel ways, or take larger units.</source>
        <translation>1 von {} Ausfällen überlastet das vermaschte Netz, da Impedanzen die Last aufteilen; ohne {} trägt {} {:.0f} % seines Nennwerts. Die Impedanzen paralleler Wege angleichen oder größere Einheiten nehmen.</translation>
    </message>
    <message>
        <source>the file needs Millwright format {}, this program reads up to {}</source>
        <translation>Die Datei braucht das Millwright-Format {}, dieses Programm liest bis {}</translation>
    </message>
    <message>
        <source>a newer Millwright</source>
        <translation>ein neueres Millwright</translation>
    </message>
    <message>
        <source>this is no Millwright layout: it names no format</source>
        <translation>dies ist kein Millwright-Layout: Es nennt kein Format</translation>
    </message>
    <message>
        <source>this is no Millwright layout: it is {}</source>
        <translation>dies ist kein Millwright-Layout: Es ist {}</translation>
    </message>
    <message>
        <source>the quote that begins here is never closed</source>
        <translation>das Anführungszeichen, das hier beginnt, wird nie geschlossen</translation>
    </message>
    <message>
        <source>a closing quote before the end of the file</source>
        <translation>ein schließendes Anführungszeichen vor dem Ende der Datei</translation>
    </message>
    <message>
        <source>the &apos;{&apos; that begins here is never closed</source>
        <translation>die Klammer „{“, die hier beginnt, wird nie geschlossen</translation>
    </message>
    <message>
        <source>the &apos;[&apos; that begins here is never closed</source>
        <translation>die Klammer „[“, die hier beginnt, wird nie geschlossen</translation>
    </message>
    <message>
        <source>&apos;}&apos; at its end</source>
        <translation>„}“ an ihrem Ende</translation>
    </message>
    <message>
        <source>&apos;]&apos; at its end</source>
        <translation>„]“ an ihrem Ende</translation>
    </message>
    <message>
        <source>the key &apos;{}&apos; stands here a second time</source>
        <translation>der Schlüssel „{}“ steht hier ein zweites Mal</translation>
    </message>
    <message>
        <source>each key once; the first is at line {}, column {}</source>
        <translation>jeder Schlüssel einmal; der erste steht in Zeile {}, Spalte {}</translation>
    </message>
    <message>
        <source>this text does not belong to what stands above</source>
        <translation>dieser Text gehört nicht zu dem, was darüber steht</translation>
    </message>
    <message>
        <source>more items of the same kind, or the end of the file</source>
        <translation>weitere Einträge derselben Art oder das Ende der Datei</translation>
    </message>
    <message>
        <source>not replaced: the file that is there cannot be read as a layout</source>
        <translation>nicht ersetzt: Die vorhandene Datei ist nicht als Layout lesbar</translation>
    </message>
    <message>
        <source>not replaced: the file that is there cannot be read as a layout ({})</source>
        <translation>nicht ersetzt: Die vorhandene Datei ist nicht als Layout lesbar ({})</translation>
    </message>
    <message>
        <source>another file name</source>
        <translation>ein anderer Dateiname</translation>
    </message>
    <message>
        <source>{} failed: {}; the file is as it was</source>
        <translation>{} ist fehlgeschlagen: {}; die Datei ist, wie sie war</translation>
    </message>
    <message>
        <source>the journal cannot be read</source>
        <translation>das Journal ist nicht lesbar</translation>
    </message>
    <message>
        <source>the file that the edits start from has changed, and the journal has no copy of it</source>
        <translation>die Datei, von der die Änderungen ausgehen, hat sich geändert, und das Journal hat keine Kopie davon</translation>
    </message>
    <message>
        <source>losses of all stages / IT load</source>
        <translation>Verluste aller Stufen / IT-Last</translation>
    </message>
    <message>
        <source>sum of the maximum power of servers, racks, switches and storage</source>
        <translation>Summe der Höchstleistung von Servern, Racks, Switches und Speicher</translation>
    </message>
    <message>
        <source>facility power / grid limit</source>
        <translation>Anlagenleistung / Netzgrenze</translation>
    </message>
    <message>
        <source>cost per year / (accelerators x 8760 x availability x utilisation)</source>
        <translation>Kosten im Jahr / (Beschleuniger x 8760 x Verfügbarkeit x Auslastung)</translation>
    </message>
    <message>
        <source>facility power - as run</source>
        <translation>Anlagenleistung - wie betrieben</translation>
    </message>
    <message>
        <source>PUE, design + (mean - design cooling) / IT load</source>
        <translation>PUE, Auslegung + (mittlere - Auslegungskühlung) / IT-Last</translation>
    </message>
    <message>
        <source>PUE, annual - mean heat given away / IT load</source>
        <translation>PUE, Jahr - mittlere abgegebene Wärme / IT-Last</translation>
    </message>
    <message>
        <source>mean heat given away / (PUE, annual x IT load)</source>
        <translation>mittlere abgegebene Wärme / (PUE, Jahr x IT-Last)</translation>
    </message>
    <message>
        <source>it is not full: something else binds first</source>
        <translation>es ist nicht voll: etwas anderes begrenzt zuerst</translation>
    </message>
    <message>
        <source>share of the tokens</source>
        <translation>Anteil an den Token</translation>
    </message>
    <message>
        <source>million tokens a year x share of the tokens x price</source>
        <translation>Millionen Token im Jahr x Anteil an den Token x Preis</translation>
    </message>
    <message>
        <source>price of this tier</source>
        <translation>Preis dieser Stufe</translation>
    </message>
    <message>
        <source>Revenue a year</source>
        <translation>Erlös im Jahr</translation>
    </message>
    <message>
        <source>Speed asked for</source>
        <translation>Verlangte Geschwindigkeit</translation>
    </message>
    <message>
        <source>this layout, to one user; the plan gives {}</source>
        <translation>dieses Layout, für einen Nutzer; der Plan gibt {}</translation>
    </message>
    <message>
        <source>this layout, to one user</source>
        <translation>dieses Layout, für einen Nutzer</translation>
    </message>
    <message>
        <source>time in which it waits for tokens, in s</source>
        <translation>Zeit, in der er auf Token wartet, in s</translation>
    </message>
    <message>
        <source>time to first token + output tokens x time of each</source>
        <translation>Zeit bis zum ersten Token + Ausgabetoken x Zeit je Token</translation>
    </message>
    <message>
        <source>time to first token, in s</source>
        <translation>Zeit bis zum ersten Token, in s</translation>
    </message>
    <message>
        <source>output, in s</source>
        <translation>Ausgabe, in s</translation>
    </message>
    <message>
        <source>output tokens x time of each</source>
        <translation>Ausgabetoken x Zeit je Token</translation>
    </message>
    <message>
        <source>output tokens of a turn</source>
        <translation>Ausgabetoken einer Runde</translation>
    </message>
    <message>
        <source>time per output token, in s</source>
        <translation>Zeit je Ausgabetoken, in s</translation>
    </message>
    <message>
        <source>time of a turn, in s</source>
        <translation>Zeit einer Runde, in s</translation>
    </message>
    <message>
        <source>waiting for tokens + gap to the next turn</source>
        <translation>Warten auf Token + Pause bis zur nächsten Runde</translation>
    </message>
    <message>
        <source>gap to the next turn, in s</source>
        <translation>Pause bis zur nächsten Runde, in s</translation>
    </message>
    <message>
        <source>this layout, with what its tools wait for a core</source>
        <translation>dieses Layout, mit der Zeit, die Werkzeuge auf einen Kern warten</translation>
    </message>
    <message>
        <source>Agents at work</source>
        <translation>Agenten bei der Arbeit</translation>
    </message>
    <message>
        <source>turns per second x time of a turn (Little&apos;s law)</source>
        <translation>Runden je Sekunde x Zeit einer Runde (Littles Gesetz)</translation>
    </message>
    <message>
        <source>turns per second</source>
        <translation>Runden je Sekunde</translation>
    </message>
    <message>
        <source>load over rating</source>
        <translation>Last zu Bemessung</translation>
    </message>
    <message>
        <source>Share of tokens</source>
        <translation>Anteil der Token</translation>
    </message>
    <message>
        <source>Cost of its tokens</source>
        <translation>Kosten ihrer Token</translation>
    </message>
    <message>
        <source>Waiting for tokens</source>
        <translation>Warten auf Token</translation>
    </message>
    <message>
        <source>time in which it waits for tokens / time of a turn</source>
        <translation>Zeit, in der er auf Token wartet / Zeit einer Runde</translation>
    </message>
    <message>
        <source>Tokens more</source>
        <translation>Token mehr</translation>
    </message>
    <message>
        <source>Cost of tokens then</source>
        <translation>Tokenkosten dann</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>evenly from low to high</source>
        <translation>gleichmäßig von niedrig bis hoch</translation>
    </message>
    <message>
        <source>normal distribution: 5 % lie below low, 5 % above high</source>
        <translation>Normalverteilung: 5 % liegen unter niedrig, 5 % über hoch</translation>
    </message>
    <message>
        <source>lognormal distribution: 5 % lie below low, 5 % above high</source>
        <translation>Lognormalverteilung: 5 % liegen unter niedrig, 5 % über hoch</translation>
    </message>
    <message>
        <source>triangular distribution from low to high, likeliest where it stands</source>
        <translation>Dreiecksverteilung von niedrig bis hoch, am wahrscheinlichsten, wie es ist</translation>
    </message>
    <message>
        <source>share below it</source>
        <translation>Anteil darunter</translation>
    </message>
    <message>
        <source>correlation of {} and {}</source>
        <translation>Korrelation von {} und {}</translation>
    </message>
    <message>
        <source>this layout; of their normal scores</source>
        <translation>dieses Layout; ihrer normalverteilten Werte</translation>
    </message>
    <message>
        <source>value of the draw at this share of all, in order; linear between neighbours</source>
        <translation>Wert der Ziehung bei diesem Anteil aller, der Größe nach; linear zwischen Nachbarn</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Cost at high</source>
        <translation>Kosten bei hoch</translation>
    </message>
    <message>
        <source>Cost at low</source>
        <translation>Kosten bei niedrig</translation>
    </message>
    <message>
        <source>cost with this input at its high value, all else as it stands</source>
        <translation>Kosten mit dieser Größe bei ihrem hohen Wert, alles andere, wie es ist</translation>
    </message>
    <message>
        <source>cost with this input at its low value, all else as it stands</source>
        <translation>Kosten mit dieser Größe bei ihrem niedrigen Wert, alles andere, wie es ist</translation>
    </message>
    <message>
        <source>steps of the input</source>
        <translation>Stufen der Größe</translation>
    </message>
    <message>
        <source>equally likely; the cost of each is the mean of its draws</source>
        <translation>gleich wahrscheinlich; die Kosten einer Stufe sind das Mittel ihrer Ziehungen</translation>
    </message>
    <message>
        <source>Share of the variance</source>
        <translation>Anteil an der Varianz</translation>
    </message>
    <message>
        <source>variance between the steps of the input / variance of all draws, less what chance gives: Sobol&apos;s first-order index (E. Plischke and others, 2013)</source>
        <translation>Varianz zwischen den Stufen der Größe / Varianz aller Ziehungen, weniger was der Zufall gibt: Sobols Index erster Ordnung (E. Plischke und andere, 2013)</translation>
    </message>
    <message>
        <source>points of Sobol&apos;s sequence, which fill the range of all inputs evenly (S. Joe and F. Y. Kuo, 2008)</source>
        <translation>Punkte der Sobol-Folge, die den Bereich aller unsicheren Größen gleichmäßig füllen (S. Joe und F. Y. Kuo, 2008)</translation>
    </message>
    <message>
        <source>of the random shift of each input&apos;s numbers; always the same, so that a result can be had again</source>
        <translation>der zufälligen Verschiebung der Zahlen jeder Größe; immer gleich, damit ein Ergebnis wieder zu erhalten ist</translation>
    </message>
    <message>
        <source>prices of the catalogue</source>
        <translation>Preise des Katalogs</translation>
    </message>
    <message>
        <source>8 of 10 measurements of the like lie nearer to what is planned (docs/accuracy.md); widened to 9 of 10 by a lognormal distribution</source>
        <translation>8 von 10 Messungen der Art liegen näher am Plan (docs/accuracy.md); mit einer Lognormalverteilung auf 9 von 10 geweitet</translation>
    </message>
    <message>
        <source>staff per MW and year x IT load in MW</source>
        <translation>Personal je MW und Jahr x IT-Last in MW</translation>
    </message>
    <message>
        <source>staff per MW and year</source>
        <translation>Personal je MW und Jahr</translation>
    </message>
    <message>
        <source>bill at high prices / bill</source>
        <translation>Stückliste zu hohen Preisen / Stückliste</translation>
    </message>
    <message>
        <source>bill at low prices / bill</source>
        <translation>Stückliste zu niedrigen Preisen / Stückliste</translation>
    </message>
    <message>
        <source>bill at high prices</source>
        <translation>Stückliste zu hohen Preisen</translation>
    </message>
    <message>
        <source>bill at low prices</source>
        <translation>Stückliste zu niedrigen Preisen</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>5 % of the draws</source>
        <translation>5 % der Ziehungen</translation>
    </message>
    <message>
        <source>25 % of the draws</source>
        <translation>25 % der Ziehungen</translation>
    </message>
    <message>
        <source>Median of the draws</source>
        <translation>Median der Ziehungen</translation>
    </message>
    <message>
        <source>75 % of the draws</source>
        <translation>75 % der Ziehungen</translation>
    </message>
    <message>
        <source>95 % of the draws</source>
        <translation>95 % der Ziehungen</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>price of {}</source>
        <translation>Preis von {}</translation>
    </message>
    <message>
        <source>where it stands: the range of the default ends on this side of it; {}</source>
        <translation>wie es ist: der Bereich der Vorgabe endet diesseits davon; {}</translation>
    </message>
    <message>
        <source>Capital and refresh</source>
        <translation>Kapital und Erneuerung</translation>
    </message>
    <message>
        <source>capital + refresh + residual value</source>
        <translation>Kapital + Erneuerung + Restwert</translation>
    </message>
    <message>
        <source>revenue of a full year x part of it in this year</source>
        <translation>Erlös eines vollen Jahres x Teil davon in diesem Jahr</translation>
    </message>
    <message>
        <source>energy and demand + other running cost</source>
        <translation>Energie und Leistung + übrige Betriebskosten</translation>
    </message>
    <message>
        <source>Debt, net</source>
        <translation>Schulden, netto</translation>
    </message>
    <message>
        <source>debt drawn + interest + debt paid back</source>
        <translation>aufgenommene Schulden + Zinsen + zurückgezahlte Schulden</translation>
    </message>
    <message>
        <source>capital and refresh + revenue + running cost + tax</source>
        <translation>Kapital und Erneuerung + Erlös + Betriebskosten + Steuer</translation>
    </message>
    <message>
        <source>tax without debt</source>
        <translation>Steuer ohne Schulden</translation>
    </message>
    <message>
        <source>capital and refresh + revenue + running cost + tax + debt</source>
        <translation>Kapital und Erneuerung + Erlös + Betriebskosten + Steuer + Schulden</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alles auf einmal</translation>
    </message>
    <message>
        <source>phase {}</source>
        <translation>Phase {}</translation>
    </message>
    <message>
        <source>share of the facility</source>
        <translation>Anteil an der Anlage</translation>
    </message>
    <message>
        <source>no phases are stated: all is built at once</source>
        <translation>keine Phasen angegeben: alles wird auf einmal gebaut</translation>
    </message>
    <message>
        <source>energised at the end of month {}</source>
        <translation>in Betrieb ab Ende von Monat {}</translation>
    </message>
    <message>
        <source>energised at the end of month {}; from then on use grows evenly, to full use after months: {:g}</source>
        <translation>in Betrieb ab Ende von Monat {}; von da an wächst die Nutzung gleichmäßig, volle Nutzung nach Monaten: {}</translation>
    </message>
    <message>
        <source>share of the facility x part of it in this year</source>
        <translation>Anteil an der Anlage x Teil davon in diesem Jahr</translation>
    </message>
    <message>
        <source>sum over phases</source>
        <translation>Summe über die Phasen</translation>
    </message>
    <message>
        <source>line x share of this class</source>
        <translation>Zeile x Anteil dieser Klasse</translation>
    </message>
    <message>
        <source>share of this class</source>
        <translation>Anteil dieser Klasse</translation>
    </message>
    <message>
        <source>by what it is a share of: plant or building</source>
        <translation>danach, wovon es ein Anteil ist: Anlagen oder Gebäude</translation>
    </message>
    <message>
        <source>sum of its lines of capital</source>
        <translation>Summe seiner Zeilen des Kapitals</translation>
    </message>
    <message>
        <source>price x part of it in this year</source>
        <translation>Preis x Teil davon in diesem Jahr</translation>
    </message>
    <message>
        <source>sum over classes</source>
        <translation>Summe über die Klassen</translation>
    </message>
    <message>
        <source>part paid in this year</source>
        <translation>in diesem Jahr bezahlter Teil</translation>
    </message>
    <message>
        <source>paid when it is energised, at the end of month {}</source>
        <translation>bezahlt bei Inbetriebnahme, Ende von Monat {}</translation>
    </message>
    <message>
        <source>paid when its building begins, {} months before it is energised at the end of month {}</source>
        <translation>bezahlt bei Baubeginn, {} Monate vor der Inbetriebnahme Ende von Monat {}</translation>
    </message>
    <message>
        <source>paid in equal parts over the {} months of building before it is energised at the end of month {}</source>
        <translation>bezahlt zu gleichen Teilen über {} Monate Bau vor der Inbetriebnahme Ende von Monat {}</translation>
    </message>
    <message>
        <source>part bought again in this year</source>
        <translation>in diesem Jahr neu gekaufter Teil</translation>
    </message>
    <message>
        <source>at the end of its life of {}, at the price of what replaces it</source>
        <translation>am Ende der Lebensdauer von {}, zum Preis des Ersatzes</translation>
    </message>
    <message>
        <source>what it fetches in this year, of its price</source>
        <translation>Erlös in diesem Jahr, von seinem Preis</translation>
    </message>
    <message>
        <source>what it fetches, of its price</source>
        <translation>Erlös, von seinem Preis</translation>
    </message>
    <message>
        <source>its residual share, and of the rest what is left of its life when it is sold</source>
        <translation>sein Restwertanteil, und vom Übrigen, was beim Verkauf von der Lebensdauer bleibt</translation>
    </message>
    <message>
        <source>land is worth what it was</source>
        <translation>ein Grundstück behält seinen Wert</translation>
    </message>
    <message>
        <source>part of the year at work</source>
        <translation>Teil des Jahres in Betrieb</translation>
    </message>
    <message>
        <source>months at work / 12</source>
        <translation>Monate in Betrieb / 12</translation>
    </message>
    <message>
        <source>months of full use</source>
        <translation>Monate voller Nutzung</translation>
    </message>
    <message>
        <source>months at work</source>
        <translation>Monate in Betrieb</translation>
    </message>
    <message>
        <source>months in a year</source>
        <translation>Monate eines Jahres</translation>
    </message>
    <message>
        <source>part of the year, at its prices</source>
        <translation>Teil des Jahres, zu seinen Preisen</translation>
    </message>
    <message>
        <source>part of the year at work x change of price</source>
        <translation>Teil des Jahres in Betrieb x Änderung des Preises</translation>
    </message>
    <message>
        <source>{:+.3g} % a year from month 0 on, mean over its months</source>
        <translation>{} % im Jahr ab Monat 0, Mittel über seine Monate</translation>
    </message>
    <message>
        <source>part of a full year in this year</source>
        <translation>Teil eines vollen Jahres in diesem Jahr</translation>
    </message>
    <message>
        <source>price of tokens over that of month 0</source>
        <translation>Preis der Token zu dem von Monat 0</translation>
    </message>
    <message>
        <source>energy and demand of a full year x part of it in this year</source>
        <translation>Energie und Leistung eines vollen Jahres x Teil davon in diesem Jahr</translation>
    </message>
    <message>
        <source>price of energy over that of month 0</source>
        <translation>Preis der Energie zu dem von Monat 0</translation>
    </message>
    <message>
        <source>running cost without energy x part of it in this year</source>
        <translation>Betriebskosten ohne Energie x Teil davon in diesem Jahr</translation>
    </message>
    <message>
        <source>no tax rate is stated in this layout</source>
        <translation>in diesem Layout ist kein Steuersatz angegeben</translation>
    </message>
    <message>
        <source>depreciation</source>
        <translation>Abschreibung</translation>
    </message>
    <message>
        <source>what is bought, written off over its life by the method of its class; what it is sold above its book value counts against it</source>
        <translation>was gekauft ist, über seine Lebensdauer nach dem Verfahren seiner Klasse abgeschrieben; ein Verkauf über Buchwert zählt dagegen</translation>
    </message>
    <message>
        <source>losses of earlier years</source>
        <translation>Verluste früherer Jahre</translation>
    </message>
    <message>
        <source>carried forward without limit</source>
        <translation>unbegrenzt vorgetragen</translation>
    </message>
    <message>
        <source>taxable profit</source>
        <translation>zu versteuernder Gewinn</translation>
    </message>
    <message>
        <source>profit less losses of earlier years, at least 0</source>
        <translation>Gewinn weniger Verluste früherer Jahre, mindestens 0</translation>
    </message>
    <message>
        <source>profit less losses of earlier years</source>
        <translation>Gewinn weniger Verluste früherer Jahre</translation>
    </message>
    <message>
        <source>revenue - running cost - depreciation - interest - losses of earlier years</source>
        <translation>Erlös - Betriebskosten - Abschreibung - Zinsen - Verluste früherer Jahre</translation>
    </message>
    <message>
        <source>no tax on a loss</source>
        <translation>keine Steuer auf einen Verlust</translation>
    </message>
    <message>
        <source>taxable profit x tax rate</source>
        <translation>zu versteuernder Gewinn x Steuersatz</translation>
    </message>
    <message>
        <source>tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>capital paid in this year x debt share</source>
        <translation>in diesem Jahr bezahltes Kapital x Schuldenanteil</translation>
    </message>
    <message>
        <source>debt share</source>
        <translation>Schuldenanteil</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>{:.3g} % a year on what is owed, from the first month of work on; before, it is added to the debt</source>
        <translation>{} % im Jahr auf die Schulden, ab dem ersten Monat in Betrieb; vorher wird sie ihnen zugeschlagen</translation>
    </message>
    <message>
        <source>equal payments a month over {}, less interest; the rest at the end</source>
        <translation>gleiche Monatszahlungen über {}, weniger Zinsen; der Rest am Ende</translation>
    </message>
    <message>
        <source>measured by this rule</source>
        <translation>von dieser Regel gemessen</translation>
    </message>
    <message>
        <source>to the unit of the limit</source>
        <translation>in die Einheit der Grenze</translation>
    </message>
    <message>
        <source>figure x unit</source>
        <translation>Größe x Einheit</translation>
    </message>
    <message>
        <source>the serving plan searched again with 10 % more of it: no more tokens</source>
        <translation>der Serving-Plan mit 10 % mehr davon noch einmal gesucht: nicht mehr Token</translation>
    </message>
    <message>
        <source>Sum of all that is paid and earned from the start of the project on</source>
        <translation>Summe aller Zahlungen ab Projektbeginn</translation>
    </message>
</context>
<context>
    <name>mw::FabricFailureList</name>
    <message>
        <source>Show on the plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>Single failures of the networks</source>
        <translation>Einzelausfälle der Netze</translation>
    </message>
    <message>
        <source>No network is drawn: place switches, and join hosts to them with the link tool.</source>
        <translation>Es ist kein Netz gezeichnet: Stellen Sie Switches auf, und verbinden Sie Hosts mit ihnen mit dem Verbindungswerkzeug.</translation>
    </message>
    <message>
        <source>No single failure cuts off a host or takes bandwidth.</source>
        <translation>Kein Einzelausfall trennt einen Host ab oder nimmt Bandbreite.</translation>
    </message>
    <message>
        <source>%1 single failures cut off hosts. Select one to see it on the plan.</source>
        <translation>%1 Einzelausfälle trennen Hosts ab. Wählen Sie einen, um ihn auf dem Plan zu sehen.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>cut off: %1</source>
        <translation>abgetrennt: %1</translation>
    </message>
    <message>
        <source>%1 hosts keep a part of their cables</source>
        <translation>%1 Hosts behalten einen Teil ihrer Kabel</translation>
    </message>
    <message>
        <source>%1 of the bisection lost</source>
        <translation>%1 der Bisektion verloren</translation>
    </message>
    <message>
        <source>no host is cut off</source>
        <translation>kein Host wird abgetrennt</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>%1 fällt aus: %2</translation>
    </message>
    <message>
        <source>%1 of the tokens lost (%2)</source>
        <translation>%1 der Token verloren (%2)</translation>
    </message>
    <message>
        <source>1 host keeps a part of its cables</source>
        <translation>1 Host behält einen Teil seiner Kabel</translation>
    </message>
    <message>
        <source>Why: availability of the fabric</source>
        <translation>Warum: Verfügbarkeit des Netzes</translation>
    </message>
    <message>
        <source>1 single failure cuts off hosts. Select it to see it on the plan.</source>
        <translation>1 Einzelausfall trennt Hosts ab. Wählen Sie ihn, um ihn auf dem Plan zu sehen.</translation>
    </message>
</context>
<context>
    <name>mw::FabricFailuresModel</name>
    <message>
        <source>one cable of %1</source>
        <translation>ein Kabel von %1</translation>
    </message>
    <message>
        <source>the plane of %1</source>
        <translation>die Ebene von %1</translation>
    </message>
    <message>
        <source>%1, tier %2</source>
        <translation>%1, Stufe %2</translation>
    </message>
    <message>
        <source>Cable up</source>
        <translation>Kabel aufwärts</translation>
    </message>
    <message>
        <source>Host&apos;s cable</source>
        <translation>Kabel eines Hosts</translation>
    </message>
    <message>
        <source>Link up</source>
        <translation>Verbindung aufwärts</translation>
    </message>
    <message>
        <source>Host&apos;s link</source>
        <translation>Verbindung eines Hosts</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleiche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgetrennt</translation>
    </message>
    <message>
        <source>Bisection lost</source>
        <translation>Bisektion verloren</translation>
    </message>
    <message>
        <source>Worst host loses</source>
        <translation>Schlimmster Host verliert</translation>
    </message>
    <message>
        <source>How many single failures do the same: this one and others like it</source>
        <translation>Wie viele Einzelausfälle dasselbe bewirken: dieser und andere gleiche</translation>
    </message>
    <message>
        <source>What it is, and the tier of switches it belongs to: 1 is next to the hosts</source>
        <translation>Was es ist und zu welcher Stufe von Switches es gehört: 1 liegt bei den Hosts</translation>
    </message>
    <message>
        <source>The network it is part of</source>
        <translation>Das Netz, zu dem es gehört</translation>
    </message>
    <message>
        <source>Hosts that no way joins to the others any more</source>
        <translation>Hosts, die kein Weg mehr mit den anderen verbindet</translation>
    </message>
    <message>
        <source>Share of the bandwidth between two halves of the hosts that is gone</source>
        <translation>Anteil der Bandbreite zwischen zwei Hälften der Hosts, der weg ist</translation>
    </message>
    <message>
        <source>Share of its bandwidth that the host loses which loses most</source>
        <translation>Anteil seiner Bandbreite, den der Host verliert, der am meisten verliert</translation>
    </message>
    <message>
        <source>DPU or network card</source>
        <translation>DPU oder Netzwerkkarte</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Tokens lost</source>
        <translation>Token verloren</translation>
    </message>
    <message>
        <source>The cable, link, switch, plane, card or rack that is lost</source>
        <translation>Das Kabel, die Verbindung, der Switch, die Ebene, die Karte oder das Rack, das ausfällt</translation>
    </message>
    <message>
        <source>Share of the plan&apos;s tokens that is lost while it is open; the plan is not searched again</source>
        <translation>Anteil der Token des Plans, der währenddessen verloren geht; der Plan wird nicht neu gesucht</translation>
    </message>
</context>
<context>
    <name>mw::FailuresModel</name>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Overloads</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>Worst load</source>
        <translation>Höchste Last</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The element or link that is lost</source>
        <translation>Das Element oder die Verbindung, die ausfällt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Load that no feed reaches any more, generators running</source>
        <translation>Last, die keine Einspeisung mehr erreicht, bei laufenden Generatoren</translation>
    </message>
    <message>
        <source>Elements and links that are pushed over their continuous rating</source>
        <translation>Elemente und Verbindungen, die über ihre Dauerbelastbarkeit geraten</translation>
    </message>
    <message>
        <source>Load over continuous rating, of the worst of them</source>
        <translation>Last durch Dauerbelastbarkeit, beim schlimmsten davon</translation>
    </message>
    <message>
        <source>Where that is</source>
        <translation>Wo das ist</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleiche</translation>
    </message>
    <message>
        <source>Off at once</source>
        <translation>Sofort aus</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Im Batteriebetrieb</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 for %2 min</source>
        <translation>%1 für %2 min</translation>
    </message>
    <message>
        <source>How many single failures do the same: this one and others like it</source>
        <translation>Wie viele Einzelausfälle dasselbe bewirken: dieser und andere gleiche</translation>
    </message>
    <message>
        <source>Load without a battery in front of it that is off until generators run, or for good</source>
        <translation>Last ohne Batterie davor, die aus ist, bis Generatoren laufen, oder auf Dauer</translation>
    </message>
    <message>
        <source>What batteries carry, and how long until the first of them is empty</source>
        <translation>Was Batterien tragen, und wie lange, bis die erste leer ist</translation>
    </message>
</context>
<context>
    <name>mw::FailuresPanel</name>
    <message>
        <source>Show on the plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>No source of power is drawn: nothing can fail. Place a utility feed and link it.</source>
        <translation>Keine Stromquelle ist gezeichnet: Nichts kann ausfallen. Setzen Sie eine Netzeinspeisung und verbinden Sie sie.</translation>
    </message>
    <message>
        <source>Nothing carries power for others.</source>
        <translation>Nichts führt Strom für anderes.</translation>
    </message>
    <message>
        <source>%1 single failures were tried: none drops load or overloads anything.</source>
        <translation>%1 Einzelausfälle wurden geprüft: Keiner führt zu Lastverlust oder Überlast.</translation>
    </message>
    <message>
        <source>Failures %1</source>
        <translation>Ausfälle %1</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>%1 in one load without power</source>
        <translation>%1 in einer Last ohne Strom</translation>
    </message>
    <message>
        <source>%1 in %2 loads without power</source>
        <translation>%1 in %2 Lasten ohne Strom</translation>
    </message>
    <message>
        <source>%1 overloaded</source>
        <translation>%1 überlastet</translation>
    </message>
    <message>
        <source>%1 loads on generators</source>
        <translation>%1 Lasten an Generatoren</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>%1 fällt aus: %2</translation>
    </message>
    <message>
        <source>%1 units on battery, the first for %2 min</source>
        <translation>%1 Einheiten im Batteriebetrieb, die erste für %2 min</translation>
    </message>
    <message>
        <source>while it is out %1 further failures drop load, %2 at worst</source>
        <translation>solange sie fehlt, führen %1 weitere Ausfälle zu Lastverlust, schlimmstenfalls %2</translation>
    </message>
    <message>
        <source>Single failures of power</source>
        <translation>Einzelausfälle der Stromversorgung</translation>
    </message>
    <message>
        <source>Single failures of cooling</source>
        <translation>Einzelausfälle der Kühlung</translation>
    </message>
    <message>
        <source>No cooling is drawn: nothing of it can fail.</source>
        <translation>Keine Kühlung ist gezeichnet: Nichts davon kann ausfallen.</translation>
    </message>
    <message>
        <source>%1 single failures of cooling were tried: none lets a rack get too warm.</source>
        <translation>%1 Einzelausfälle der Kühlung wurden geprüft: Keiner lässt ein Rack zu warm werden.</translation>
    </message>
    <message>
        <source>%1 racks get too warm</source>
        <translation>%1 Racks werden zu warm</translation>
    </message>
    <message>
        <source>%1 are not taken away</source>
        <translation>%1 werden nicht abgeführt</translation>
    </message>
    <message>
        <source>the first after %1</source>
        <translation>das erste nach %1</translation>
    </message>
    <message>
        <source>the first after %1, %2</source>
        <translation>das erste nach %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 single failures drop load or overload something.</source>
        <translation>%1 von %2 Einzelausfällen führen zu Lastverlust oder Überlast.</translation>
    </message>
    <message>
        <source>%1 of %2 of cooling let racks get too warm.</source>
        <translation>%1 von %2 der Kühlung lassen Racks zu warm werden.</translation>
    </message>
    <message>
        <source>Select one to see it on the plan.</source>
        <translation>Wählen Sie einen, um ihn im Plan zu sehen.</translation>
    </message>
    <message>
        <source>Failures of what</source>
        <translation>Ausfälle wovon</translation>
    </message>
    <message>
        <source>Power and cooling</source>
        <translation>Strom und Kühlung</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Meshed power</source>
        <translation>Vermaschter Strom</translation>
    </message>
    <message>
        <source>1 load on generators</source>
        <translation>1 Last an Generatoren</translation>
    </message>
    <message>
        <source>1 unit on battery for %1 min</source>
        <translation>1 Einheit im Batteriebetrieb für %1 min</translation>
    </message>
    <message>
        <source>1 rack gets too warm</source>
        <translation>1 Rack wird zu warm</translation>
    </message>
    <message>
        <source>1 of %1 single failures drops load or overloads something.</source>
        <translation>1 von %1 Einzelausfällen führt zu Lastverlust oder Überlast.</translation>
    </message>
    <message>
        <source>1 of %1 of cooling lets racks get too warm.</source>
        <translation>1 von %1 der Kühlung lässt Racks zu warm werden.</translation>
    </message>
</context>
<context>
    <name>mw::FindingCards</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Go to its place on the plan</source>
        <translation>Zu seinem Platz auf dem Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list of findings</source>
        <translation>
            <numerusform>%n weiterer in der Liste der Befunde</numerusform>
            <numerusform>%n weitere in der Liste der Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>Akzeptiert: %1</translation>
    </message>
</context>
<context>
    <name>mw::FindingDetail</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Waive ...</source>
        <translation>Akzeptieren ...</translation>
    </message>
    <message>
        <source>Withdraw waiver</source>
        <translation>Nicht mehr akzeptieren</translation>
    </message>
    <message>
        <source>Go to its place on the plan</source>
        <translation>Zu seinem Platz auf dem Plan</translation>
    </message>
    <message>
        <source>Accept the finding with a reason: it stays in the list, struck through, and does not count</source>
        <translation>Den Befund mit einer Begründung akzeptieren: Er bleibt durchgestrichen in der Liste und zählt nicht</translation>
    </message>
    <message>
        <source>Why it may stay</source>
        <translation>Warum er bleiben darf</translation>
    </message>
    <message>
        <source>Reason of the waiver</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>until 2027-12-31</source>
        <translation>bis 2027-12-31</translation>
    </message>
    <message>
        <source>The day it ends, year-month-day; empty: for good</source>
        <translation>Der Tag, an dem sie endet, Jahr-Monat-Tag; leer: auf Dauer</translation>
    </message>
    <message>
        <source>Until when, year-month-day; may be empty</source>
        <translation>Bis wann, Jahr-Monat-Tag; darf leer sein</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Choose a finding to see its numbers and the ways out. F8 goes to the next.</source>
        <translation>Wählen Sie einen Befund, um seine Zahlen und Auswege zu sehen. F8 geht zum nächsten.</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>Akzeptiert: %1</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>%1 akzeptieren</translation>
    </message>
    <message>
        <source>Withdraw a waiver</source>
        <translation>Befund nicht mehr akzeptieren</translation>
    </message>
</context>
<context>
    <name>mw::FindingsModel</name>
    <message>
        <source>Waived</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Facility and links</source>
        <translation>Anlage und Verbindungen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>coolant</source>
        <translation>Kühlmittel</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>Kälteanlage</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>Beschaffung</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>workloads</source>
        <translation>Arbeitslasten</translation>
    </message>
    <message>
        <source>Advice</source>
        <comment>one finding</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Advice</source>
        <comment>several findings</comment>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>mw::FindingsPanel</name>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Filter by rule, place or words</source>
        <translation>Regel, Ort, Wort</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Ein- oder ausblenden: %1</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Show findings that were accepted with a reason</source>
        <translation>Befunde zeigen, die mit Begründung akzeptiert sind</translation>
    </message>
    <message>
        <source>Group findings</source>
        <translation>Befunde gruppieren</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schweregrad</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>No findings: nothing speaks against this layout.</source>
        <translation>Keine Befunde: Nichts spricht gegen dieses Layout.</translation>
    </message>
    <message>
        <source>The filter hides all %1 findings.</source>
        <translation>Der Filter verbirgt alle %1 Befunde.</translation>
    </message>
    <message>
        <source>The filter hides the one finding.</source>
        <translation>Der Filter verbirgt den einen Befund.</translation>
    </message>
</context>
<context>
    <name>mw::FixButton</name>
    <message>
        <source>Hold the pointer here to see what would change, and the figures above with it; click to do it. Ctrl+Z undoes it.</source>
        <translation>Zeiger hierauf halten, um zu sehen, was sich ändern würde, oben auch die Kennzahlen; ein Klick führt es aus. Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
        <source>There is no computed fix for this finding.</source>
        <translation>Für diesen Befund gibt es keine berechnete Abhilfe.</translation>
    </message>
    <message>
        <source>Preview: %1.</source>
        <translation>Vorschau: %1.</translation>
    </message>
</context>
<context>
    <name>mw::GeneratorDialog</name>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Reihe einfügen</translation>
    </message>
    <message>
        <source>Insert a fabric</source>
        <translation>Netz einfügen</translation>
    </message>
    <message>
        <source>Insert a power train</source>
        <translation>Strompfad einfügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What all that it makes is called by: &quot;row&quot; makes row-1, row-2, ...</source>
        <translation>Wonach heißt, was es macht: „row“ macht row-1, row-2, ...</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>What will stand in the layout, and what goes</source>
        <translation>Was im Layout stehen wird und was geht</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu ausführen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What stands side by side</source>
        <translation>Was nebeneinander steht</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Pieces in all rows together</source>
        <translation>Stücke in allen Reihen zusammen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Rears and fronts of neighbouring rows face each other by turns</source>
        <translation>Rückseiten und Fronten benachbarter Reihen sind einander abwechselnd zugewandt</translation>
    </message>
    <message>
        <source>Hot aisle</source>
        <translation>Warmgang</translation>
    </message>
    <message>
        <source>Between the rears of two rows.</source>
        <translation>Zwischen den Rückseiten zweier Reihen.</translation>
    </message>
    <message>
        <source>Cold aisle</source>
        <translation>Kaltgang</translation>
    </message>
    <message>
        <source>Between the fronts of two rows.</source>
        <translation>Zwischen den Fronten zweier Reihen.</translation>
    </message>
    <message>
        <source>First stands in</source>
        <translation>Erstes steht in</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>What is joined, in this order: names with ranges, commas between them, as rack-[1-8]</source>
        <translation>Was verbunden wird, in dieser Folge: Namen mit Bereichen, durch Kommas getrennt, etwa rack-[1-8]</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Which ports of the hosts: as the parts name their fabric</source>
        <translation>Welche Anschlüsse der Hosts: so, wie die Teile ihr Netz nennen</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Leaf</translation>
    </message>
    <message>
        <source>The switches that hosts are joined to</source>
        <translation>Die Switches, an denen Hosts hängen</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>Spine</translation>
    </message>
    <message>
        <source>The switches that join leaves; not needed where one leaf does</source>
        <translation>Die Switches, die Leaves verbinden; nicht nötig, wo ein Leaf genügt</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>What the switches are mounted in</source>
        <translation>Worin die Switches eingebaut werden</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>Rails</translation>
    </message>
    <message>
        <source>A host&apos;s ports go to so many leaves, neighbouring ports to one</source>
        <translation>Die Anschlüsse eines Hosts gehen an so viele Leaves, benachbarte an eines</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>Überbuchung</translation>
    </message>
    <message>
        <source>to 1</source>
        <translation>zu 1</translation>
    </message>
    <message>
        <source>Bandwidth down over bandwidth up of a leaf; 1 does not block</source>
        <translation>Bandbreite eines Leafs nach unten geteilt durch die nach oben; 1 blockiert nicht</translation>
    </message>
    <message>
        <source>Racks stand in</source>
        <translation>Racks stehen in</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Lasten</translation>
    </message>
    <message>
        <source>What is fed, row by row: names with ranges, commas between them, as rack-[1-8]</source>
        <translation>Was gespeist wird, Reihe für Reihe: Namen mit Bereichen, durch Kommas getrennt, etwa rack-[1-8]</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>1: N, one way to each load; 2: 2N, each side carries all of it</source>
        <translation>1: N, ein Weg zu jeder Last; 2: 2N, jede Seite trägt alles</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>One a side</source>
        <translation>Einer je Seite</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformator</translation>
    </message>
    <message>
        <source>As many as the load needs</source>
        <translation>So viele, wie die Last braucht</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>Schaltanlage</translation>
    </message>
    <message>
        <source>One behind each transformer; loaded to 80 % of its rating at most (NEC 215.3)</source>
        <translation>Eine hinter jedem Transformator; höchstens zu 80 % ihres Nennwerts belastet (NEC 215.3)</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>One at each UPS</source>
        <translation>Eine an jeder USV</translation>
    </message>
    <message>
        <source>Busway</source>
        <translation>Stromschiene</translation>
    </message>
    <message>
        <source>Above each row, a further one where 80 % of its rating does not carry it (NEC 215.3)</source>
        <translation>Über jeder Reihe; eine weitere, wo 80 % ihres Nennwerts sie nicht tragen (NEC 215.3)</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Between phases, behind the transformers</source>
        <translation>Zwischen den Phasen, hinter den Transformatoren</translation>
    </message>
    <message>
        <source>Gear stands in</source>
        <translation>Geräte stehen in</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Hof</translation>
    </message>
    <message>
        <source>The hall or yard</source>
        <translation>Die Halle oder der Hof</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>West edge of the first, from the west wall</source>
        <translation>Westkante des ersten, ab der Westwand</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>North edge of the first, from the north wall</source>
        <translation>Nordkante des ersten, ab der Nordwand</translation>
    </message>
    <message>
        <source>front north</source>
        <translation>Front nach Norden</translation>
    </message>
    <message>
        <source>front east</source>
        <translation>Front nach Osten</translation>
    </message>
    <message>
        <source>front south</source>
        <translation>Front nach Süden</translation>
    </message>
    <message>
        <source>front west</source>
        <translation>Front nach Westen</translation>
    </message>
    <message>
        <source>Where fronts look; a row runs across that</source>
        <translation>Wohin Fronten schauen; eine Reihe läuft quer dazu</translation>
    </message>
    <message>
        <source>Where the north-west corner of the first stands</source>
        <translation>Wo die Nordwestecke des ersten steht</translation>
    </message>
    <message>
        <source>rack-[1-8], rack-12</source>
        <translation>rack-[1-8], rack-12</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Components: %1 (%2)</source>
        <translation>Komponenten: %1 (%2)</translation>
    </message>
    <message>
        <source>; cables and taps: %1, in %2 bundles</source>
        <translation>; Kabel und Abgänge: %1, in %2 Bündeln</translation>
    </message>
    <message>
        <source>; to be removed, with their links: %1</source>
        <translation>; zu entfernen, mit ihren Verbindungen: %1</translation>
    </message>
    <message>
        <source>Insert a cooling plant</source>
        <translation>Kälteanlage einfügen</translation>
    </message>
    <message>
        <source>What is cooled, row by row: names with ranges, commas between them, as rack-[1-8]</source>
        <translation>Was gekühlt wird, Reihe für Reihe: Namen mit Bereichen, durch Kommas getrennt, etwa rack-[1-8]</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>1: N+1, one unit more of each sort than the heat needs; 0: none</source>
        <translation>1: N+1, von jeder Sorte eines mehr, als die Wärme braucht; 0: keines</translation>
    </message>
    <message>
        <source>CDU</source>
        <translation>CDU</translation>
    </message>
    <message>
        <source>As many as kW and L/min need; all of a loop on each of its manifolds</source>
        <translation>So viele, wie kW und L/min brauchen; alle eines Kreises an jedem seiner Verteiler</translation>
    </message>
    <message>
        <source>Manifold</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Over each row, between CDUs and racks</source>
        <translation>Über jeder Reihe, zwischen CDUs und Racks</translation>
    </message>
    <message>
        <source>Air units</source>
        <translation>Luftkühlgeräte</translation>
    </message>
    <message>
        <source>For what the loads and other gear give to the air of the hall</source>
        <translation>Für das, was Lasten und anderes Gerät an die Luft der Halle geben</translation>
    </message>
    <message>
        <source>Chiller</source>
        <translation>Kältemaschine</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>Rückkühler</translation>
    </message>
    <message>
        <source>Dry cooler, tower or chiller for the water of the CDUs</source>
        <translation>Trockenkühler, Kühlturm oder Kältemaschine für das Wasser der CDUs</translation>
    </message>
    <message>
        <source>Pump skid</source>
        <translation>Pumpenstation</translation>
    </message>
    <message>
        <source>One for so many units as its flow is enough for; pipes are sized by their flow</source>
        <translation>Eine für so viele Geräte, wie ihr Durchfluss reicht; Rohre richten sich nach dem ihren</translation>
    </message>
    <message>
        <source>Other heat to air</source>
        <translation>Übrige Wärme an Luft</translation>
    </message>
    <message>
        <source>Of UPS, boards and busways in the hall, as a share of what the loads draw</source>
        <translation>Von USV, Schaltanlagen und Stromschienen in der Halle, als Anteil an der Aufnahme der Lasten</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Gespeist von</translation>
    </message>
    <message>
        <source>The boards of side a, then those of side b, a name with a range each: power-board-a1, power-board-b1; empty: not linked</source>
        <translation>Die Schaltanlagen der Seite a, dann die der Seite b, je ein Name mit Bereich: power-board-a1, power-board-b1; leer: nicht verbunden</translation>
    </message>
    <message>
        <source>CDUs fed by</source>
        <translation>CDUs gespeist von</translation>
    </message>
    <message>
        <source>UPS of side a, then of side b, so that coolant runs on when the grid fails; empty: as the rest</source>
        <translation>USV der Seite a, dann der Seite b, damit Kühlmittel weiterläuft, wenn das Netz ausfällt; leer: wie das Übrige</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>as the rest</source>
        <translation>wie das Übrige</translation>
    </message>
    <message>
        <source>For the water of the air units; without one they take the coolers&apos;</source>
        <translation>Für das Wasser der Luftkühlgeräte; ohne sie nehmen diese das der Rückkühler</translation>
    </message>
    <message>
        <source>A click or a drag on the plan says where it stands.</source>
        <translation>Klicken oder Ziehen auf dem Plan bestimmt, wo es steht.</translation>
    </message>
</context>
<context>
    <name>mw::HallDialog</name>
    <message>
        <source>New hall</source>
        <translation>Neue Halle</translation>
    </message>
    <message>
        <source>Hall properties</source>
        <translation>Eigenschaften der Halle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the hall is called on the plan; its id is %1</source>
        <translation>Wie die Halle auf dem Plan heißt; ihre ID ist %1</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>From the west to the east wall, inside.</source>
        <translation>Von der West- zur Ostwand, innen.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>From the north to the south wall, inside.</source>
        <translation>Von der Nord- zur Südwand, innen.</translation>
    </message>
    <message>
        <source>Clear height</source>
        <translation>Lichte Höhe</translation>
    </message>
    <message>
        <source>From the floor to the lowest beam or tray; of a yard it does not matter.</source>
        <translation>Vom Boden bis zum niedrigsten Träger oder zur niedrigsten Trasse; bei einem Hof ohne Belang.</translation>
    </message>
    <message>
        <source>Floor rating</source>
        <translation>Tragfähigkeit</translation>
    </message>
    <message>
        <source>kg/m²</source>
        <translation>kg/m²</translation>
    </message>
    <message>
        <source>Uniform load that the floor carries, in kilograms per square metre</source>
        <translation>Flächenlast, die der Boden trägt, in Kilogramm je Quadratmeter</translation>
    </message>
    <message>
        <source>Grid pitch</source>
        <translation>Rastermaß</translation>
    </message>
    <message>
        <source>What is placed snaps to it; 0.6 m is a tile of a raised floor.</source>
        <translation>Was platziert wird, rastet daran ein; 0,6 m ist eine Doppelbodenplatte.</translation>
    </message>
    <message>
        <source>Design air</source>
        <translation>Auslegungsluft</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Warmest air around gear at the design point, in degrees Celsius; at its lowest: not set</source>
        <translation>Wärmste Luft um die Technik am Auslegungspunkt, in Grad Celsius; ganz unten: nicht gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Outdoors: a yard</source>
        <translation>Im Freien: ein Hof</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Plant and transformers that are made for outdoors may stand here</source>
        <translation>Anlagen und Transformatoren, die für draußen gebaut sind, dürfen hier stehen</translation>
    </message>
    <message>
        <source>Add hall</source>
        <translation>Halle hinzufügen</translation>
    </message>
    <message>
        <source>Change hall</source>
        <translation>Halle ändern</translation>
    </message>
</context>
<context>
    <name>mw::HelpWindow</name>
    <message>
        <source>Millwright help</source>
        <translation>Hilfe zu Millwright</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>Nothing in the help says “%1”.</source>
        <translation>Nichts in der Hilfe enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>mw::HistoryCard</name>
    <message>
        <source>Undo history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>mw::Inspector</name>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nothing is selected: the whole facility. Click a rack to see its own figures, a figure to see why.</source>
        <translation>Nichts ist ausgewählt: die ganze Anlage. Klicken Sie auf ein Rack für dessen Werte, auf einen Wert für seine Herkunft.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>What is entered here holds for all of them.</source>
        <translation>Was hier eingegeben wird, gilt für alle.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Results are those of the whole rack. Click: show it</source>
        <translation>Ergebnisse gibt es für das ganze Rack. Klick: zeigen</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>mw::KpiStrip</name>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What validation found. Click to see the list.</source>
        <translation>Was die Prüfung fand. Klick zeigt die Liste.</translation>
    </message>
    <message>
        <source>since
%1</source>
        <translation>seit
%1</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>All changes are counted from the figures of %1. Click to count them from the last edit again.</source>
        <translation>Alle Änderungen zählen ab den Zahlen von %1. Klick zählt wieder ab der letzten Änderung.</translation>
    </message>
    <message>
        <source>Keep the figures as they are now and count all changes from them</source>
        <translation>Die Zahlen merken, wie sie jetzt sind, und alle Änderungen ab ihnen zählen</translation>
    </message>
    <message>
        <source>In %1, from the layout</source>
        <translation>In %1, aus dem Layout</translation>
    </message>
    <message>
        <source>In %1, from the %2 engine</source>
        <translation>In %1, vom Rechenkern %2</translation>
    </message>
    <message>
        <source>%1 when pinned at %2</source>
        <translation>%1, als um %2 gemerkt</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>%1 in the scenario &quot;%2&quot;</source>
        <translation>%1 im Szenario „%2“</translation>
    </message>
    <message>
        <source>Not known yet: the findings say what is missing.</source>
        <translation>Noch nicht bekannt: Die Befunde sagen, was fehlt.</translation>
    </message>
    <message>
        <source>Older than the layout: it is being solved again, or was stopped.</source>
        <translation>Älter als das Layout: Es wird neu gerechnet oder wurde angehalten.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 err</source>
        <translation>%1 Fehl.</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>%1 warn</source>
        <translation>%1 Warn.</translation>
    </message>
    <message>
        <source>%1 advice</source>
        <translation>%1 Hinw.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>
Click to see the list.</source>
        <translation>
Klick zeigt die Liste.</translation>
    </message>
    <message>
        <source>Count changes from now (pin)</source>
        <translation>Änderungen ab jetzt zählen (merken)</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>%1 by the last edit</source>
        <translation>%1 durch die letzte Änderung</translation>
    </message>
    <message>
        <source>%1 to %2 over the last %3 states</source>
        <translation>%1 bis %2 über die letzten %3 Stände</translation>
    </message>
    <message>
        <source>Why: its formula</source>
        <translation>Warum: die Formel</translation>
    </message>
</context>
<context>
    <name>mw::LayoutForm</name>
    <message>
        <source>%1 In %2.</source>
        <translation>%1 In %2.</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Metern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>mw::LayoutSettings</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Place and climate</source>
        <translation>Standort und Klima</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Hall %1</source>
        <translation>Halle %1</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>Targets of %1</source>
        <translation>Ziele von %1</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Lives and write-off</source>
        <translation>Lebensdauern und Abschreibung</translation>
    </message>
    <message>
        <source>Finance and uncertainty</source>
        <translation>Finanzierung und Unsicherheit</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Beschaffung</translation>
    </message>
</context>
<context>
    <name>mw::LimitBar</name>
    <message>
        <source>%1 % of the limit</source>
        <translation>%1 % der Grenze</translation>
    </message>
</context>
<context>
    <name>mw::LinkCommands</name>
    <message>
        <source>Link %1 components to %2</source>
        <translation>%1 Komponenten mit %2 verbinden</translation>
    </message>
    <message>
        <source>Nothing in this layout can take a link from what is selected: no ports match, or none is free.</source>
        <translation>Nichts in diesem Layout kann eine Verbindung von der Auswahl aufnehmen: Kein Anschluss passt, oder keiner ist frei.</translation>
    </message>
    <message>
        <source>Link %1 to</source>
        <translation>%1 verbinden mit</translation>
    </message>
    <message>
        <source>Link %1 components to</source>
        <translation>%1 Komponenten verbinden mit</translation>
    </message>
    <message>
        <source>Links of a block are changed in the block: detach it first.</source>
        <translation>Verbindungen eines Blocks werden im Block geändert: Lösen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>How many cables?</source>
        <translation>Wie viele Kabel?</translation>
    </message>
    <message>
        <source>Each of %1 links</source>
        <translation>Jede von %1 Verbindungen</translation>
    </message>
    <message>
        <source>Set cables of links</source>
        <translation>Kabelzahl von Verbindungen setzen</translation>
    </message>
    <message>
        <source>This link has no way on the plan that is shown: open the hall that it runs through.</source>
        <translation>Diese Verbindung hat keinen Weg auf dem gezeigten Plan: Öffnen Sie die Halle, durch die sie führt.</translation>
    </message>
    <message>
        <source>No part has ports to lead %1 through.</source>
        <translation>Kein Teil hat Anschlüsse, um %1 hindurchzuführen.</translation>
    </message>
    <message>
        <source>Insert %1 into a link</source>
        <translation>%1 in eine Verbindung einsetzen</translation>
    </message>
    <message>
        <source>Insert into %1</source>
        <translation>Einsetzen in %1</translation>
    </message>
    <message>
        <source>Nothing in this layout can take a link from %1: no ports match, or none is free.</source>
        <translation>Nichts in diesem Layout kann eine Verbindung von %1 nehmen: kein Anschluss passt, oder keiner ist frei.</translation>
    </message>
    <message>
        <source>in place of %1</source>
        <translation>statt %1</translation>
    </message>
    <message>
        <source>No other port can take an end of %1.</source>
        <translation>Kein anderer Anschluss kann ein Ende von %1 nehmen.</translation>
    </message>
    <message>
        <source>Put an end of %1 on</source>
        <translation>Ein Ende von %1 setzen auf</translation>
    </message>
    <message>
        <source>Put the end on %1</source>
        <translation>Ende auf %1 setzen</translation>
    </message>
</context>
<context>
    <name>mw::LinkForm</name>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Cables, pipes or taps side by side, each from a port to a port</source>
        <translation>Kabel, Rohre oder Abgänge nebeneinander, jedes von Anschluss zu Anschluss</translation>
    </message>
    <message>
        <source>Stated length</source>
        <translation>Angegebene Länge</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>The cable, transceiver or pipe that each is made of; left open, the cheapest that reaches is taken</source>
        <translation>Das Kabel, der Transceiver oder das Rohr, aus dem jede besteht; offen gelassen wird das günstigste genommen, das reicht</translation>
    </message>
    <message>
        <source>Of each cable, in %1; empty: the engines route it along trays</source>
        <translation>Jedes Kabels, in %1; leer: Die Rechenkerne verlegen es auf Trassen</translation>
    </message>
    <message>
        <source>Stated length in %1</source>
        <translation>Angegebene Länge in %1</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>verlegt</translation>
    </message>
    <message>
        <source>chosen by the engines</source>
        <translation>von den Rechenkernen gewählt</translation>
    </message>
    <message>
        <source>Set cables of links to %1</source>
        <translation>Kabelzahl von Verbindungen auf %1 setzen</translation>
    </message>
    <message>
        <source>Have links routed</source>
        <translation>Verbindungen verlegen lassen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Set length of links to %1 %2</source>
        <translation>Länge von Verbindungen auf %1 %2 setzen</translation>
    </message>
    <message>
        <source>Let the medium of links be chosen</source>
        <translation>Medium von Verbindungen wählen lassen</translation>
    </message>
    <message>
        <source>Make links of %1</source>
        <translation>Verbindungen aus %1 herstellen</translation>
    </message>
</context>
<context>
    <name>mw::LinkHandles</name>
    <message>
        <source>Put the end on %1</source>
        <translation>Ende auf %1 setzen</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>%1 führen</translation>
    </message>
    <message>
        <source>Drag the end onto another component; a click chooses another port</source>
        <translation>Das Ende auf eine andere Komponente ziehen; ein Klick wählt einen anderen Anschluss</translation>
    </message>
    <message>
        <source>No other port of %1 fits this end</source>
        <translation>Kein anderer Anschluss von %1 passt zu diesem Ende</translation>
    </message>
</context>
<context>
    <name>mw::ListMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Why: its formula</source>
        <translation>Warum: die Formel</translation>
    </message>
</context>
<context>
    <name>mw::LogPanel</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>gerechnet</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>voltages</source>
        <translation>Spannungen</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>coolant loops</source>
        <translation>Kühlkreise</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>fabrics</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>power over time</source>
        <translation>Strom über die Zeit</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>Beschaffung</translation>
    </message>
    <message>
        <source>economics</source>
        <translation>Wirtschaftlichkeit</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>trays</source>
        <translation>Trassen</translation>
    </message>
    <message>
        <source>failures of fabrics</source>
        <translation>Ausfälle der Netze</translation>
    </message>
    <message>
        <source>%1 %2 ms</source>
        <translation>%1 %2 ms</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>The marked lines, or all (Ctrl+C in the list)</source>
        <translation>Die markierten Zeilen oder alle (Strg+C in der Liste)</translation>
    </message>
    <message>
        <source>Empties the log; nothing else is undone</source>
        <translation>Leert das Protokoll; sonst wird nichts rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1: %2 components, %3 links in %4 ms</source>
        <translation>%1: %2 Komponenten, %3 Verbindungen in %4 ms</translation>
    </message>
</context>
<context>
    <name>mw::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New layout</source>
        <translation>&amp;Neues Layout</translation>
    </message>
    <message>
        <source>Start with an empty hall</source>
        <translation>Mit einer leeren Halle beginnen</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Neu aus &amp;Vorlage</translation>
    </message>
    <message>
        <source>A new layout that begins like this one</source>
        <translation>Ein neues Layout, das wie dieses beginnt</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Another window beside this one, for another layout</source>
        <translation>Ein weiteres Fenster neben diesem, für ein anderes Layout</translation>
    </message>
    <message>
        <source>&amp;Open ...</source>
        <translation>&amp;Öffnen ...</translation>
    </message>
    <message>
        <source>Open layout</source>
        <translation>Layout öffnen</translation>
    </message>
    <message>
        <source>Layouts (*.yaml *.yml)</source>
        <translation>Layouts (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Open a layout file</source>
        <translation>Eine Layoutdatei öffnen</translation>
    </message>
    <message>
        <source>Open in a new w&amp;indow ...</source>
        <translation>&amp;In neuem Fenster öffnen ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open a layout file beside this one</source>
        <translation>Eine Layoutdatei neben dieser öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation>&amp;Willkommensseite</translation>
    </message>
    <message>
        <source>Examples and recent layouts; once more: back to the layout</source>
        <translation>Beispiele und zuletzt geöffnete Layouts; noch einmal: zurück zum Layout</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Das Layout speichern</translation>
    </message>
    <message>
        <source>Save &amp;as ...</source>
        <translation>Speichern &amp;unter ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Export &amp;report ...</source>
        <translation>&amp;Bericht exportieren ...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export &amp;plan ...</source>
        <translation>&amp;Plan exportieren ...</translation>
    </message>
    <message>
        <source>The hall as PNG or SVG</source>
        <translation>Die Halle als PNG oder SVG</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Undo &amp;history ...</source>
        <translation>&amp;Verlauf ...</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Z</source>
        <translation>Ctrl+Alt+Z</translation>
    </message>
    <message>
        <source>All steps by name; a click goes back or forth to one</source>
        <translation>Alle Schritte mit Namen; ein Klick geht zu einem zurück oder vor</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selection as YAML</source>
        <translation>Die Auswahl als YAML kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste components from YAML, in this or another layout</source>
        <translation>Komponenten aus YAML einfügen, in dieses oder ein anderes Layout</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>&amp;Find a part</source>
        <translation>Teil &amp;suchen</translation>
    </message>
    <message>
        <source>Search the parts palette</source>
        <translation>Die Teilepalette durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Preferences ...</source>
        <translation>Einste&amp;llungen ...</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Units, figures, theme, saving, keys</source>
        <translation>Sprache, Einheiten, Zahlen, Währung, Design, Speichern, Tasten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>A&amp;nordnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Fit hall</source>
        <translation>&amp;Halle einpassen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Show the whole hall</source>
        <translation>Die ganze Halle zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>&amp;Auswahl einpassen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+0</source>
        <translation>Ctrl+Shift+0</translation>
    </message>
    <message>
        <source>Show the selection as large as it goes</source>
        <translation>Die Auswahl so groß wie möglich zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>E&amp;benen</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>Go to the next finding&apos;s place</source>
        <translation>Zum Ort des nächsten Befunds</translation>
    </message>
    <message>
        <source>P&amp;revious finding</source>
        <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>Go to the finding&apos;s place before</source>
        <translation>Zum Ort des vorigen Befunds</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>Shift+F11</source>
        <translation>Shift+F11</translation>
    </message>
    <message>
        <source>For a shared screen: larger figures, no editing panels</source>
        <translation>Für einen geteilten Bildschirm: größere Zahlen, keine Bearbeitungspanels</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <translation>&amp;Hilfeseiten</translation>
    </message>
    <message>
        <source>How things are done, with search</source>
        <translation>Wie man etwas macht, mit Suche</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>What mouse and keys do on the plan</source>
        <translation>Was Maus und Tasten auf dem Plan tun</translation>
    </message>
    <message>
        <source>&amp;Command list ...</source>
        <translation>&amp;Befehlsliste ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find any command by a few of its letters</source>
        <translation>Jeden Befehl an ein paar Buchstaben finden</translation>
    </message>
    <message>
        <source>&amp;Tour in five steps</source>
        <translation>&amp;Rundgang in fünf Schritten</translation>
    </message>
    <message>
        <source>What is where in this window</source>
        <translation>Was wo in diesem Fenster ist</translation>
    </message>
    <message>
        <source>&amp;About Millwright</source>
        <translation>&amp;Über Millwright</translation>
    </message>
    <message>
        <source>Version, licence and libraries</source>
        <translation>Version, Lizenz und Bibliotheken</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Einfärbung</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>open a layout first</source>
        <translation>zuerst ein Layout öffnen</translation>
    </message>
    <message>
        <source>select components first</source>
        <translation>zuerst Komponenten auswählen</translation>
    </message>
    <message>
        <source>no layout to come back to</source>
        <translation>kein Layout, zu dem es zurückginge</translation>
    </message>
    <message>
        <source>Select components to copy first.</source>
        <translation>Wählen Sie zuerst Komponenten zum Kopieren aus.</translation>
    </message>
    <message>
        <source>Copied as YAML.</source>
        <translation>Als YAML kopiert.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Arrangements</source>
        <translation>An&amp;ordnungen</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>Wie am &amp;Anfang</translation>
    </message>
    <message>
        <source>All panels back where they were on the first start</source>
        <translation>Alle Panels dorthin, wo sie beim ersten Start waren</translation>
    </message>
    <message>
        <source>&amp;Save this one ...</source>
        <translation>Diese &amp;speichern ...</translation>
    </message>
    <message>
        <source>Keep where the panels stand, under a name</source>
        <translation>Unter einem Namen merken, wo die Panels stehen</translation>
    </message>
    <message>
        <source>&amp;Unlock panels</source>
        <translation>Panels &amp;lösen</translation>
    </message>
    <message>
        <source>Gives panels title bars: drag them to another side or out of the window</source>
        <translation>Gibt den Panels Titelleisten: Ziehen Sie sie auf eine andere Seite oder aus dem Fenster</translation>
    </message>
    <message>
        <source>Panels as kept under this name</source>
        <translation>Panels wie unter diesem Namen gemerkt</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Save arrangement</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kept as “%1”: View, Arrangements.</source>
        <translation>Gespeichert als „%1“: Ansicht, Anordnungen.</translation>
    </message>
    <message>
        <source>This arrangement is of another version of the studio.</source>
        <translation>Diese Anordnung stammt von einer anderen Version des Studios.</translation>
    </message>
    <message>
        <source>Selected %1 components.</source>
        <translation>%1 Komponenten ausgewählt.</translation>
    </message>
    <message>
        <source>x %1   y %2</source>
        <translation>x %1   y %2</translation>
    </message>
    <message>
        <source>solved in %1 ms</source>
        <translation>gerechnet in %1 ms</translation>
    </message>
    <message>
        <source>solving ...</source>
        <translation>rechnet ...</translation>
    </message>
    <message>
        <source>some results are older than the layout</source>
        <translation>einige Ergebnisse sind älter als das Layout</translation>
    </message>
    <message>
        <source>... %1 more</source>
        <translation>... %1 weitere</translation>
    </message>
    <message>
        <source>This layout could not be opened</source>
        <translation>Dieses Layout konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Opened with remarks (%1), the first: %2</source>
        <translation>Mit Anmerkungen geöffnet (%1), die erste: %2</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neues Layout</translation>
    </message>
    <message>
        <source>Hall A</source>
        <translation>Halle A</translation>
    </message>
    <message>
        <source>Not saved: another program changed the file. Reload it, keep yours, or compare the two first.</source>
        <translation>Nicht gespeichert: Ein anderes Programm hat die Datei geändert. Laden Sie sie neu, behalten Sie Ihre Fassung oder vergleichen Sie zuerst beide.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Save layout as</source>
        <translation>Layout speichern unter</translation>
    </message>
    <message>
        <source>This template could not be read</source>
        <translation>Diese Vorlage konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The report needs all results; they are still being computed. Try again in a moment.</source>
        <translation>Der Bericht braucht alle Ergebnisse; sie werden noch gerechnet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Report not written</source>
        <translation>Bericht nicht geschrieben</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht geschrieben nach %1</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
    <message>
        <source>Plan not written</source>
        <translation>Plan nicht geschrieben</translation>
    </message>
    <message>
        <source>Plan written to %1</source>
        <translation>Plan geschrieben nach %1</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Edits are no longer kept for recovery: the disk is full or may not be written. Save soon.</source>
        <translation>Änderungen werden nicht mehr zur Wiederherstellung festgehalten: Der Datenträger ist voll oder schreibgeschützt. Speichern Sie bald.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The studio ended without saving %1: %2, the last %3.</source>
        <translation>Das Studio endete, ohne %1 zu speichern: %2, die letzte %3.</translation>
    </message>
    <message>
        <source>one edit</source>
        <translation>eine Änderung</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Recovered %1 as it was %2. It is not saved yet.</source>
        <translation>%1 ist wiederhergestellt, Stand %2. Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation>Ein anderes Programm hat %1 geändert.</translation>
    </message>
    <message>
        <source>Another program changed %1, and you have changes of your own.</source>
        <translation>Ein anderes Programm hat %1 geändert, und Sie haben eigene Änderungen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload, drop mine</source>
        <translation>Neu laden, meine verwerfen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Compare ...</source>
        <translation>Vergleichen ...</translation>
    </message>
    <message>
        <source>%1 was removed or renamed by another program. The layout is still open here.</source>
        <translation>%1 wurde von einem anderen Programm entfernt oder umbenannt. Das Layout ist hier noch offen.</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Reloaded %1</source>
        <translation>Neu geladen: %1</translation>
    </message>
    <message>
        <source>Kept yours. Saving writes it over the other program&apos;s.</source>
        <translation>Ihre Fassung bleibt. Speichern überschreibt die des anderen Programms.</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>Die Datei kann nicht verglichen werden</translation>
    </message>
    <message>
        <source>Saved by itself: %1</source>
        <translation>Automatisch gespeichert: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Arbeitslasten</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>Parts and outline</source>
        <translation>Teile und Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Charts and lists</source>
        <translation>Diagramme und Listen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Every part comes from here, with its sources. Search by name, and drag one onto the plan; or press Enter and click where it shall stand.</source>
        <translation>Jedes Teil kommt von hier, mit seinen Quellen. Suchen Sie nach dem Namen und ziehen Sie eines auf den Plan; oder drücken Sie die Eingabetaste und klicken Sie dorthin, wo es stehen soll.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Drag to move, wheel to zoom, space to pan. Link tool: press on one thing, release on another. A double click opens a rack.</source>
        <translation>Ziehen verschiebt, das Rad zoomt, die Leertaste schwenkt. Verbinden: auf das eine drücken, auf dem anderen loslassen. Ein Doppelklick öffnet ein Rack.</translation>
    </message>
    <message>
        <source>They follow while you drag. Each shows what the last edit changed; a click opens its chart.</source>
        <translation>Sie folgen schon beim Ziehen. Jede zeigt, was die letzte Änderung bewirkt hat; ein Klick öffnet ihr Diagramm.</translation>
    </message>
    <message>
        <source>What is selected: its results and limits, its data, its ports. With nothing selected, the whole facility.</source>
        <translation>Was ausgewählt ist: Ergebnisse und Grenzen, Daten, Anschlüsse. Ohne Auswahl die ganze Anlage.</translation>
    </message>
    <message>
        <source>Charts, findings, workloads</source>
        <translation>Diagramme, Befunde, Arbeitslasten</translation>
    </message>
    <message>
        <source>Findings say what is wrong and where; F8 goes from one to the next. Anything else: Ctrl+Shift+P and a few letters of what you want.</source>
        <translation>Befunde sagen, was wo nicht stimmt; F8 geht vom einen zum nächsten. Alles andere: Strg+Umschalt+P und ein paar Buchstaben dessen, was Sie möchten.</translation>
    </message>
    <message>
        <source>Presentation: %1 or Esc ends it.</source>
        <translation>Präsentation: %1 oder Esc beendet sie.</translation>
    </message>
    <message>
        <source>Figures, plan, charts, findings and bill of materials as PDF, HTML, Markdown, Excel workbook, CSV or JSON</source>
        <translation>Zahlen, Plan, Diagramme, Befunde und Stückliste als PDF, HTML, Markdown, Excel-Arbeitsmappe, CSV oder JSON</translation>
    </message>
    <message>
        <source>&amp;Background plan</source>
        <translation>H&amp;intergrundplan</translation>
    </message>
    <message>
        <source>Show or put away: %1</source>
        <translation>Ein- oder ausblenden: %1</translation>
    </message>
    <message>
        <source>Background plan</source>
        <translation>Hintergrundplan</translation>
    </message>
    <message>
        <source>Plans (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Pläne (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.html *.md *.xlsx *.csv *.json)</source>
        <translation>Berichte (*.pdf *.html *.md *.xlsx *.csv *.json)</translation>
    </message>
    <message>
        <source>Serving plan</source>
        <translation>Serving-Plan</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Schemata</translation>
    </message>
    <message>
        <source>Export cables</source>
        <translation>Kabel exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Cables not written</source>
        <translation>Kabel nicht geschrieben</translation>
    </message>
    <message>
        <source>Cables written to %1</source>
        <translation>Kabel in %1 geschrieben</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Ha&amp;ll</source>
        <translation>Ha&amp;lle</translation>
    </message>
    <message>
        <source>Add a hall first (menu Hall).</source>
        <translation>Legen Sie zuerst eine Halle an (Menü Halle).</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy the selection as YAML and remove it</source>
        <translation>Die Auswahl als YAML kopieren und entfernen</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>%1 ausschneiden</translation>
    </message>
    <message>
        <source>Cut %1 components</source>
        <translation>%1 Komponenten ausschneiden</translation>
    </message>
    <message>
        <source>Cut: paste it at the pointer by %1.</source>
        <translation>Ausgeschnitten: mit %1 am Zeiger einfügen.</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Site, tariff, grid, weather, halls, economics and targets of this layout</source>
        <translation>Standort, Tarif, Netz, Wetter, Hallen, Wirtschaftlichkeit und Ziele dieses Layouts</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Chart not written</source>
        <translation>Diagramm nicht geschrieben</translation>
    </message>
    <message>
        <source>Chart written to %1</source>
        <translation>Diagramm in %1 geschrieben</translation>
    </message>
    <message>
        <source>La&amp;yout settings ...</source>
        <translation>La&amp;yout-Einstellungen ...</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pan&amp;els</translation>
    </message>
    <message>
        <source>To the front, or away if it is there: %1</source>
        <translation>Nach vorn holen oder, wenn es vorn ist, ausblenden: %1</translation>
    </message>
    <message>
        <source>Moves the panel that has the focus</source>
        <translation>Verschiebt das Panel, das den Fokus hat</translation>
    </message>
    <message>
        <source>Panel to the &amp;left</source>
        <translation>Panel nach &amp;links</translation>
    </message>
    <message>
        <source>Panel to the &amp;right</source>
        <translation>Panel nach &amp;rechts</translation>
    </message>
    <message>
        <source>Panel &amp;below</source>
        <translation>Panel nach &amp;unten</translation>
    </message>
    <message>
        <source>Panel as a &amp;window</source>
        <translation>Panel als &amp;Fenster</translation>
    </message>
    <message>
        <source>Sets the panel that has the focus free, or takes it back</source>
        <translation>Löst das Panel, das den Fokus hat, oder holt es zurück</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>To the &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>To the &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Below</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>As a &amp;window</source>
        <translation>Als &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panel: %1</translation>
    </message>
    <message>
        <source>Bandwid&amp;th between sets ...</source>
        <translation>Bandbrei&amp;te zwischen Hosts ...</translation>
    </message>
    <message>
        <source>Ctrl+Alt+W</source>
        <translation>Ctrl+Alt+W</translation>
    </message>
    <message>
        <source>What the fabrics carry from the selected racks or hosts to others, and which links are narrow</source>
        <translation>Was die Netze von den gewählten Racks oder Hosts zu anderen tragen und welche Verbindungen eng sind</translation>
    </message>
    <message>
        <source>Selected 1 component.</source>
        <translation>1 Komponente ausgewählt.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Go to hall</source>
        <translation>Zur Halle</translation>
    </message>
    <message>
        <source>Show its plan</source>
        <translation>Ihren Plan zeigen</translation>
    </message>
    <message>
        <source>Not saved by itself: %1</source>
        <translation>Nicht von selbst gespeichert: %1</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this layout&apos;s window; other windows stay</source>
        <translation>Schließt das Fenster dieses Layouts; andere Fenster bleiben</translation>
    </message>
    <message>
        <source>Leave the studio: close all windows, each after asking about unsaved changes</source>
        <translation>Das Studio verlassen: schließt alle Fenster und fragt in jedem nach ungespeicherten Änderungen</translation>
    </message>
    <message>
        <source>a layout without a file</source>
        <translation>ein Layout ohne Datei</translation>
    </message>
    <message>
        <source>“%1”, which has no file yet</source>
        <translation>„%1“, noch ohne Datei</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>„%1“, %2</translation>
    </message>
    <message>
        <source>Not discarded: it is in use, or the disk may not be written.</source>
        <translation>Nicht verworfen: Es ist in Gebrauch, oder der Datenträger ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Discarded: %1. The last few that were discarded lie in %2.</source>
        <translation>Verworfen: %1. Die zuletzt verworfenen liegen in %2.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 is read-only. Change what you like; saving asks for another file.</source>
        <translation>%1 ist schreibgeschützt. Ändern Sie, was Sie möchten; beim Speichern wird nach einer anderen Datei gefragt.</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>solved in %1 s</source>
        <translation>gerechnet in %1 s</translation>
    </message>
    <message>
        <source>A layout (*.yaml) is opened by dropping it here, a picture of the building (*.png, *.jpg, *.svg) is laid under the hall.</source>
        <translation>Ein hier abgelegtes Layout (*.yaml) wird geöffnet, ein Bild des Gebäudes (*.png, *.jpg, *.svg) unter die Halle gelegt.</translation>
    </message>
    <message>
        <source>A layout (*.yaml) is opened by dropping it here.</source>
        <translation>Ein hier abgelegtes Layout (*.yaml) wird geöffnet.</translation>
    </message>
</context>
<context>
    <name>mw::MeasureTool</name>
    <message>
        <source>%1   (across %2, down %3)</source>
        <translation>%1   (quer %2, längs %3)</translation>
    </message>
    <message>
        <source>x %1, y %2: Enter sets an end, N goes to the next component</source>
        <translation>x %1, y %2: Eingabetaste setzt ein Ende, N geht zur nächsten Komponente</translation>
    </message>
    <message>
        <source>Drag from point to point, or click both; or arrow keys and Enter. Edges attract; Alt measures freely, Shift keeps it straight.</source>
        <translation>Von Punkt zu Punkt ziehen oder beide anklicken; oder Pfeiltasten und Eingabetaste. Kanten ziehen an; Alt ohne Einrasten, Umschalt hält gerade.</translation>
    </message>
</context>
<context>
    <name>mw::MeshFailureList</name>
    <message>
        <source>Show on the plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>Single failures of the meshed power network</source>
        <translation>Einzelne Ausfälle des vermaschten Stromnetzes</translation>
    </message>
    <message>
        <source>No source of power is drawn: nothing can fail. Place a utility feed and link it.</source>
        <translation>Keine Stromquelle ist gezeichnet: Nichts kann ausfallen. Setzen Sie eine Netzeinspeisung und verbinden Sie sie.</translation>
    </message>
    <message>
        <source>Failures of the meshed network are being solved.</source>
        <translation>Ausfälle des vermaschten Netzes werden berechnet.</translation>
    </message>
    <message>
        <source>Nothing was tried: no voltages carry the loads while nothing fails.</source>
        <translation>Nichts wurde versucht: Schon ohne Ausfall trägt keine Spannung die Lasten.</translation>
    </message>
    <message>
        <source>The power network has no rings, ties or feeders in parallel: the list of power says it all.</source>
        <translation>Das Stromnetz hat keine Ringe, Kuppelungen oder parallelen Einspeisungen: Die Liste zum Strom sagt alles.</translation>
    </message>
    <message>
        <source>%1 single failures were tried: none touches a meshed part.</source>
        <translation>%1 einzelne Ausfälle wurden versucht: Keiner berührt einen vermaschten Teil.</translation>
    </message>
    <message>
        <source>%1 of %2 single failures overload something of the meshed network. Select one to see it on the plan.</source>
        <translation>%1 von %2 einzelnen Ausfällen überlasten etwas im vermaschten Netz. Wählen Sie einen, um ihn auf dem Plan zu sehen.</translation>
    </message>
    <message>
        <source>no voltages carry the loads that are left; the least voltage falls without end (voltage collapse)</source>
        <translation>keine Spannung trägt die Lasten, die bleiben; die niedrigste Spannung fällt ohne Ende (Spannungszusammenbruch)</translation>
    </message>
    <message>
        <source>%1 carries %2 of its continuous rating, %3 before</source>
        <translation>%1 trägt %2 seiner Dauerlast, vorher %3</translation>
    </message>
    <message>
        <source>the lowest voltage is %1 at %2</source>
        <translation>die niedrigste Spannung ist %1 bei %2</translation>
    </message>
    <message>
        <source>%1 have no source but generators</source>
        <translation>%1 haben keine Quelle außer Generatoren</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>%1 fällt aus: %2</translation>
    </message>
    <message>
        <source>Loads move to the feeds that they have left; then an AC load flow of the part with rings, by impedances of nameplates and of cables as long as drawn. Load is current over rating.</source>
        <translation>Lasten gehen auf die Einspeisungen über, die ihnen bleiben; dann ein Lastfluss des Teils mit Ringen, nach Impedanzen der Typenschilder und der Kabel in gezeichneter Länge. Last ist Strom zu Bemessungsstrom.</translation>
    </message>
    <message>
        <source>1 of %1 single failures overloads something of the meshed network. Select it to see it on the plan.</source>
        <translation>1 von %1 einzelnen Ausfällen überlastet etwas im vermaschten Netz. Wählen Sie ihn, um ihn auf dem Plan zu sehen.</translation>
    </message>
</context>
<context>
    <name>mw::MeshFailuresModel</name>
    <message>
        <source>no voltages carry it</source>
        <translation>keine Spannung trägt es</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Worst load</source>
        <translation>Höchste Last</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Lowest voltage</source>
        <translation>Niedrigste Spannung</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <source>The element or link that is lost</source>
        <translation>Das Element oder die Verbindung, die ausfällt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Current over rating of the fullest transformer, board or busway, by the AC load flow of what is left</source>
        <translation>Strom zu Bemessungsstrom des vollsten Transformators, Verteilers oder Schienenverteilers, nach dem Lastfluss dessen, was bleibt</translation>
    </message>
    <message>
        <source>The same of that one while nothing fails</source>
        <translation>Dasselbe von diesem, solange nichts ausfällt</translation>
    </message>
    <message>
        <source>Where that is</source>
        <translation>Wo das ist</translation>
    </message>
    <message>
        <source>Current over ampacity of the fullest cable, sized for 125 % of what it feeds</source>
        <translation>Strom zu Strombelastbarkeit des vollsten Kabels, bemessen für 125 % dessen, was es speist</translation>
    </message>
    <message>
        <source>Lowest voltage of what is still fed, of nominal</source>
        <translation>Tiefste Spannung dessen, was noch gespeist wird, zur Nennspannung</translation>
    </message>
    <message>
        <source>Loads that nothing but generators can feed then</source>
        <translation>Lasten, die dann nur noch Generatoren speisen können</translation>
    </message>
</context>
<context>
    <name>mw::NamePicker</name>
    <message>
        <source>Type to filter</source>
        <translation>Tippen, um zu filtern</translation>
    </message>
    <message>
        <source>Nothing of that name can be chosen</source>
        <translation>Nichts mit diesem Namen kann gewählt werden</translation>
    </message>
    <message>
        <source>%1 more: type to narrow them</source>
        <translation>%1 weitere: tippen, um einzugrenzen</translation>
    </message>
</context>
<context>
    <name>mw::NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>mw::NumberCard</name>
    <message>
        <source>Enter sets, Esc leaves</source>
        <translation>Eingabetaste übernimmt, Esc verwirft</translation>
    </message>
</context>
<context>
    <name>mw::OutlineModel</name>
    <message>
        <source>U%1</source>
        <translation>HE %1</translation>
    </message>
    <message>
        <source> rear</source>
        <translation> hinten</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Nicht platziert</translation>
    </message>
    <message>
        <source>%1 placed</source>
        <translation>%1 platziert</translation>
    </message>
    <message>
        <source>%1 · %2 inside</source>
        <translation>%1 · %2 darin</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>mw::OutlinePanel</name>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Outline of the layout</source>
        <translation>Gliederung des Layouts</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Nothing in the layout is called &quot;%1&quot;.</source>
        <translation>Nichts im Layout heißt „%1“.</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>Umbenennen in %1</translation>
    </message>
    <message>
        <source>Find: name, part, power &gt; 50</source>
        <translation>Suche: Name, Teil, power &gt; 50</translation>
    </message>
</context>
<context>
    <name>mw::OverlayBox</name>
    <message>
        <source>Colour the plan by a quantity</source>
        <translation>Den Plan nach einer Größe einfärben</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Einfärbung</translation>
    </message>
    <message>
        <source>Kind of part</source>
        <translation>Art des Teils</translation>
    </message>
</context>
<context>
    <name>mw::OwnParts</name>
    <message>
        <source>New part</source>
        <translation>Neues Teil</translation>
    </message>
    <message>
        <source>New part from %1</source>
        <translation>Neues Teil aus %1</translation>
    </message>
    <message>
        <source>Select a component first: the new part starts with its figures.</source>
        <translation>Wählen Sie zuerst eine Komponente: Das neue Teil beginnt mit ihren Kennwerten.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Delete part %1</source>
        <translation>Teil %1 löschen</translation>
    </message>
    <message>
        <source>New part %1</source>
        <translation>Neues Teil %1</translation>
    </message>
    <message>
        <source>Edit part %1</source>
        <translation>Teil %1 bearbeiten</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source> (own)</source>
        <translation> (eigene)</translation>
    </message>
</context>
<context>
    <name>mw::PaletteBlock</name>
    <message>
        <source>not placed</source>
        <translation>nicht aufgestellt</translation>
    </message>
    <message>
        <source>placed once</source>
        <translation>einmal aufgestellt</translation>
    </message>
    <message>
        <source>placed %1 times</source>
        <translation>%1-mal aufgestellt</translation>
    </message>
</context>
<context>
    <name>mw::PaletteModel</name>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Parts of this layout</source>
        <translation>Teile dieses Layouts</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Blocks of this layout</source>
        <translation>Blöcke dieses Layouts</translation>
    </message>
</context>
<context>
    <name>mw::PalettePanel</name>
    <message>
        <source>Search parts</source>
        <translation>Teile suchen</translation>
    </message>
    <message>
        <source>Parts of your own, kept in the layout</source>
        <translation>Eigene Teile, im Layout gespeichert</translation>
    </message>
    <message>
        <source>New part ...</source>
        <translation>Neues Teil ...</translation>
    </message>
    <message>
        <source>New part from the selected component ...</source>
        <translation>Neues Teil aus der ausgewählten Komponente ...</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Search %1 parts   Ctrl+F</source>
        <translation>Suche: %1 Teile   Strg+F</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platzieren</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten</translation>
    </message>
    <message>
        <source>New part from this ...</source>
        <translation>Neues Teil hieraus ...</translation>
    </message>
    <message>
        <source>Edit part ...</source>
        <translation>Teil bearbeiten ...</translation>
    </message>
    <message>
        <source>Delete part</source>
        <translation>Teil löschen</translation>
    </message>
    <message>
        <source>No part matches &quot;%1&quot;.

%2</source>
        <translation>Kein Teil passt zu „%1“.

%2</translation>
    </message>
    <message>
        <source>Select its instances</source>
        <translation>Seine Instanzen auswählen</translation>
    </message>
    <message>
        <source>Rename ...</source>
        <translation>Umbenennen ...</translation>
    </message>
    <message>
        <source>Delete block</source>
        <translation>Block löschen</translation>
    </message>
    <message>
        <source>Delete block %1</source>
        <translation>Block %1 löschen</translation>
    </message>
    <message>
        <source>Block %1 is not placed.</source>
        <translation>Block %1 ist nicht aufgestellt.</translation>
    </message>
    <message>
        <source>Words look in name, vendor and kind.
Figures narrow further:
    liquid &gt; 100 kW
    power &lt; 15
    memory &gt;= 192 GB
    price &lt; 2 M
    800G, 2U
    vendor nvidia
    kind cdu</source>
        <translation>Wörter suchen in Name, Hersteller und Art.
Zahlen grenzen weiter ein:
    liquid &gt; 100 kW
    power &lt; 15
    memory &gt;= 192 GB
    price &lt; 2 M
    800G, 2U
    vendor nvidia
    kind cdu</translation>
    </message>
</context>
<context>
    <name>mw::PanTool</name>
    <message>
        <source>Drag to move the plan; the wheel zooms.</source>
        <translation>Ziehen verschiebt den Plan; das Rad zoomt.</translation>
    </message>
</context>
<context>
    <name>mw::PartCard</name>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Power, at most</source>
        <translation>Leistung max.</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>Wärme in Flüssigkeit</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>Kühlmittel</translation>
    </message>
    <message>
        <source>Cooling capacity</source>
        <translation>Kühlleistung</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bemessung</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Wirkungsgrad</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation>Anschluss %1</translation>
    </message>
    <message>
        <source>Further port groups</source>
        <translation>Weitere Anschlussgruppen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>A part of this layout</source>
        <translation>Ein Teil dieses Layouts</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>Block of this layout</source>
        <translation>Block dieses Layouts</translation>
    </message>
    <message>
        <source>Links within</source>
        <translation>Verbindungen darin</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
</context>
<context>
    <name>mw::PartDelegate</name>
    <message>
        <source>  est.</source>
        <translation>  gesch.</translation>
    </message>
</context>
<context>
    <name>mw::PartDialog</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>; erwartet %1</translation>
    </message>
    <message>
        <source>As it will stand in the layout&apos;s file. The unit of a figure is the end of its name: power_max_kw, weight_kg.</source>
        <translation>So wird es in der Datei des Layouts stehen. Die Einheit einer Zahl ist das Ende ihres Namens: power_max_kw, weight_kg.</translation>
    </message>
    <message>
        <source>The part as YAML</source>
        <translation>Das Teil als YAML</translation>
    </message>
    <message>
        <source>The id stays &quot;%1&quot;: components name the part by it.</source>
        <translation>Die ID bleibt „%1“: Komponenten nennen das Teil danach.</translation>
    </message>
    <message>
        <source>There is a part &quot;%1&quot; already: choose another id.</source>
        <translation>Es gibt schon ein Teil „%1“: Wählen Sie eine andere ID.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
</context>
<context>
    <name>mw::PartForm</name>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As it is called in lists and on the plan</source>
        <translation>Wie es in Listen und auf dem Plan heißt</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Who makes it</source>
        <translation>Wer es herstellt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Components name the part by it: it stays</source>
        <translation>Komponenten nennen das Teil danach: Sie bleibt</translation>
    </message>
    <message>
        <source>vendor.name in lower-case letters, digits and hyphens</source>
        <translation>hersteller.name aus Kleinbuchstaben, Ziffern und Bindestrichen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it is: decides where it can be put, and what is computed for it</source>
        <translation>Was es ist: bestimmt, wohin es passt und was dafür gerechnet wird</translation>
    </message>
    <message>
        <source>Size and weight</source>
        <translation>Maße und Gewicht</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Of one piece; what the cost is computed from</source>
        <translation>Für ein Stück; daraus werden die Kosten gerechnet</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>What it hardly costs less than</source>
        <translation>Weniger kostet es kaum</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>What it hardly costs more than</source>
        <translation>Mehr kostet es kaum</translation>
    </message>
</context>
<context>
    <name>mw::PartTable</name>
    <message>
        <source>Enter a value</source>
        <translation>Wert eingeben</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the catalogue&apos;s figures for all that is selected</source>
        <translation>Zurück zu den Kennwerten des Katalogs für alles Ausgewählte</translation>
    </message>
    <message>
        <source>Figures of the part</source>
        <translation>Kennwerte des Teils</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennwert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Double-click a value to override it here.</source>
        <translation>Doppelklick auf einen Wert ändert ihn hier.</translation>
    </message>
    <message>
        <source>1 figure overridden</source>
        <translation>1 Kennwert geändert</translation>
    </message>
    <message>
        <source>%1 figures overridden</source>
        <translation>%1 Kennwerte geändert</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the catalogue&apos;s figure</source>
        <translation>Zurück zum Kennwert des Katalogs</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number: type %2 without a unit.</source>
        <translation>„%1“ ist keine Zahl: Geben Sie %2 ohne Einheit ein.</translation>
    </message>
    <message>
        <source>Override %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset overrides</source>
        <translation>Änderungen zurücksetzen</translation>
    </message>
    <message>
        <source>Member of a block: a value entered here holds for this instance alone. Arrange, Detach block makes it a component of its own.</source>
        <translation>Glied eines Blocks: Ein hier eingegebener Wert gilt nur für diese Instanz. Anordnen, Block auflösen macht daraus eine eigene Komponente.</translation>
    </message>
    <message>
        <source>Back to the block&apos;s figure</source>
        <translation>Zurück zum Kennwert des Blocks</translation>
    </message>
    <message>
        <source>To read only: it comes as its catalogue says.</source>
        <translation>Nur zum Lesen: Es kommt, wie der Katalog sagt.</translation>
    </message>
</context>
<context>
    <name>mw::PartText</name>
    <message>
        <source>datasheet</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>ungeprüft</translation>
    </message>
</context>
<context>
    <name>mw::PickTool</name>
    <message>
        <source>Click or drag on the plan to say where it stands, Alt freely. Enter makes it, Esc leaves it.</source>
        <translation>Klicken oder ziehen Sie auf dem Plan, wo es stehen soll, Alt ohne Einrasten. Eingabetaste fügt ein, Esc verwirft.</translation>
    </message>
</context>
<context>
    <name>mw::Pipes</name>
    <message>
        <source>Pipes: pressure lost</source>
        <translation>Leitungen: Druckverlust</translation>
    </message>
    <message>
        <source>Pipes: flow</source>
        <translation>Leitungen: Durchfluss</translation>
    </message>
    <message>
        <source>Pipes: supply</source>
        <translation>Leitungen: Vorlauf</translation>
    </message>
    <message>
        <source>Flow %1, %2 m/s in %3 mm</source>
        <translation>Durchfluss %1, %2 m/s in %3 mm</translation>
    </message>
    <message>
        <source>Loses %1, supply and return</source>
        <translation>Verliert %1, Vor- und Rücklauf</translation>
    </message>
    <message>
        <source>Supply %1, return %2</source>
        <translation>Vorlauf %1, Rücklauf %2</translation>
    </message>
    <message>
        <source>Supply %1</source>
        <translation>Vorlauf %1</translation>
    </message>
</context>
<context>
    <name>mw::PlaceForm</name>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>x, y</source>
        <translation>x, y</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Where the front looks; turned about the north-west corner</source>
        <translation>Wohin die Front zeigt; um die Nordwestecke gedreht</translation>
    </message>
    <message>
        <source>0°  front north</source>
        <translation>0°  Front nach Norden</translation>
    </message>
    <message>
        <source>90°  front east</source>
        <translation>90°  Front nach Osten</translation>
    </message>
    <message>
        <source>180°  front south</source>
        <translation>180°  Front nach Süden</translation>
    </message>
    <message>
        <source>270°  front west</source>
        <translation>270°  Front nach Westen</translation>
    </message>
    <message>
        <source>Lowest rack unit, counted from the bottom; several are mounted one above the other from here</source>
        <translation>Unterste Höheneinheit, von unten gezählt; mehrere werden ab hier übereinander eingebaut</translation>
    </message>
    <message>
        <source>Lowest unit</source>
        <translation>Unterste HE</translation>
    </message>
    <message>
        <source>Move to x</source>
        <translation>Nach x verschieben</translation>
    </message>
    <message>
        <source>Move to y</source>
        <translation>Nach y verschieben</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Move to U</source>
        <translation>In HE verschieben</translation>
    </message>
    <message>
        <source>x, from the west wall</source>
        <translation>x, ab der Westwand</translation>
    </message>
    <message>
        <source>y, from the north wall</source>
        <translation>y, ab der Nordwand</translation>
    </message>
    <message>
        <source>From the west wall to the west edge</source>
        <translation>Von der Westwand bis zur Westkante</translation>
    </message>
    <message>
        <source>From the north wall to the north edge</source>
        <translation>Von der Nordwand bis zur Nordkante</translation>
    </message>
    <message>
        <source>U </source>
        <translation>HE </translation>
    </message>
</context>
<context>
    <name>mw::PlaceTool</name>
    <message>
        <source>%1 has no %2 free units in a row</source>
        <translation>%1 hat keine %2 freien Höheneinheiten am Stück</translation>
    </message>
    <message>
        <source>There is no hall to place it in</source>
        <translation>Es gibt keine Halle, um es zu platzieren</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 platzieren</translation>
    </message>
    <message>
        <source>into %1 at U%2</source>
        <translation>in %1 auf HE %2</translation>
    </message>
    <message>
        <source>into the link %1</source>
        <translation>in die Verbindung %1</translation>
    </message>
    <message>
        <source>Set it down on the plan, onto a rack or into a link. Arrow keys move it, Enter sets it down, R turns, Alt places freely, Esc ends.</source>
        <translation>Auf den Plan, auf ein Rack oder in eine Verbindung setzen. Pfeiltasten bewegen es, Eingabetaste setzt es ab, R dreht, Alt ohne Einrasten, Esc beendet.</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Set the block down on the plan. Arrow keys move it, Enter sets it down, R turns, Alt places freely, Esc ends.</source>
        <translation>Den Block auf den Plan setzen. Pfeiltasten bewegen ihn, Eingabetaste setzt ihn ab, R dreht, Alt ohne Einrasten, Esc beendet.</translation>
    </message>
    <message>
        <source>into %1, %2</source>
        <translation>in %1, %2</translation>
    </message>
</context>
<context>
    <name>mw::Plan</name>
    <message>
        <source>over the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>no values yet</source>
        <translation>noch keine Werte</translation>
    </message>
    <message>
        <source>hot aisle</source>
        <translation>Warmgang</translation>
    </message>
    <message>
        <source>cold aisle</source>
        <translation>Kaltgang</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>keep out</source>
        <translation>Sperrfläche</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source>no unit supplies cold air to this hall</source>
        <translation>kein Gerät bringt dieser Halle kalte Luft</translation>
    </message>
    <message>
        <source>hottest inlet %1</source>
        <translation>wärmster Eintritt %1</translation>
    </message>
    <message>
        <source>%1 inlets too warm, up to %2</source>
        <translation>%1 Eintritte zu warm, bis %2</translation>
    </message>
    <message>
        <source>hot aisles closed</source>
        <translation>Warmgänge geschlossen</translation>
    </message>
    <message>
        <source>cold aisles closed</source>
        <translation>Kaltgänge geschlossen</translation>
    </message>
    <message>
        <source>aisles open</source>
        <translation>Gänge offen</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>waiting cache</source>
        <translation>wartender Cache</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>Decode</translation>
    </message>
    <message>
        <source>Prefill and decode</source>
        <translation>Prefill und Decode</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Feed-forward</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Context memory</source>
        <translation>Kontextspeicher</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>Warten %1</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>nicht gezeichnet</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 Beschleuniger</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 CPUs</translation>
    </message>
    <message>
        <source>%1 DPUs</source>
        <translation>%1 DPUs</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 of it waited for; the rest hides behind computing</source>
        <translation>davon %1 Warten; der Rest läuft neben dem Rechnen</translation>
    </message>
    <message>
        <source>over the fabric %1</source>
        <translation>über das Netz %1</translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message>
        <source>%1 network cards</source>
        <translation>%1 Netzwerkkarten</translation>
    </message>
    <message>
        <source>%1 racks or servers</source>
        <translation>%1 Racks oder Server</translation>
    </message>
    <message>
        <source>%1 of them not in this hall</source>
        <translation>davon %1 nicht in dieser Halle</translation>
    </message>
    <message>
        <source>The layout draws no router; requests enter here.</source>
        <translation>Der Plan zeichnet keinen Router; hier kommen Anfragen herein.</translation>
    </message>
    <message>
        <source>Way of a request</source>
        <translation>Weg einer Anfrage</translation>
    </message>
    <message>
        <source>nothing is served</source>
        <translation>nichts wird bedient</translation>
    </message>
    <message>
        <source>not through here</source>
        <translation>nicht durch dieses</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <translation>(%1 von %2)</translation>
    </message>
    <message>
        <source>%1 requests/s; width by the root of tokens/s; mean times</source>
        <translation>%1 Anfragen/s; Breite nach der Wurzel der Token/s; mittlere Zeiten</translation>
    </message>
    <message>
        <source>TP rank %1 of %2</source>
        <translation>TP-Rang %1 von %2</translation>
    </message>
    <message>
        <source>PP stage %1 of %2</source>
        <translation>PP-Stufe %1 von %2</translation>
    </message>
    <message>
        <source>DP rank %1 of %2</source>
        <translation>DP-Rang %1 von %2</translation>
    </message>
    <message>
        <source>CP rank %1 of %2</source>
        <translation>CP-Rang %1 von %2</translation>
    </message>
    <message>
        <source>EP rank %1 of %2</source>
        <translation>EP-Rang %1 von %2</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>replica %1</source>
        <translation>Replikat %1</translation>
    </message>
    <message>
        <source>replicas %1 to %2</source>
        <translation>Replikate %1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 (%4), %5 accelerators here</source>
        <translation>%1: %2 von %3 (%4), hier %5 Beschleuniger</translation>
    </message>
    <message>
        <source>%1 accelerators are in no whole replica</source>
        <translation>%1 Beschleuniger sind in keinem ganzen Replikat</translation>
    </message>
    <message>
        <source>Accelerator %1: in no whole replica</source>
        <translation>Beschleuniger %1: in keinem ganzen Replikat</translation>
    </message>
    <message>
        <source>Accelerator %1: replica %2 of %3, %4</source>
        <translation>Beschleuniger %1: Replikat %2 von %3, %4</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>shades: replicas; ranks count from 0</source>
        <translation>Töne: Replikate; Ränge zählen ab 0</translation>
    </message>
    <message>
        <source>%1 replicas lie over several systems</source>
        <translation>%1 Replikate liegen über mehreren Systemen</translation>
    </message>
    <message>
        <source>no plan yet</source>
        <translation>noch kein Plan</translation>
    </message>
    <message>
        <source>Parallel layout</source>
        <translation>Parallele Aufteilung</translation>
    </message>
    <message>
        <source>prefill %1</source>
        <translation>Prefill %1</translation>
    </message>
    <message>
        <source>decode %1</source>
        <translation>Decode %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>Feed-forward %1</translation>
    </message>
    <message>
        <source>training %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>prefill and decode %1</source>
        <translation>Prefill und Decode %1</translation>
    </message>
    <message>
        <source>older than the layout</source>
        <translation>älter als das Layout</translation>
    </message>
    <message>
        <source>1 accelerator</source>
        <translation>1 Beschleuniger</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>1 CPU</translation>
    </message>
    <message>
        <source>1 DPU</source>
        <translation>1 DPU</translation>
    </message>
    <message>
        <source>1 network card</source>
        <translation>1 Netzwerkkarte</translation>
    </message>
    <message>
        <source>1 rack or server</source>
        <translation>1 Rack oder Server</translation>
    </message>
    <message>
        <source>1 accelerator is in no whole replica</source>
        <translation>1 Beschleuniger ist in keinem ganzen Replikat</translation>
    </message>
    <message>
        <source>1 replica lies over several systems</source>
        <translation>1 Replikat liegt über mehreren Systemen</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>1 inlet too warm, %1</source>
        <translation>1 Eintritt zu warm, %1</translation>
    </message>
    <message>
        <source>Busway B</source>
        <translation>Stromschiene B</translation>
    </message>
    <message>
        <source>Busway A</source>
        <translation>Stromschiene A</translation>
    </message>
    <message>
        <source>Coolant piping</source>
        <translation>Kühlmittelrohre</translation>
    </message>
    <message>
        <source>Network cables</source>
        <translation>Netzwerkkabel</translation>
    </message>
    <message>
        <source>Has an error</source>
        <translation>Hat einen Fehler</translation>
    </message>
    <message>
        <source>Has a warning</source>
        <translation>Hat eine Warnung</translation>
    </message>
</context>
<context>
    <name>mw::PlanPicture</name>
    <message>
        <source>the file is not there</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>it is no SVG that can be drawn</source>
        <translation>Die Datei ist kein SVG, das sich zeichnen lässt</translation>
    </message>
    <message>
        <source>it is neither PNG, JPEG nor SVG</source>
        <translation>Die Datei ist weder PNG noch JPEG noch SVG</translation>
    </message>
</context>
<context>
    <name>mw::PoolQuery</name>
    <message>
        <source>Find racks and servers for a pool</source>
        <translation>Racks und Server für einen Pool suchen</translation>
    </message>
    <message>
        <source>Find: rack-[1-8], gpus &gt; 8, a hall ...</source>
        <translation>Suchen: rack-[1-8], gpus &gt; 8, eine Halle ...</translation>
    </message>
    <message>
        <source>Names with ranges, halls, and what the search over parts knows: kind server, vendor nvidia, gpus &gt; 8, power &lt; 15 kW. What fits is selected on the plan; Return puts it into the pool of the row that is selected, else into a new one</source>
        <translation>Namen mit Bereichen, Hallen und alles, was die Teilesuche kennt: kind server, vendor nvidia, gpus &gt; 8, power &lt; 15 kW. Was passt, wird im Plan ausgewählt; die Eingabetaste nimmt es in den Pool der gewählten Zeile auf, sonst in einen neuen</translation>
    </message>
    <message>
        <source>%1 found, %2 accelerators</source>
        <translation>%1 gefunden, %2 Beschleuniger</translation>
    </message>
    <message>
        <source>%1 found, 1 accelerator</source>
        <translation>%1 gefunden, 1 Beschleuniger</translation>
    </message>
</context>
<context>
    <name>mw::Pools</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New pool</source>
        <translation>&amp;Neuer Pool</translation>
    </message>
    <message>
        <source>Add a pool</source>
        <translation>Pool hinzufügen</translation>
    </message>
    <message>
        <source>Add members to %1</source>
        <translation>Mitglieder zu %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>mw::PortTable</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Add port</source>
        <translation>Anschluss hinzufügen</translation>
    </message>
</context>
<context>
    <name>mw::PortTree</name>
    <message>
        <source>Ports and where they lead</source>
        <translation>Anschlüsse und wohin sie führen</translation>
    </message>
    <message>
        <source>Port, leads to</source>
        <translation>Anschluss, führt zu</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Connector: %1</source>
        <translation>Steckverbinder: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>%1 belegt, %2 frei</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>Klick führt hin</translation>
    </message>
    <message>
        <source>Unlink %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Mark a link of the layout itself to take it away; for links of a block choose Arrange, Detach block first.</source>
        <translation>Markieren Sie eine Verbindung des Layouts selbst, um sie zu lösen; für Verbindungen eines Blocks wählen Sie zuerst Anordnen, Block auflösen.</translation>
    </message>
    <message>
        <source>Drag it onto the plan to link it, or press Enter</source>
        <translation>Zum Verbinden auf den Plan ziehen oder Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Link %1 to ...</source>
        <translation>%1 verbinden mit ...</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>mw::PreferencesDialog</name>
    <message>
        <source>US dollar</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>Pfund Sterling</translation>
    </message>
    <message>
        <source>Swiss franc</source>
        <translation>Schweizer Franken</translation>
    </message>
    <message>
        <source>Swedish krona</source>
        <translation>Schwedische Krone</translation>
    </message>
    <message>
        <source>Norwegian krone</source>
        <translation>Norwegische Krone</translation>
    </message>
    <message>
        <source>Danish krone</source>
        <translation>Dänische Krone</translation>
    </message>
    <message>
        <source>Canadian dollar</source>
        <translation>Kanadischer Dollar</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>Australischer Dollar</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>Singapur-Dollar</translation>
    </message>
    <message>
        <source>Indian rupee</source>
        <translation>Indische Rupie</translation>
    </message>
    <message>
        <source>Chinese yuan</source>
        <translation>Chinesischer Yuan</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>Japanischer Yen</translation>
    </message>
    <message>
        <source>South Korean won</source>
        <translation>Südkoreanischer Won</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Units and figures</source>
        <translation>Einheiten und Zahlen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Eingeblendet</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Grid of new halls</source>
        <translation>Raster neuer Hallen</translation>
    </message>
    <message>
        <source>Pitch that a new hall snaps to; 0.6 m is a tile of a raised floor</source>
        <translation>Rastermaß, an dem eine neue Halle einrastet; 0,6 m ist eine Doppelbodenplatte</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every %1 minutes</source>
        <translation>Alle %1 Minuten</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>Automatisch speichern</translation>
    </message>
    <message>
        <source>Every edit is kept for recovery in any case; saving by itself changes the file.</source>
        <translation>Wiederherstellen geht in jedem Fall; automatisches Speichern ändert die Datei.</translation>
    </message>
    <message>
        <source>On start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Last layout</source>
        <translation>Letztes Layout</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Längen</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Celsius</source>
        <translation>Celsius</translation>
    </message>
    <message>
        <source>Fahrenheit</source>
        <translation>Fahrenheit</translation>
    </message>
    <message>
        <source>As the language: %1</source>
        <translation>Wie die Sprache: %1</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Reports and files always use English, metres, Celsius, a decimal point and US dollars, whatever is chosen here.</source>
        <translation>Berichte und Dateien verwenden immer Englisch, Meter, Celsius, einen Dezimalpunkt und US-Dollar, was hier auch gewählt ist.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Rate for one US dollar</source>
        <translation>Kurs für einen US-Dollar</translation>
    </message>
    <message>
        <source>1 USD is</source>
        <translation>1 USD entspricht</translation>
    </message>
    <message>
        <source>Prices of the catalogue are in US dollars.</source>
        <translation>Die Preise des Katalogs sind in US-Dollar.</translation>
    </message>
    <message>
        <source>%1. Layouts stay in US dollars; what is shown is converted.</source>
        <translation>%1. Layouts bleiben in US-Dollar; umgerechnet ist nur die Anzeige.</translation>
    </message>
    <message>
        <source>Enter how many %1 a US dollar costs; until then figures stay in dollars.</source>
        <translation>Geben Sie ein, wie viele %1 ein US-Dollar kostet; bis dahin in Dollar.</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Language of the window. Reports and files stay English.</source>
        <translation>Sprache des Fensters. Berichte und Dateien bleiben englisch.</translation>
    </message>
    <message>
        <source>For example %1, %2, %3, %4, %5</source>
        <translation>Zum Beispiel %1, %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Levels and views glide</source>
        <translation>Übergänge zwischen Ansichten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Zurück zur Vorgabe, %1</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
</context>
<context>
    <name>mw::RackElevation</name>
    <message>
        <source>Link from %1: drop it on what takes the other end</source>
        <translation>Verbindung von %1: auf dem loslassen, was das andere Ende nimmt</translation>
    </message>
    <message>
        <source>Nothing here takes the other end: drop it on a device.</source>
        <translation>Hier nimmt nichts das andere Ende: auf einem Gerät loslassen.</translation>
    </message>
    <message>
        <source>Rack elevation</source>
        <translation>Rackansicht</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>%1 of %2 units used</source>
        <translation>%1 von %2 HE belegt</translation>
    </message>
    <message>
        <source>Choose a piece to see its devices.</source>
        <translation>Wählen Sie ein Gerät, um sein Inneres zu sehen.</translation>
    </message>
    <message>
        <source>The catalogue lists no devices inside.</source>
        <translation>Der Katalog nennt keine Geräte darin.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n components</source>
        <translation>
            <numerusform>%n Komponente entfernen</numerusform>
            <numerusform>%n Komponenten entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to mount %1</source>
        <translation>Loslassen baut %1 ein</translation>
    </message>
    <message>
        <source>Mount %1</source>
        <translation>%1 einbauen</translation>
    </message>
    <message>
        <source>Press on a component that was placed here and drag to another.</source>
        <translation>Auf eine hier platzierte Komponente drücken und zu einer anderen ziehen.</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>%1 at U%2</source>
        <translation>%1 auf HE %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 U down</source>
        <translation>%1 HE tiefer</translation>
    </message>
    <message>
        <source>%1 U up</source>
        <translation>%1 HE höher</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopie: %1</translation>
    </message>
    <message>
        <source>rear</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Ctrl copies, R goes to the other side.</source>
        <translation>Strg kopiert, R wechselt auf die andere Seite.</translation>
    </message>
    <message>
        <source>This comes with the rack as it is delivered and cannot be moved.</source>
        <translation>Das wird mit dem Rack geliefert und lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>Drag or the arrow keys move it, Ctrl-drag copies, Delete removes; N goes to the next.</source>
        <translation>Ziehen oder die Pfeiltasten verschieben es, Ziehen mit Strg kopiert, Entf entfernt; N geht zum nächsten.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Nudge %1</source>
        <translation>%1 rücken</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Select what is mounted in the rack first.</source>
        <translation>Wählen Sie zuerst etwas aus, das im Rack eingebaut ist.</translation>
    </message>
    <message>
        <source>Move to the rear</source>
        <translation>Auf die Rückseite verschieben</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Auf die Front verschieben</translation>
    </message>
    <message>
        <source>%1 belongs to a block: detach the block to change it.</source>
        <translation>%1 gehört zu einem Block: Lösen Sie den Block, um es zu ändern.</translation>
    </message>
    <message>
        <source>Select components to copy first.</source>
        <translation>Wählen Sie zuerst Komponenten zum Kopieren aus.</translation>
    </message>
    <message>
        <source>Copied as YAML.</source>
        <translation>Als YAML kopiert.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Removed %1. Undo brings all of it back.</source>
        <translation>%1 entfernt. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>To the other &amp;side</source>
        <translation>Auf die andere &amp;Seite</translation>
    </message>
    <message>
        <source>Show the &amp;front</source>
        <translation>&amp;Front zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;rear</source>
        <translation>&amp;Rückseite zeigen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select same &amp;kind</source>
        <translation>Gleiche A&amp;rt auswählen</translation>
    </message>
    <message>
        <source>Select same part</source>
        <translation>Gleiches Teil auswählen</translation>
    </message>
    <message>
        <source>Proper&amp;ties</source>
        <translation>Ei&amp;genschaften</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>De&amp;lete %1</source>
        <translation>%1 &amp;löschen</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n components</source>
        <translation>
            <numerusform>%n Komponente duplizieren</numerusform>
            <numerusform>%n Komponenten duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n components</source>
        <translation>
            <numerusform>%n Komponente verschieben</numerusform>
            <numerusform>%n Komponenten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n components</source>
        <translation>
            <numerusform>%n Komponente rücken</numerusform>
            <numerusform>%n Komponenten rücken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n components</source>
        <translation>
            <numerusform>%n Komponente eingefügt</numerusform>
            <numerusform>%n Komponenten eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no free place for %2</source>
        <translation>%1 hat keinen freien Platz für %2</translation>
    </message>
    <message>
        <source>Double-click goes to the other end.</source>
        <translation>Ein Doppelklick führt zum anderen Ende.</translation>
    </message>
    <message>
        <source>With the Link tool a link begins here.</source>
        <translation>Mit dem Werkzeug Verbinden beginnt hier eine Verbindung.</translation>
    </message>
    <message>
        <source>U%1 · %2</source>
        <translation>HE %1 · %2</translation>
    </message>
    <message>
        <source>U%1–%2</source>
        <translation>HE %1–%2</translation>
    </message>
    <message>
        <source>U%1</source>
        <translation>HE %1</translation>
    </message>
    <message>
        <source>%1: free, drop a part here</source>
        <translation>%1: frei, hier kann ein Teil abgelegt werden</translation>
    </message>
    <message>
        <source>%1: comes with what it is in</source>
        <translation>%1: gehört zu dem, worin es steckt</translation>
    </message>
</context>
<context>
    <name>mw::Recovery</name>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
</context>
<context>
    <name>mw::ScenarioBox</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Scenario to compare with</source>
        <translation>Szenario zum Vergleich</translation>
    </message>
    <message>
        <source>Solve this scenario too and show its figures beside those of the layout</source>
        <translation>Auch dieses Szenario rechnen und seine Zahlen neben denen des Layouts zeigen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>mw::ScenarioComparison</name>
    <message>
        <source>Key figures of the scenarios</source>
        <translation>Kennzahlen der Szenarien</translation>
    </message>
    <message>
        <source>Figure to draw</source>
        <translation>Gezeichnete Größe</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The layout</source>
        <translation>Das Layout</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fehler und Warnungen</translation>
    </message>
    <message>
        <source>%1 against %2 of the layout</source>
        <translation>%1 gegen %2 des Layouts</translation>
    </message>
    <message>
        <source>Not of the layout as it is now</source>
        <translation>Nicht vom Layout, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>Break-even</translation>
    </message>
    <message>
        <source>being solved</source>
        <translation>wird gerechnet</translation>
    </message>
    <message>
        <source>cannot be solved</source>
        <translation>nicht lösbar</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>noch nicht gerechnet</translation>
    </message>
</context>
<context>
    <name>mw::ScenarioSettings</name>
    <message>
        <source>Id of the scenario</source>
        <translation>ID des Szenarios</translation>
    </message>
    <message>
        <source>Id by which files and the command line name it: solve --scenario ID</source>
        <translation>ID, unter der Dateien und Befehlszeile es nennen: solve --scenario ID</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Baut auf</translation>
    </message>
    <message>
        <source>Another scenario, whose settings come first</source>
        <translation>Ein anderes Szenario, dessen Einstellungen zuerst kommen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What the scenario sets</source>
        <translation>Was das Szenario setzt</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>In the layout</source>
        <translation>Im Layout</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Path of what is set, as in the file: site/tariff/energy_usd_per_kwh. Its unit stands at its end. Typing completes it; Delete takes the row away.</source>
        <translation>Pfad dessen, was gesetzt wird, wie in der Datei: site/tariff/energy_usd_per_kwh. Die Einheit steht am Ende. Beim Tippen wird er ergänzt; Entf nimmt die Zeile weg.</translation>
    </message>
    <message>
        <source>Value in this scenario, in the unit at the end of the path. Empty: the key is taken away.</source>
        <translation>Wert in diesem Szenario, in der Einheit am Ende des Pfads. Leer: Der Schlüssel wird weggenommen.</translation>
    </message>
    <message>
        <source>Value that the layout has now, in the same unit</source>
        <translation>Wert, den das Layout jetzt hat, in derselben Einheit</translation>
    </message>
    <message>
        <source>Why it cannot be set, and what was expected</source>
        <translation>Warum es nicht gesetzt werden kann und was erwartet war</translation>
    </message>
    <message>
        <source>The layout</source>
        <translation>Das Layout</translation>
    </message>
    <message>
        <source>Type here what is to be set: double click, or press F2</source>
        <translation>Tippen Sie hier, was gesetzt werden soll: Doppelklick oder F2</translation>
    </message>
    <message>
        <source>Is %1 meant?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 is set already.</source>
        <translation>%1 ist schon gesetzt.</translation>
    </message>
    <message>
        <source>Set %1 in a scenario</source>
        <translation>%1 in einem Szenario setzen</translation>
    </message>
    <message>
        <source>Take %1 out of a scenario</source>
        <translation>%1 aus einem Szenario nehmen</translation>
    </message>
    <message>
        <source>Rename a scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>Base a scenario on another</source>
        <translation>Szenario auf ein anderes aufbauen</translation>
    </message>
    <message>
        <source>The layout says nothing here</source>
        <translation>Das Layout sagt hierzu nichts</translation>
    </message>
</context>
<context>
    <name>mw::ScenariosPanel</name>
    <message>
        <source>No scenario yet. A scenario is a set of values that differ from the layout: free chips, another site, another part. Add one from the list below; it is solved beside the layout and compared with it.</source>
        <translation>Noch kein Szenario. Ein Szenario ist ein Satz von Werten, die vom Layout abweichen: kostenlose Chips, ein anderer Standort, ein anderes Teil. Fügen Sie eines aus der Liste hinzu; es wird neben dem Layout gerechnet und mit diesem verglichen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>A scenario to start from, or an empty one</source>
        <translation>Ein Szenario als Anfang, oder ein leeres</translation>
    </message>
    <message>
        <source>Another scenario with the same settings</source>
        <translation>Ein weiteres Szenario mit denselben Einstellungen</translation>
    </message>
    <message>
        <source>Remove the chosen scenario (Delete)</source>
        <translation>Das gewählte Szenario entfernen (Entf)</translation>
    </message>
    <message>
        <source>Scenarios solved</source>
        <translation>Gerechnete Szenarien</translation>
    </message>
    <message>
        <source>Scenarios %1</source>
        <translation>Szenarien %1</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gerechnet</translation>
    </message>
    <message>
        <source>Being solved</source>
        <translation>Wird gerechnet</translation>
    </message>
    <message>
        <source>Solved for an older state of the layout</source>
        <translation>Für einen älteren Stand des Layouts gerechnet</translation>
    </message>
    <message>
        <source>Not solved yet</source>
        <translation>Noch nicht gerechnet</translation>
    </message>
    <message>
        <source>%1 of %2 solved</source>
        <translation>%1 von %2 gerechnet</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Solve what is not solved yet</source>
        <translation>Rechnen, was noch nicht gerechnet ist</translation>
    </message>
    <message>
        <source>Stop solving scenarios</source>
        <translation>Das Rechnen der Szenarien anhalten</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, Kopie</translation>
    </message>
    <message>
        <source>Duplicate a scenario</source>
        <translation>Szenario duplizieren</translation>
    </message>
    <message>
        <source>Remove a scenario</source>
        <translation>Szenario entfernen</translation>
    </message>
    <message>
        <source>Rename a scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
</context>
<context>
    <name>mw::SelectTool</name>
    <message>
        <source>This copy changes</source>
        <translation>Diese Kopie ändert</translation>
    </message>
    <message>
        <source>This move changes</source>
        <translation>Dieses Verschieben ändert</translation>
    </message>
    <message>
        <source>Copy by</source>
        <translation>Kopieren um</translation>
    </message>
    <message>
        <source>Move by</source>
        <translation>Verschieben um</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Osten</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Süden</translation>
    </message>
    <message>
        <source>Draw a line around what you want to select. Shift adds, Ctrl toggles.</source>
        <translation>Ziehen Sie eine Linie um das, was Sie auswählen möchten. Umschalt fügt hinzu, Strg kehrt um.</translation>
    </message>
    <message>
        <source>Band to the right encloses, to the left touches. Drag moves, Ctrl copies, Alt freely; digits or Enter: by numbers.</source>
        <translation>Rahmen nach rechts umschließt, nach links berührt. Ziehen verschiebt, Strg kopiert, Alt ohne Einrasten; Ziffern oder Eingabetaste: Zahlen eingeben.</translation>
    </message>
    <message>
        <source>%1 west</source>
        <translation>%1 westlich</translation>
    </message>
    <message>
        <source>%1 east</source>
        <translation>%1 östlich</translation>
    </message>
    <message>
        <source>%1 north</source>
        <translation>%1 nördlich</translation>
    </message>
    <message>
        <source>%1 south</source>
        <translation>%1 südlich</translation>
    </message>
    <message>
        <source>Copy %1, %2</source>
        <translation>Kopie %1, %2</translation>
    </message>
    <message>
        <source>Moved %1, %2</source>
        <translation>Verschoben %1, %2</translation>
    </message>
    <message>
        <source>West</source>
        <translation>Westen</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Norden</translation>
    </message>
</context>
<context>
    <name>mw::ServingPanel</name>
    <message>
        <source>Pool of the selection</source>
        <translation>Pool aus der Auswahl</translation>
    </message>
    <message>
        <source>Make a pool of the racks or servers that are selected on the plan</source>
        <translation>Einen Pool aus den Racks oder Servern machen, die im Plan gewählt sind</translation>
    </message>
    <message>
        <source>Add the selection</source>
        <translation>Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Add what is selected on the plan to this pool</source>
        <translation>Hinzufügen, was im Plan gewählt ist</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this pool from the plan</source>
        <translation>Diesen Pool aus dem Serving-Plan entfernen</translation>
    </message>
    <message>
        <source>Found by the plan</source>
        <translation>Vom Plan gefunden</translation>
    </message>
    <message>
        <source>Prefill and decode</source>
        <translation>Prefill und Decode</translation>
    </message>
    <message>
        <source>Whether accelerators that are in no pool do both, or are divided</source>
        <translation>Ob Beschleuniger, die in keinem Pool sind, beides tun oder geteilt werden</translation>
    </message>
    <message>
        <source>Change the serving mode</source>
        <translation>Serving-Modus ändern</translation>
    </message>
    <message>
        <source>Software whose kernels and scheduler the plan reckons with</source>
        <translation>Software, mit deren Kerneln und Scheduler der Plan rechnet</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>Begrenzt durch</translation>
    </message>
    <message>
        <source>Accelerators that whole replicas of the plan fill</source>
        <translation>Beschleuniger, die ganze Replikate des Plans füllen</translation>
    </message>
    <message>
        <source>Replicas, how each is spread, and number format</source>
        <translation>Replikate, wie jedes verteilt ist, und Zahlenformat</translation>
    </message>
    <message>
        <source>Sequences that one replica runs at a time</source>
        <translation>Sequenzen, die ein Replikat zugleich bearbeitet</translation>
    </message>
    <message>
        <source>Weights and KV cache of one accelerator, of what it has</source>
        <translation>Gewichte und KV-Cache eines Beschleunigers, von dem, was er hat</translation>
    </message>
    <message>
        <source>Weights %1, KV cache %2, of which the last pages of sequences leave %3 empty; set aside for activations %4, for runtime and collectives %5</source>
        <translation>Gewichte %1, KV-Cache %2, wovon die letzten Seiten der Sequenzen %3 leer lassen; zurückgelegt für Aktivierungen %4, für Laufzeit und Kollektive %5</translation>
    </message>
    <message>
        <source>Input tokens of prefill pools, output of the others</source>
        <translation>Eingabetoken der Prefill-Pools, Ausgabe der anderen</translation>
    </message>
    <message>
        <source>What keeps the pool from more</source>
        <translation>Was den Pool an mehr hindert</translation>
    </message>
    <message>
        <source>found by the plan</source>
        <translation>vom Plan gefunden</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Select racks or servers on the plan first.</source>
        <translation>Wählen Sie zuerst Racks oder Server im Plan.</translation>
    </message>
    <message>
        <source>Remove a pool</source>
        <translation>Pool entfernen</translation>
    </message>
    <message>
        <source>Serving software</source>
        <translation>Serving-Software</translation>
    </message>
    <message>
        <source>Change the serving software</source>
        <translation>Serving-Software ändern</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>%1 accelerators idle</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>KV-aware</source>
        <translation>KV-bewusst</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Reihum</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Whether a turn of a session goes to the replica that has its cache, or to the next in turn</source>
        <translation>Ob eine Runde einer Sitzung zum Replikat mit ihrem Cache geht oder zum nächsten der Reihe</translation>
    </message>
    <message>
        <source>Change the routing</source>
        <translation>Verteilung ändern</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>%1: a new pool</source>
        <translation>%1: ein neuer Pool</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1: a new pool for %2</source>
        <translation>%1: ein neuer Pool für %2</translation>
    </message>
    <message>
        <source>1 accelerator idle</source>
        <translation>1 frei</translation>
    </message>
</context>
<context>
    <name>mw::SettingsTable</name>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Find a setting: tariff, grid, life ...</source>
        <translation>Einstellung suchen: Tarif, Netz ...</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Shows the settings whose name, value or help holds this. Units and currency of the window stand in Preferences.</source>
        <translation>Zeigt die Einstellungen, in deren Name, Wert oder Hilfe das steht. Einheiten und Währung des Fensters stehen in den Programmeinstellungen.</translation>
    </message>
    <message>
        <source>Settings of the layout</source>
        <translation>Einstellungen des Layouts</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>In %1.</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>In der Datei: %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Takes the value away</source>
        <translation>Nimmt den Wert weg</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no number; type it without a unit.</source>
        <translation>%1: „%2“ ist keine Zahl; bitte ohne Einheit eingeben.</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Enter a value</source>
        <translation>Wert eingeben</translation>
    </message>
    <message>
        <source>Take the value away</source>
        <translation>Wert entfernen</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Zurück zur Vorgabe, %1</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy the path in the file</source>
        <translation>Pfad in der Datei kopieren</translation>
    </message>
</context>
<context>
    <name>mw::ShortcutTable</name>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>Actions and keys</source>
        <translation>Aktionen und Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Choose an action, click into the field and press the new key.</source>
        <translation>Wählen Sie eine Aktion, klicken Sie in das Feld und drücken Sie die neue Taste.</translation>
    </message>
    <message>
        <source>%1 already does “%2”. Take it over, or press another key.</source>
        <translation>%1 löst schon „%2“ aus. Übernehmen Sie sie, oder drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>„%1“ hat jetzt keine Taste mehr.</translation>
    </message>
</context>
<context>
    <name>mw::SiteView</name>
    <message>
        <source>1 rack</source>
        <translation>1 Rack</translation>
    </message>
    <message>
        <source>%1 racks</source>
        <translation>%1 Racks</translation>
    </message>
    <message>
        <source>no racks</source>
        <translation>keine Racks</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Arrow keys choose a hall, Enter opens it.</source>
        <translation>Pfeiltasten wählen eine Halle, Eingabetaste öffnet sie.</translation>
    </message>
    <message>
        <source>%1: Enter opens it, arrow keys choose another.</source>
        <translation>%1: Eingabetaste öffnet sie, Pfeiltasten wählen eine andere.</translation>
    </message>
    <message>
        <source>1 hall</source>
        <translation>1 Halle</translation>
    </message>
    <message>
        <source>%1 halls</source>
        <translation>%1 Hallen</translation>
    </message>
    <message>
        <source>%1 of %2 from the grid</source>
        <translation>%1 von %2 aus dem Netz</translation>
    </message>
    <message>
        <source>%1 from the grid</source>
        <translation>%1 aus dem Netz</translation>
    </message>
    <message>
        <source>weather of %1</source>
        <translation>Wetter von %1</translation>
    </message>
    <message>
        <source>This site has no hall yet: menu Hall, New hall</source>
        <translation>Dieser Standort hat noch keine Halle: Menü Halle, Neue Halle</translation>
    </message>
</context>
<context>
    <name>mw::Snap</name>
    <message>
        <source>row pitch %1</source>
        <translation>Reihenraster %1</translation>
    </message>
</context>
<context>
    <name>mw::SolveProgress</name>
    <message>
        <source>Progress of solving</source>
        <translation>Fortschritt der Rechnung</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Solve what was stopped: network, serving, cost and all rules</source>
        <translation>Rechnen, was angehalten wurde: Netzwerk, Serving, Kosten und alle Regeln</translation>
    </message>
    <message>
        <source>Stop the slow engines; power, cooling and placement stay current</source>
        <translation>Die langsamen Rechenkerne anhalten; Leistung, Kühlung und Platzierung bleiben aktuell</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>mw::TextCard</name>
    <message>
        <source>Enter sets, Esc leaves</source>
        <translation>Eingabetaste übernimmt, Esc verwirft</translation>
    </message>
</context>
<context>
    <name>mw::ToolBox</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Schwenken</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
</context>
<context>
    <name>mw::Tour</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>mw::TurnDiagram</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>One turn of the workload</source>
        <translation>Eine Runde der Arbeitslast</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>%1 in the cache</source>
        <translation>%1 im Cache</translation>
    </message>
    <message>
        <source>all new</source>
        <translation>alles neu</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus: %1</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>for a place</source>
        <translation>auf einen Platz</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Encode</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Cache on its way</source>
        <translation>Cache unterwegs</translation>
    </message>
    <message>
        <source>to decode</source>
        <translation>zum Decode</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>Decode</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>the session waits</source>
        <translation>die Sitzung wartet</translation>
    </message>
    <message>
        <source>next turn: its cache is dropped and computed again</source>
        <translation>nächste Runde: Ihr Cache ist verworfen und wird neu berechnet</translation>
    </message>
    <message>
        <source>next turn: %1 of cache wait in %2, %3 sessions at a time</source>
        <translation>nächste Runde: %1 Cache warten im %2, %3 Sitzungen zugleich</translation>
    </message>
    <message>
        <source>%1, %2 each</source>
        <translation>%1, je %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>A session that begins empty and has this mean prompt takes %1 turns, to a context of %2.</source>
        <translation>Eine Sitzung, die leer beginnt und diesen mittleren Prompt hat, dauert %1 Runden, bis zu einem Kontext von %2.</translation>
    </message>
    <message>
        <source>3  Observe: %1 found by the tool; the context grows by %2 a turn</source>
        <translation>3  Beobachten: %1 vom Werkzeug gefunden; der Kontext wächst um %2 je Runde</translation>
    </message>
    <message>
        <source>; back in %1, computing it again would take %2</source>
        <translation>; zurück in %1, neu zu rechnen dauerte %2</translation>
    </message>
    <message>
        <source>2  Tool call</source>
        <translation>2  Werkzeugaufruf</translation>
    </message>
    <message>
        <source>1  Plan</source>
        <translation>1  Planen</translation>
    </message>
    <message>
        <source>Context, turn by turn</source>
        <translation>Kontext, Runde für Runde</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>im Cache</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>turn 1: %1</source>
        <translation>Runde 1: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mw::WelcomePage</name>
    <message>
        <source>Begin from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Examples, from published reference designs</source>
        <translation>Beispiele nach veröffentlichten Referenzentwürfen</translation>
    </message>
    <message>
        <source>Millwright</source>
        <translation>Millwright</translation>
    </message>
    <message>
        <source>Design an AI factory: drag racks, power and cooling onto a hall, link them, and see what it draws, how it is cooled, what it produces and what a million tokens cost.</source>
        <translation>Entwerfen Sie eine KI-Fabrik: Ziehen Sie Racks, Strom und Kühlung in eine Halle, verbinden Sie sie und sehen Sie, was sie aufnimmt, wie sie gekühlt wird, was sie erzeugt und was eine Million Token kostet.</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neues Layout</translation>
    </message>
    <message>
        <source>Open ...</source>
        <translation>Öffnen ...</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Examples and recent layouts</source>
        <translation>Beispiele und zuletzt geöffnete Layouts</translation>
    </message>
    <message>
        <source>or drag a layout file into the window</source>
        <translation>oder ziehen Sie eine Layout-Datei in das Fenster</translation>
    </message>
</context>
<context>
    <name>mw::WhyTree</name>
    <message>
        <source>Enter a value</source>
        <translation>Wert eingeben</translation>
    </message>
    <message>
        <source>Show the part</source>
        <translation>Teil zeigen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Woraus es besteht</translation>
    </message>
    <message>
        <source>The arrow before it tells what that is made of</source>
        <translation>Der Pfeil davor sagt, woraus das besteht</translation>
    </message>
    <message>
        <source>Figure to explain</source>
        <translation>Zu erklärender Wert</translation>
    </message>
    <message>
        <source>Formula of the figure</source>
        <translation>Formel des Werts</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Nothing is computed here yet.</source>
        <translation>Hier ist noch nichts gerechnet.</translation>
    </message>
    <message>
        <source>Stated, not computed.</source>
        <translation>Angegeben, nicht gerechnet.</translation>
    </message>
    <message>
        <source>Point at a row to see where its figure is from.</source>
        <translation>Zeigen Sie auf eine Zeile, um zu sehen, woher ihr Wert stammt.</translation>
    </message>
    <message>
        <source>Click to enter a value of this layout</source>
        <translation>Klick gibt einen Wert dieses Layouts ein</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>Klick führt hin</translation>
    </message>
    <message>
        <source>Click to show the part</source>
        <translation>Klick zeigt das Teil</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Pool %1 of the serving plan</source>
        <translation>Pool %1 des Serving-Plans</translation>
    </message>
    <message>
        <source>Workload %1</source>
        <translation>Arbeitslast %1</translation>
    </message>
    <message>
        <source>All selected components together</source>
        <translation>Alle ausgewählten Komponenten zusammen</translation>
    </message>
    <message>
        <source>Click to show it in the serving plan</source>
        <translation>Klicken, um es im Serving-Plan zu zeigen</translation>
    </message>
    <message>
        <source>All selected links together</source>
        <translation>Alle ausgewählten Verbindungen zusammen</translation>
    </message>
    <message>
        <source>Line of the bill of materials: %1</source>
        <translation>Zeile der Stückliste: %1</translation>
    </message>
    <message>
        <source>Line of the cost: %1</source>
        <translation>Zeile der Kosten: %1</translation>
    </message>
    <message>
        <source>Capital of the hall %1</source>
        <translation>Kapital der Halle %1</translation>
    </message>
    <message>
        <source>A point of the frontier</source>
        <translation>Ein Punkt der Kurve</translation>
    </message>
    <message>
        <source>Sessions of %1 in %2</source>
        <translation>Sitzungen von %1 in %2</translation>
    </message>
    <message>
        <source>Availability of the fabric %1</source>
        <translation>Verfügbarkeit des Netzes %1</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 fällt aus</translation>
    </message>
    <message>
        <source>%1 at 1 USD = %2 %3</source>
        <translation>%1 bei 1 USD = %2 %3</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>Befund: %1</translation>
    </message>
    <message>
        <source>Price tier %1</source>
        <translation>Preisstufe %1</translation>
    </message>
    <message>
        <source>Sales of the workload %1</source>
        <translation>Verkauf der Arbeitslast %1</translation>
    </message>
    <message>
        <source>Year %1 of the money over time</source>
        <translation>Jahr %1 des Geldes über die Zeit</translation>
    </message>
    <message>
        <source>What may bind: %1</source>
        <translation>Was begrenzen kann: %1</translation>
    </message>
    <message>
        <source>Draws of: %1</source>
        <translation>Ziehungen: %1</translation>
    </message>
    <message>
        <source>Uncertain input: %1</source>
        <translation>Unsichere Größe: %1</translation>
    </message>
    <message>
        <source>It has no percentiles of its own: they are those of a request, which may pass several pools. %1 has p50, p90 and p99.</source>
        <translation>Er hat keine eigenen Perzentile: Sie gelten für eine Anfrage, die mehrere Pools durchlaufen kann. %1 hat p50, p90 und p99.</translation>
    </message>
</context>
<context>
    <name>mw::WorkloadsPanel</name>
    <message>
        <source>No workload: nothing is served. Add one to see tokens per second and their cost.</source>
        <translation>Keine Arbeitslast: Nichts wird bedient. Fügen Sie eine hinzu, um Token je Sekunde und ihre Kosten zu sehen.</translation>
    </message>
    <message>
        <source>Add a workload</source>
        <translation>Arbeitslast hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Arbeitslasten</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Time to first token that the plan gives, against its limit</source>
        <translation>Zeit bis zum ersten Token, die der Plan gibt, gegen ihre Grenze</translation>
    </message>
    <message>
        <source>Time per output token that the plan gives, against its limit</source>
        <translation>Zeit je Ausgabetoken, die der Plan gibt, gegen ihre Grenze</translation>
    </message>
    <message>
        <source>Requests per second that are served</source>
        <translation>Bediente Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>All workloads: %1</source>
        <translation>Alle Arbeitslasten: %1</translation>
    </message>
    <message>
        <source>Not served: the findings say why</source>
        <translation>Nicht bedient: Die Befunde sagen, warum</translation>
    </message>
    <message>
        <source>Limited by %1</source>
        <translation>Begrenzt durch %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Select the workload to duplicate.</source>
        <translation>Wählen Sie die Arbeitslast zum Duplizieren.</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, Kopie</translation>
    </message>
    <message>
        <source>Duplicate a workload</source>
        <translation>Eine Arbeitslast duplizieren</translation>
    </message>
    <message>
        <source>Select the workload to remove.</source>
        <translation>Wählen Sie die Arbeitslast zum Entfernen.</translation>
    </message>
    <message>
        <source>Remove a workload</source>
        <translation>Eine Arbeitslast entfernen</translation>
    </message>
    <message>
        <source>Add a preset</source>
        <translation>Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>Chat, reasoning, agents and others, with lengths from published traces</source>
        <translation>Chat, Schlussfolgern, Agenten und andere, mit Längen aus veröffentlichten Aufzeichnungen</translation>
    </message>
    <message>
        <source>%1. Source: %2</source>
        <translation>%1. Quelle: %2</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Output tokens per second of this workload, or those it is trained on</source>
        <translation>Ausgabetoken je Sekunde dieser Arbeitslast, oder die, auf denen trainiert wird</translation>
    </message>
    <message>
        <source>All cost of this workload&apos;s tokens, input and output together, per million; of a training run, in all</source>
        <translation>Alle Kosten der Token dieser Arbeitslast, Ein- und Ausgabe zusammen, je Million; eines Trainingslaufs insgesamt</translation>
    </message>
    <message>
        <source>p50, p90 and p99 under Poisson arrivals: %1, %2, %3</source>
        <translation>p50, p90 und p99 unter Poisson-Ankünften: %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>mw::format</name>
    <message>
        <source> tok/s</source>
        <translation> Tok/s</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> Wochen</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>1 USD = %1 %2, as of %3</source>
        <translation>1 USD = %1 %2, Stand %3</translation>
    </message>
    <message>
        <source> k</source>
        <comment>thousand, of money</comment>
        <translation> Tsd.</translation>
    </message>
    <message>
        <source> M</source>
        <comment>million, of money</comment>
        <translation> Mio.</translation>
    </message>
    <message>
        <source> bn</source>
        <comment>billion, of money</comment>
        <translation> Mrd.</translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>a currency&apos;s sign and the amount</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source> / M tok</source>
        <translation> / Mio. Tok</translation>
    </message>
    <message>
        <source>/Mtok</source>
        <translation>/MTok</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>Tok/s</translation>
    </message>
</context>
<context>
    <name>mw::generator_commands</name>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 neu ausführen</translation>
    </message>
    <message>
        <source>%1 is made. Insert, Change and run again, alters it as a whole.</source>
        <translation>%1 ist erzeugt. Einfügen, Ändern und neu ausführen ändert es als Ganzes.</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>%1 auflösen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Hof</translation>
    </message>
</context>
<context>
    <name>std</name>
    <message>
        <source>&amp;Racks and systems</source>
        <translation>&amp;Racks und Systeme</translation>
    </message>
    <message>
        <source>&amp;Power</source>
        <translation>&amp;Strom</translation>
    </message>
    <message>
        <source>&amp;Coolant</source>
        <translation>&amp;Kühlmittel</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>Dim racks and systems</source>
        <translation>Racks und Systeme abblenden</translation>
    </message>
    <message>
        <source>Dim power</source>
        <translation>Strom abblenden</translation>
    </message>
    <message>
        <source>Dim coolant</source>
        <translation>Kühlmittel abblenden</translation>
    </message>
    <message>
        <source>Dim network</source>
        <translation>Netzwerk abblenden</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Ras&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Aisles and areas</source>
        <translation>&amp;Gänge und Flächen</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>Na&amp;men</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy the selection beside itself; or drag it with Ctrl held</source>
        <translation>Die Auswahl neben sich kopieren; oder mit gedrückter Strg-Taste ziehen</translation>
    </message>
    <message>
        <source>&amp;Array along the row ...</source>
        <translation>Entlang der Reihe au&amp;freihen ...</translation>
    </message>
    <message>
        <source>Further copies at a pitch, shown before they are made</source>
        <translation>Weitere Kopien im Rastermaß, vorher gezeigt</translation>
    </message>
    <message>
        <source>Place &amp;exactly ...</source>
        <translation>&amp;Genau platzieren ...</translation>
    </message>
    <message>
        <source>Enter x, y and angle (Enter on the plan)</source>
        <translation>x, y und Winkel eingeben (Eingabetaste auf dem Plan)</translation>
    </message>
    <message>
        <source>&amp;Rotate</source>
        <translation>Dre&amp;hen</translation>
    </message>
    <message>
        <source>Turn the selection a quarter clockwise, as a whole</source>
        <translation>Die Auswahl als Ganzes ein Viertel im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Rotate &amp;back</source>
        <translation>&amp;Zurückdrehen</translation>
    </message>
    <message>
        <source>Turn the selection a quarter counter-clockwise</source>
        <translation>Die Auswahl ein Viertel gegen den Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>&amp;Mirror left and right</source>
        <translation>Links/rechts s&amp;piegeln</translation>
    </message>
    <message>
        <source>Left and right change sides; fronts that looked there look the other way</source>
        <translation>Links und rechts tauschen die Seiten; Fronten, die dorthin zeigten, zeigen in die andere Richtung</translation>
    </message>
    <message>
        <source>Mirror &amp;top and bottom</source>
        <translation>&amp;Oben/unten spiegeln</translation>
    </message>
    <message>
        <source>Top and bottom change sides; fronts that looked there look the other way</source>
        <translation>Oben und unten tauschen die Seiten; Fronten, die dorthin zeigten, zeigen in die andere Richtung</translation>
    </message>
    <message>
        <source>Ro&amp;ute links anew</source>
        <translation>Verbindungen neu führe&amp;n</translation>
    </message>
    <message>
        <source>Take the drawn corners away from the links that are selected</source>
        <translation>Den ausgewählten Verbindungen die gezeichneten Ecken nehmen</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>Delete the selection with what is inside and its links</source>
        <translation>Die Auswahl mit Inhalt und Verbindungen löschen</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>Select all components of the hall</source>
        <translation>Alle Komponenten der Halle auswählen</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>Auswählen, was nicht ausgewählt ist</translation>
    </message>
    <message>
        <source>Same &amp;kind</source>
        <translation>Gleiche A&amp;rt</translation>
    </message>
    <message>
        <source>Select all of the kinds that are selected: all racks, all UPS</source>
        <translation>Alle der ausgewählten Arten auswählen: alle Racks, alle USV</translation>
    </message>
    <message>
        <source>Same &amp;part</source>
        <translation>Gleiches &amp;Teil</translation>
    </message>
    <message>
        <source>Select all of the very parts that are selected</source>
        <translation>Alle genau der ausgewählten Teile auswählen</translation>
    </message>
    <message>
        <source>&amp;Connected</source>
        <translation>&amp;Verbundenes</translation>
    </message>
    <message>
        <source>Add what is linked to the selection; once more reaches one link further</source>
        <translation>Hinzufügen, was mit der Auswahl verbunden ist; noch einmal reicht eine Verbindung weiter</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>West edges in one line</source>
        <translation>Westkanten auf einer Linie</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>East edges in one line</source>
        <translation>Ostkanten auf einer Linie</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>North edges in one line</source>
        <translation>Nordkanten auf einer Linie</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>South edges in one line</source>
        <translation>Südkanten auf einer Linie</translation>
    </message>
    <message>
        <source>Centres to one &amp;x</source>
        <translation>Auf gleiches &amp;x zentrieren</translation>
    </message>
    <message>
        <source>Centres one above the other</source>
        <translation>Mitten übereinander</translation>
    </message>
    <message>
        <source>Centres to one &amp;y</source>
        <translation>Auf gleiches &amp;y zentrieren</translation>
    </message>
    <message>
        <source>Centres side by side</source>
        <translation>Mitten nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Distribute across</source>
        <translation>&amp;Quer verteilen</translation>
    </message>
    <message>
        <source>Equal gaps from west to east; the outermost stay</source>
        <translation>Gleiche Abstände von West nach Ost; die äußersten bleiben</translation>
    </message>
    <message>
        <source>Distribute do&amp;wn</source>
        <translation>Längs &amp;verteilen</translation>
    </message>
    <message>
        <source>Equal gaps from north to south; the outermost stay</source>
        <translation>Gleiche Abstände von Nord nach Süd; die äußersten bleiben</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>A click on one then selects all; Alt selects one alone</source>
        <translation>Ein Klick auf eine wählt dann alle; Alt wählt eine allein</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>Gruppierung auf&amp;heben</translation>
    </message>
    <message>
        <source>Dissolve the groups of the selection</source>
        <translation>Die Gruppen der Auswahl auflösen</translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock</source>
        <translation>S&amp;perren oder entsperren</translation>
    </message>
    <message>
        <source>What is locked cannot be moved or deleted</source>
        <translation>Gesperrtes kann nicht verschoben oder gelöscht werden</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>Leave the selection out of the plan; it is computed all the same</source>
        <translation>Die Auswahl aus dem Plan lassen; gerechnet wird sie trotzdem</translation>
    </message>
    <message>
        <source>&amp;Show all hidden</source>
        <translation>Alles Ausgeblendete &amp;zeigen</translation>
    </message>
    <message>
        <source>Draw again what was hidden</source>
        <translation>Wieder zeichnen, was ausgeblendet war</translation>
    </message>
    <message>
        <source>P&amp;revious view</source>
        <translation>Vo&amp;rige Ansicht</translation>
    </message>
    <message>
        <source>Back to where the plan was before</source>
        <translation>Zurück dorthin, wo der Plan vorher war</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>Nä&amp;chste Ansicht</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vor</translation>
    </message>
    <message>
        <source>Fold the &amp;minimap</source>
        <translation>&amp;Minikarte einklappen</translation>
    </message>
    <message>
        <source>Fold the small map away or open it; it shows while the hall is larger than the window</source>
        <translation>Die kleine Karte ein- oder ausklappen; sie erscheint, wenn die Halle größer als das Fenster ist</translation>
    </message>
    <message>
        <source>&amp;Background plan</source>
        <translation>&amp;Hintergrundplan</translation>
    </message>
    <message>
        <source>&amp;Lay a plan under the hall ...</source>
        <translation>Plan unter die Halle &amp;legen ...</translation>
    </message>
    <message>
        <source>A PNG, JPEG or SVG of the building under the hall; in the place of the one there is</source>
        <translation>PNG, JPEG oder SVG des Gebäudes unter die Halle; an die Stelle des vorhandenen</translation>
    </message>
    <message>
        <source>&amp;Scale background plan by two points</source>
        <translation>Hintergrundplan nach zwei Punkten &amp;skalieren</translation>
    </message>
    <message>
        <source>Click two points of the background plan and enter their real distance</source>
        <translation>Zwei Punkte des Hintergrundplans anklicken und ihren wirklichen Abstand eingeben</translation>
    </message>
    <message>
        <source>&amp;Move background plan</source>
        <translation>Hintergrundplan &amp;verschieben</translation>
    </message>
    <message>
        <source>Drag the background plan, or move it by the arrow keys</source>
        <translation>Den Hintergrundplan ziehen oder mit den Pfeiltasten verschieben</translation>
    </message>
    <message>
        <source>Background plan by &amp;numbers ...</source>
        <translation>Hintergrundplan nach &amp;Zahlen ...</translation>
    </message>
    <message>
        <source>Place, width, angle and opacity of the background plan</source>
        <translation>Platz, Breite, Winkel und Deckkraft des Hintergrundplans</translation>
    </message>
    <message>
        <source>&amp;Remove background plan</source>
        <translation>Hintergrundplan &amp;entfernen</translation>
    </message>
    <message>
        <source>The file itself stays</source>
        <translation>Die Datei selbst bleibt</translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation>Eine St&amp;ufe höher</translation>
    </message>
    <message>
        <source>From a chassis to its rack, to the plan of the hall, to the site</source>
        <translation>Vom Chassis zu seinem Rack, zum Plan der Halle, zum Standort</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Along the front</source>
        <translation>Entlang der Front</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>From front to rear</source>
        <translation>Von vorn nach hinten</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Of what stands on the floor</source>
        <translation>Von dem, was auf dem Boden steht</translation>
    </message>
    <message>
        <source>Rack units</source>
        <translation>Höheneinheiten</translation>
    </message>
    <message>
        <source>Height in a rack; of a rack the units inside</source>
        <translation>Höhe im Rack; bei einem Rack die Einheiten darin</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>As it is installed, contents included</source>
        <translation>Im eingebauten Zustand, mit Inhalt</translation>
    </message>
    <message>
        <source>Highest draw</source>
        <translation>Höchste Aufnahme</translation>
    </message>
    <message>
        <source>What the power chain and the cooling are sized for</source>
        <translation>Wofür Stromkette und Kühlung ausgelegt werden</translation>
    </message>
    <message>
        <source>Typical draw</source>
        <translation>Typische Aufnahme</translation>
    </message>
    <message>
        <source>Sustained under load: what energy cost is computed from</source>
        <translation>Dauerhaft unter Last: Daraus werden die Energiekosten gerechnet</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bemessung</translation>
    </message>
    <message>
        <source>Of power gear: what it carries continuously</source>
        <translation>Bei Stromgeräten: was sie dauernd tragen</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>Wärme in Flüssigkeit</translation>
    </message>
    <message>
        <source>Share of the heat that goes into coolant: 0 all to air, 1 all to liquid</source>
        <translation>Anteil der Wärme, der ins Kühlmittel geht: 0 alles in die Luft, 1 alles in die Flüssigkeit</translation>
    </message>
    <message>
        <source>Coolant flow</source>
        <translation>Kühlmitteldurchsatz</translation>
    </message>
    <message>
        <source>That it needs at its highest draw</source>
        <translation>Den es bei höchster Aufnahme braucht</translation>
    </message>
    <message>
        <source>Cooling capacity</source>
        <translation>Kühlleistung</translation>
    </message>
    <message>
        <source>Of cooling gear: heat that it takes up</source>
        <translation>Bei Kühlgeräten: Wärme, die sie aufnehmen</translation>
    </message>
    <message>
        <source>U</source>
        <translation>HE</translation>
    </message>
    <message>
        <source>of 1</source>
        <translation>von 1</translation>
    </message>
    <message>
        <source>A&amp;ir temperature</source>
        <translation>&amp;Lufttemperatur</translation>
    </message>
    <message>
        <source>Parallel la&amp;yout of the serving plan</source>
        <translation>Parallele A&amp;ufteilung des Serving-Plans</translation>
    </message>
    <message>
        <source>&amp;Way of a request</source>
        <translation>&amp;Weg einer Anfrage</translation>
    </message>
    <message>
        <source>Way of a request: next &amp;workload</source>
        <translation>&amp;Weg einer Anfrage: nächste Arbeitslast</translation>
    </message>
    <message>
        <source>Show how requests of the next workload go from pool to pool; shows the way if it is off</source>
        <translation>Zeigt, wie Anfragen der nächsten Arbeitslast von Pool zu Pool gehen; schaltet den Weg ein, wenn er aus ist</translation>
    </message>
    <message>
        <source>Add to a ser&amp;ving pool ...</source>
        <translation>Z&amp;u einem Serving-Pool hinzufügen ...</translation>
    </message>
    <message>
        <source>Put the selection into a pool of the serving plan, or into a new one; or drag it onto the pool</source>
        <translation>Nimmt die Auswahl in einen Pool des Serving-Plans auf oder in einen neuen; oder ziehen Sie sie auf den Pool</translation>
    </message>
    <message>
        <source>&amp;New hall ...</source>
        <translation>&amp;Neue Halle ...</translation>
    </message>
    <message>
        <source>Add a hall to the site and show it</source>
        <translation>Eine Halle zum Standort hinzufügen und zeigen</translation>
    </message>
    <message>
        <source>Hall &amp;properties ...</source>
        <translation>&amp;Eigenschaften der Halle ...</translation>
    </message>
    <message>
        <source>Name, width, depth, clear height, floor rating and grid of the hall that is shown</source>
        <translation>Name, Breite, Tiefe, lichte Höhe, Tragfähigkeit und Raster der gezeigten Halle</translation>
    </message>
    <message>
        <source>&amp;Delete hall</source>
        <translation>Halle &amp;löschen</translation>
    </message>
    <message>
        <source>Remove the hall that is shown with all that stands in it; undo brings it back</source>
        <translation>Die gezeigte Halle mit allem, was darin steht, entfernen; Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Draw a &amp;keep-out</source>
        <translation>&amp;Sperrfläche zeichnen</translation>
    </message>
    <message>
        <source>Drag a rectangle where nothing may stand</source>
        <translation>Ein Rechteck aufziehen, in dem nichts stehen darf</translation>
    </message>
    <message>
        <source>Draw a &amp;column</source>
        <translation>Stü&amp;tze zeichnen</translation>
    </message>
    <message>
        <source>Drag a column of the building; air flows around it</source>
        <translation>Eine Stütze des Gebäudes aufziehen; Luft strömt darum herum</translation>
    </message>
    <message>
        <source>Drag the clear space of a door at a wall</source>
        <translation>Den freien Platz einer Tür an einer Wand aufziehen</translation>
    </message>
    <message>
        <source>Draw a c&amp;old aisle</source>
        <translation>&amp;Kaltgang zeichnen</translation>
    </message>
    <message>
        <source>Drag a contained cold aisle</source>
        <translation>Einen eingehausten Kaltgang aufziehen</translation>
    </message>
    <message>
        <source>Draw a &amp;hot aisle</source>
        <translation>&amp;Warmgang zeichnen</translation>
    </message>
    <message>
        <source>Drag a contained hot aisle</source>
        <translation>Einen eingehausten Warmgang aufziehen</translation>
    </message>
    <message>
        <source>New area by n&amp;umbers ...</source>
        <translation>Neue Fläche nach &amp;Zahlen ...</translation>
    </message>
    <message>
        <source>Enter kind, place, width and depth of an area</source>
        <translation>Art, Ort, Breite und Tiefe einer Fläche eingeben</translation>
    </message>
    <message>
        <source>Select ne&amp;xt area</source>
        <translation>Nä&amp;chste Fläche auswählen</translation>
    </message>
    <message>
        <source>Walk through the areas of the hall; arrow keys then move one, Enter opens its properties</source>
        <translation>Durch die Flächen der Halle gehen; Pfeiltasten verschieben dann eine, Eingabetaste öffnet ihre Eigenschaften</translation>
    </message>
    <message>
        <source>Area prop&amp;erties ...</source>
        <translation>Eigenschaften der &amp;Fläche ...</translation>
    </message>
    <message>
        <source>Kind, name, place and extent of the area that is selected</source>
        <translation>Art, Name, Ort und Ausdehnung der ausgewählten Fläche</translation>
    </message>
    <message>
        <source>Remove the area that is selected (Del on the plan)</source>
        <translation>Die ausgewählte Fläche entfernen (Entf auf dem Plan)</translation>
    </message>
    <message>
        <source>Draw a doo&amp;r</source>
        <translation>Tü&amp;r zeichnen</translation>
    </message>
    <message>
        <source>Dele&amp;te area</source>
        <translation>Fläche l&amp;öschen</translation>
    </message>
    <message>
        <source>Make &amp;block ...</source>
        <translation>&amp;Block bilden ...</translation>
    </message>
    <message>
        <source>A block of the selection, which can be placed many times; the selection becomes its first instance</source>
        <translation>Ein Block aus der Auswahl, der mehrmals platziert werden kann; die Auswahl wird seine erste Instanz</translation>
    </message>
    <message>
        <source>&amp;Place block ...</source>
        <translation>Block pla&amp;tzieren ...</translation>
    </message>
    <message>
        <source>Another instance of a block of this layout</source>
        <translation>Eine weitere Instanz eines Blocks dieses Layouts</translation>
    </message>
    <message>
        <source>D&amp;etach block</source>
        <translation>Block auflös&amp;en</translation>
    </message>
    <message>
        <source>Turn an instance of a block into components of its own, which can all be edited</source>
        <translation>Eine Instanz eines Blocks in eigene Komponenten verwandeln, die alle bearbeitet werden können</translation>
    </message>
    <message>
        <source>Lin&amp;k to ...</source>
        <translation>Ver&amp;binden mit ...</translation>
    </message>
    <message>
        <source>Link the selection to something that is chosen by its name</source>
        <translation>Die Auswahl mit etwas verbinden, das nach Namen gewählt wird</translation>
    </message>
    <message>
        <source>Cables of links: cou&amp;nt ...</source>
        <translation>Kabelzahl von Verbindungen ...</translation>
    </message>
    <message>
        <source>Enter how many cables each of the selected links has</source>
        <translation>Eingeben, wie viele Kabel jede der gewählten Verbindungen hat</translation>
    </message>
    <message>
        <source>&amp;Insert part into the link ...</source>
        <translation>Teil in die Verbindung e&amp;insetzen ...</translation>
    </message>
    <message>
        <source>Choose a part and lead the link through it</source>
        <translation>Ein Teil wählen und die Verbindung hindurchführen</translation>
    </message>
    <message>
        <source>&amp;Row of racks ...</source>
        <translation>&amp;Rackreihe ...</translation>
    </message>
    <message>
        <source>Rows of equal parts by number, pitch and aisles; kept as a declaration that can be changed</source>
        <translation>Reihen gleicher Teile nach Zahl, Abstand und Gängen; lässt sich später als Ganzes ändern</translation>
    </message>
    <message>
        <source>&amp;Fabric ...</source>
        <translation>&amp;Netz ...</translation>
    </message>
    <message>
        <source>Leaves, spines and all cables for the hosts that are selected; kept as a declaration that can be changed</source>
        <translation>Leaves, Spines und alle Kabel für die gewählten Hosts; lässt sich später als Ganzes ändern</translation>
    </message>
    <message>
        <source>&amp;Power train ...</source>
        <translation>&amp;Strompfad ...</translation>
    </message>
    <message>
        <source>From the utility to busways over the loads that are selected, one side or two; kept as a declaration that can be changed</source>
        <translation>Vom Netzanschluss bis zu Stromschienen über den gewählten Lasten, eine Seite oder zwei; lässt sich später als Ganzes ändern</translation>
    </message>
    <message>
        <source>&amp;Change and run again ...</source>
        <translation>&amp;Ändern und neu ausführen ...</translation>
    </message>
    <message>
        <source>Other numbers or parts for the row, fabric, power train or cooling plant that the selection belongs to</source>
        <translation>Andere Zahlen oder Teile für die Reihe, das Netz, den Strompfad oder die Kälteanlage, zu der das Ausgewählte gehört</translation>
    </message>
    <message>
        <source>&amp;Detach what was made</source>
        <translation>Erzeugtes &amp;lösen</translation>
    </message>
    <message>
        <source>What the declaration made stays, as if it were placed by hand</source>
        <translation>Das Erzeugte bleibt, als wäre es von Hand platziert</translation>
    </message>
    <message>
        <source>Re&amp;move with all it made</source>
        <translation>Mit allem Erzeugten &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the row, fabric, power train or cooling plant that the selection belongs to; undo brings it back</source>
        <translation>Die Reihe, das Netz, den Strompfad oder die Kälteanlage entfernen, zu der das Ausgewählte gehört; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Betrachtungszeitraum</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Time over which cost and revenue are counted</source>
        <translation>Zeit, über die Kosten und Erlöse gezählt werden</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Kalkulationszins</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% im Jahr</translation>
    </message>
    <message>
        <source>By which money of a later year counts less</source>
        <translation>Um so viel weniger zählt das Geld eines späteren Jahres</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Share of installed accelerator hours that is sold</source>
        <translation>Anteil der installierten Beschleunigerstunden, der verkauft wird</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Share of hours that an accelerator is fit for service</source>
        <translation>Anteil der Stunden, in denen ein Beschleuniger einsatzfähig ist</translation>
    </message>
    <message>
        <source>IT load factor</source>
        <translation>IT-Lastfaktor</translation>
    </message>
    <message>
        <source>Mean IT load over design IT load</source>
        <translation>Mittlere IT-Last durch ausgelegte IT-Last</translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>$/M tokens</source>
        <translation>$/Mio. Token</translation>
    </message>
    <message>
        <source>What a million input tokens are sold for</source>
        <translation>Wofür eine Million Eingabetoken verkauft wird</translation>
    </message>
    <message>
        <source>not sold</source>
        <translation>nicht verkauft</translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>What a million output tokens are sold for</source>
        <translation>Wofür eine Million Ausgabetoken verkauft wird</translation>
    </message>
    <message>
        <source>Price tiers</source>
        <translation>Preisstufen</translation>
    </message>
    <message>
        <source>Classes of customers, as in the file: [{id: premium, share: 0.2, usd_per_million_output: 9, tokens_per_s: 80}]</source>
        <translation>Klassen von Kunden, wie in der Datei: [{id: premium, share: 0.2, usd_per_million_output: 9, tokens_per_s: 80}]</translation>
    </message>
    <message>
        <source>one price</source>
        <translation>ein Preis</translation>
    </message>
    <message>
        <source>Change of token prices</source>
        <translation>Änderung der Tokenpreise</translation>
    </message>
    <message>
        <source>Each year over the last: -20 % is a fifth less</source>
        <translation>Jedes Jahr gegen das vorige: -20 % ist ein Fünftel weniger</translation>
    </message>
    <message>
        <source>Change of energy prices</source>
        <translation>Änderung der Energiepreise</translation>
    </message>
    <message>
        <source>Each year over the last</source>
        <translation>Jedes Jahr gegen das vorige</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>$ a year</source>
        <translation>$ im Jahr</translation>
    </message>
    <message>
        <source>People who run the facility</source>
        <translation>Menschen, die die Anlage betreiben</translation>
    </message>
    <message>
        <source>by IT load</source>
        <translation>nach IT-Last</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>$ per MW of IT</source>
        <translation>$ je MW IT</translation>
    </message>
    <message>
        <source>Shell and core</source>
        <translation>Rohbau und Ausbau</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Price of the plot</source>
        <translation>Preis des Grundstücks</translation>
    </message>
    <message>
        <source>Substation</source>
        <translation>Umspannwerk</translation>
    </message>
    <message>
        <source>$ per MW of the facility</source>
        <translation>$ je MW der Anlage</translation>
    </message>
    <message>
        <source>Where no substation transformer is drawn</source>
        <translation>Wo kein Transformator des Umspannwerks gezeichnet ist</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Share of plant and building</source>
        <translation>Anteil an Anlagentechnik und Gebäude</translation>
    </message>
    <message>
        <source>Commissioning</source>
        <translation>Inbetriebnahme</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>Risikoreserve</translation>
    </message>
    <message>
        <source>Share of the facility without IT</source>
        <translation>Anteil an der Anlage ohne IT</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>In which the maker replaces what fails</source>
        <translation>In der der Hersteller ersetzt, was ausfällt</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>Grundsteuer</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>$ per accelerator and year</source>
        <translation>$ je Beschleuniger und Jahr</translation>
    </message>
    <message>
        <source>Licences and support</source>
        <translation>Lizenzen und Betreuung</translation>
    </message>
    <message>
        <source>Maintenance of compute</source>
        <translation>Wartung der Rechner</translation>
    </message>
    <message>
        <source>Maintenance of network</source>
        <translation>Wartung des Netzwerks</translation>
    </message>
    <message>
        <source>Maintenance of storage</source>
        <translation>Wartung des Storage</translation>
    </message>
    <message>
        <source>Maintenance of plant</source>
        <translation>Wartung der Anlagen</translation>
    </message>
    <message>
        <source>Maintenance of the building</source>
        <translation>Wartung des Gebäudes</translation>
    </message>
    <message>
        <source>Share of its price; spare parts are counted apart</source>
        <translation>Anteil am Preis; Ersatzteile zählen gesondert</translation>
    </message>
    <message>
        <source>Share of its price</source>
        <translation>Anteil am Preis</translation>
    </message>
    <message>
        <source>Share of its cost</source>
        <translation>Anteil an seinen Kosten</translation>
    </message>
    <message>
        <source>Share of all capital</source>
        <translation>Anteil am gesamten Kapital</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Time to build</source>
        <translation>Bauzeit</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Over which plant and building are paid, of phases that say nothing else</source>
        <translation>Über die Anlagentechnik und Gebäude bezahlt werden, bei Phasen, die nichts anderes sagen</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>From the first token to full utilisation, of phases that say nothing else</source>
        <translation>Vom ersten Token bis zur vollen Auslastung, bei Phasen, die nichts anderes sagen</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>What is built when, as in the file: [{id: first, share: 0.5, energised_month: 12}]</source>
        <translation>Was wann gebaut wird, wie in der Datei: [{id: first, share: 0.5, energised_month: 12}]</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alles auf einmal</translation>
    </message>
    <message>
        <source>Tokens per engineer</source>
        <translation>Token je Entwickler</translation>
    </message>
    <message>
        <source>tokens a year</source>
        <translation>Token im Jahr</translation>
    </message>
    <message>
        <source>What one engineer uses: how many are served</source>
        <translation>Was ein Entwickler verbraucht: wie viele versorgt werden</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Life of compute</source>
        <translation>Lebensdauer der Rechner</translation>
    </message>
    <message>
        <source>Until it is replaced</source>
        <translation>Bis sie ersetzt werden</translation>
    </message>
    <message>
        <source>Life of network</source>
        <translation>Lebensdauer des Netzwerks</translation>
    </message>
    <message>
        <source>Life of storage</source>
        <translation>Lebensdauer des Storage</translation>
    </message>
    <message>
        <source>Life of plant</source>
        <translation>Lebensdauer der Anlagentechnik</translation>
    </message>
    <message>
        <source>Electrical and mechanical plant, until it is replaced</source>
        <translation>Elektrische und mechanische Anlagen, bis sie ersetzt werden</translation>
    </message>
    <message>
        <source>Life of the building</source>
        <translation>Lebensdauer des Gebäudes</translation>
    </message>
    <message>
        <source>Over which it is written off</source>
        <translation>Über die es abgeschrieben wird</translation>
    </message>
    <message>
        <source>Write-off of compute</source>
        <translation>Abschreibung der Rechner</translation>
    </message>
    <message>
        <source>How its price is written off over its life</source>
        <translation>Wie der Preis über die Lebensdauer abgeschrieben wird</translation>
    </message>
    <message>
        <source>Write-off of network</source>
        <translation>Abschreibung des Netzwerks</translation>
    </message>
    <message>
        <source>Write-off of storage</source>
        <translation>Abschreibung des Storage</translation>
    </message>
    <message>
        <source>Write-off of plant</source>
        <translation>Abschreibung der Anlagentechnik</translation>
    </message>
    <message>
        <source>Write-off of the building</source>
        <translation>Abschreibung des Gebäudes</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>What compute still fetches at the end of its life, of its price</source>
        <translation>Was Rechner am Ende ihrer Lebensdauer noch einbringen, von ihrem Preis</translation>
    </message>
    <message>
        <source>Price of what replaces</source>
        <translation>Preis des Ersatzes</translation>
    </message>
    <message>
        <source>Over the price of what it replaces</source>
        <translation>Durch den Preis dessen, was ersetzt wird</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Fremdkapital</translation>
    </message>
    <message>
        <source>Share of the capital that is borrowed</source>
        <translation>Anteil des Kapitals, der geliehen ist</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Zins</translation>
    </message>
    <message>
        <source>On what is borrowed</source>
        <translation>Auf das Geliehene</translation>
    </message>
    <message>
        <source>Term of the debt</source>
        <translation>Laufzeit des Kredits</translation>
    </message>
    <message>
        <source>Over which it is paid back in equal payments</source>
        <translation>Über die er in gleichen Raten zurückgezahlt wird</translation>
    </message>
    <message>
        <source>as the analysis</source>
        <translation>wie die Betrachtung</translation>
    </message>
    <message>
        <source>Return on equity</source>
        <translation>Eigenkapitalrendite</translation>
    </message>
    <message>
        <source>What owners ask for</source>
        <translation>Was Eigenkapitalgeber verlangen</translation>
    </message>
    <message>
        <source>the discount rate</source>
        <translation>der Kalkulationszins</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>On each year&apos;s profit</source>
        <translation>Auf den Gewinn jedes Jahres</translation>
    </message>
    <message>
        <source>Uncertain inputs</source>
        <translation>Unsichere Eingaben</translation>
    </message>
    <message>
        <source>What the Monte Carlo run draws, as in the file: [{path: economics/utilisation, low: 0.5, high: 0.9}]</source>
        <translation>Was die Monte-Carlo-Rechnung zieht, wie in der Datei: [{path: economics/utilisation, low: 0.5, high: 0.9}]</translation>
    </message>
    <message>
        <source>those of the defaults</source>
        <translation>die der Vorgaben</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Korrelationen</translation>
    </message>
    <message>
        <source>Of uncertain inputs, as in the file: [{between: [economics/utilisation, site/tariff/energy_usd_per_kwh], value: 0.3}]</source>
        <translation>Unsicherer Eingaben, wie in der Datei: [{between: [economics/utilisation, site/tariff/energy_usd_per_kwh], value: 0.3}]</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the layout is called in the window&apos;s title, in reports and on the welcome page</source>
        <translation>Wie das Layout im Titel des Fensters, in Berichten und auf der Willkommensseite heißt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name des Ortes</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Degrees, north is positive</source>
        <translation>Grad, Norden ist positiv</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>Degrees, east is positive</source>
        <translation>Grad, Osten ist positiv</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe ü. d. M.</translation>
    </message>
    <message>
        <source>Above sea level: thin air cools less, and gear is derated for it</source>
        <translation>Über dem Meer: dünne Luft kühlt weniger, und Geräte werden dafür abgestuft</translation>
    </message>
    <message>
        <source>Weather year</source>
        <translation>Wetterjahr</translation>
    </message>
    <message>
        <source>Hours of a year that plant, water and annual PUE are computed over</source>
        <translation>Stunden eines Jahres, über die Kühlanlage, Wasser und Jahres-PUE gerechnet werden</translation>
    </message>
    <message>
        <source>Design dry bulb</source>
        <translation>Auslegung trocken</translation>
    </message>
    <message>
        <source>Hottest outdoor air that the plant is designed for</source>
        <translation>Heißeste Außenluft, für die die Anlage ausgelegt ist</translation>
    </message>
    <message>
        <source>from the weather year</source>
        <translation>aus dem Wetterjahr</translation>
    </message>
    <message>
        <source>Design wet bulb</source>
        <translation>Auslegung feucht</translation>
    </message>
    <message>
        <source>Highest wet bulb that towers and adiabatic coolers are designed for</source>
        <translation>Höchste Feuchtkugeltemperatur, für die Türme und adiabate Kühler ausgelegt sind</translation>
    </message>
    <message>
        <source>Warming</source>
        <translation>Erwärmung</translation>
    </message>
    <message>
        <source>By how much every hour of the weather year is warmer than it was measured</source>
        <translation>Um wie viel jede Stunde des Wetterjahres wärmer ist, als sie gemessen wurde</translation>
    </message>
    <message>
        <source>Extreme year</source>
        <translation>Extremjahr</translation>
    </message>
    <message>
        <source>Stretches the year to the hottest hour that comes once in so many years</source>
        <translation>Streckt das Jahr bis zur heißesten Stunde, die einmal in so vielen Jahren kommt</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <source>Carbon of the grid</source>
        <translation>CO₂ des Netzes</translation>
    </message>
    <message>
        <source>CO₂ equivalent of a kilowatt-hour drawn, mean of the year</source>
        <translation>CO₂-Äquivalent einer bezogenen Kilowattstunde, Mittel des Jahres</translation>
    </message>
    <message>
        <source>Carbon by hour</source>
        <translation>CO₂ nach Stunde</translation>
    </message>
    <message>
        <source>24 values for each day or 8,760 for the year, local time, as a list: [320, 310, ...]</source>
        <translation>24 Werte für jeden Tag oder 8.760 für das Jahr, Ortszeit, als Liste: [320, 310, ...]</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>das Mittel</translation>
    </message>
    <message>
        <source>Grid limit</source>
        <translation>Netzgrenze</translation>
    </message>
    <message>
        <source>Most that may be drawn from the grid</source>
        <translation>Höchstens so viel darf aus dem Netz bezogen werden</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Nominal, line to line, where the site is connected</source>
        <translation>Nennwert zwischen den Leitern am Anschluss des Standorts</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Of the grid: 50 or 60</source>
        <translation>Des Netzes: 50 oder 60</translation>
    </message>
    <message>
        <source>Fault level</source>
        <translation>Kurzschlussleistung</translation>
    </message>
    <message>
        <source>Short-circuit power of the utility; without it no short-circuit currents are computed</source>
        <translation>Kurzschlussleistung des Versorgers; ohne sie werden keine Kurzschlussströme berechnet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Price of energy drawn; wholesale prices may be negative</source>
        <translation>Preis bezogener Energie; Börsenpreise können negativ sein</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>$/kW a month</source>
        <translation>$/kW im Monat</translation>
    </message>
    <message>
        <source>For the highest draw of each month</source>
        <translation>Für den höchsten Bezug jedes Monats</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Water and waste water together</source>
        <translation>Wasser und Abwasser zusammen</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>Tageszeiten</translation>
    </message>
    <message>
        <source>Hours with a price of their own, as in the file: [{months: [6, 7], hours: [16, 21], usd_per_kwh: 0.2}]</source>
        <translation>Stunden mit eigenem Preis, wie in der Datei: [{months: [6, 7], hours: [16, 21], usd_per_kwh: 0.2}]</translation>
    </message>
    <message>
        <source>Take or pay</source>
        <translation>Abnahmepflicht</translation>
    </message>
    <message>
        <source>Mean draw that is paid for at least</source>
        <translation>Mittlerer Bezug, der mindestens bezahlt wird</translation>
    </message>
    <message>
        <source>Made on site</source>
        <translation>Selbst erzeugt</translation>
    </message>
    <message>
        <source>Share of the energy that is made on site</source>
        <translation>Anteil der Energie, der am Standort erzeugt wird</translation>
    </message>
    <message>
        <source>On-site energy</source>
        <translation>Eigene Energie</translation>
    </message>
    <message>
        <source>Fuel and upkeep of energy made on site</source>
        <translation>Brennstoff und Unterhalt der Energie, die am Standort erzeugt wird</translation>
    </message>
    <message>
        <source>Least power factor</source>
        <translation>Geringster Leistungsfaktor</translation>
    </message>
    <message>
        <source>Of the contract; below it reactive power is charged</source>
        <translation>Des Vertrags; darunter wird Blindleistung berechnet</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>Reactive energy</source>
        <translation>Blindarbeit</translation>
    </message>
    <message>
        <source>For what goes beyond the least power factor</source>
        <translation>Für das, was über den geringsten Leistungsfaktor hinausgeht</translation>
    </message>
    <message>
        <source>Apparent demand</source>
        <translation>Scheinleistung</translation>
    </message>
    <message>
        <source>$/kVA a month</source>
        <translation>$/kVA im Monat</translation>
    </message>
    <message>
        <source>For all of the apparent power</source>
        <translation>Für die ganze Scheinleistung</translation>
    </message>
    <message>
        <source>Low power factor</source>
        <translation>Niedriger Leistungsfaktor</translation>
    </message>
    <message>
        <source>Demand charge that rises by least over actual power factor</source>
        <translation>Leistungspreis, der mit geringstem durch wirklichen Leistungsfaktor steigt</translation>
    </message>
    <message>
        <source>What the hall is called on the plan</source>
        <translation>Wie die Halle auf dem Plan heißt</translation>
    </message>
    <message>
        <source>Width, depth</source>
        <translation>Breite, Tiefe</translation>
    </message>
    <message>
        <source>Inside, from west to east and from north to south, as a list: [24, 14]</source>
        <translation>Innen, von West nach Ost und von Nord nach Süd, als Liste: [24, 14]</translation>
    </message>
    <message>
        <source>Clear height</source>
        <translation>Lichte Höhe</translation>
    </message>
    <message>
        <source>From the floor to the lowest beam or tray</source>
        <translation>Vom Boden zum untersten Träger oder zur untersten Trasse</translation>
    </message>
    <message>
        <source>Floor rating</source>
        <translation>Tragfähigkeit</translation>
    </message>
    <message>
        <source>Uniform load that the floor carries</source>
        <translation>Gleichmäßige Last, die der Boden trägt</translation>
    </message>
    <message>
        <source>Grid pitch</source>
        <translation>Rastermaß</translation>
    </message>
    <message>
        <source>What is placed snaps to it; 0.6 m is a tile of a raised floor</source>
        <translation>Was aufgestellt wird, rastet darauf ein; 0,6 m ist eine Platte eines Doppelbodens</translation>
    </message>
    <message>
        <source>Design air</source>
        <translation>Auslegungsluft</translation>
    </message>
    <message>
        <source>Warmest air around gear at the design point</source>
        <translation>Wärmste Luft um die Geräte am Auslegungspunkt</translation>
    </message>
    <message>
        <source>Outdoors: a yard</source>
        <translation>Im Freien: ein Hof</translation>
    </message>
    <message>
        <source>Plant and transformers that are made for outdoors may stand here</source>
        <translation>Anlagen und Transformatoren, die für draußen gebaut sind, dürfen hier stehen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Whether prefill and decode have accelerators of their own</source>
        <translation>Ob Prefill und Decode eigene Beschleuniger haben</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Which replica a turn of a session goes to</source>
        <translation>Zu welchem Replikat die Runde einer Sitzung geht</translation>
    </message>
    <message>
        <source>Serving engine</source>
        <translation>Serving-Engine</translation>
    </message>
    <message>
        <source>Whose constants the steps are computed with</source>
        <translation>Mit deren Konstanten die Schritte berechnet werden</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Longest that a user waits for the first token (TTFT), as a target</source>
        <translation>So lange wartet ein Nutzer höchstens auf das erste Token (TTFT), als Ziel</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>Zeit je Ausgabetoken</translation>
    </message>
    <message>
        <source>Longest between one token and the next (TPOT), as a target</source>
        <translation>Höchstens so lange zwischen einem Token und dem nächsten (TPOT), als Ziel</translation>
    </message>
    <message>
        <source>Demand share</source>
        <translation>Anteil der Nachfrage</translation>
    </message>
    <message>
        <source>Of the served output tokens</source>
        <translation>An den gelieferten Ausgabetoken</translation>
    </message>
    <message>
        <source>an equal share of the rest</source>
        <translation>ein gleicher Anteil am Rest</translation>
    </message>
    <message>
        <source>Offered load</source>
        <translation>Anfallende Last</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Requests that come in</source>
        <translation>Anfragen, die hereinkommen</translation>
    </message>
    <message>
        <source>as much as the pool can</source>
        <translation>so viel, wie der Pool kann</translation>
    </message>
    <message>
        <source>Start of the project</source>
        <translation>Beginn des Projekts</translation>
    </message>
    <message>
        <source>Day of week 0 as year-month-day: 2027-01-04</source>
        <translation>Tag der Woche 0 als Jahr-Monat-Tag: 2027-01-04</translation>
    </message>
    <message>
        <source>Import duty</source>
        <translation>Einfuhrzoll</translation>
    </message>
    <message>
        <source>Share of the value by origin, as in the file: {CN: 0.25, TW: 0.1}</source>
        <translation>Anteil am Wert nach Herkunft, wie in der Datei: {CN: 0.25, TW: 0.1}</translation>
    </message>
    <message>
        <source>Lost origins</source>
        <translation>Ausgefallene Herkünfte</translation>
    </message>
    <message>
        <source>Origins that give nothing, as a list: [CN, TW]</source>
        <translation>Herkünfte, aus denen nichts kommt, als Liste: [CN, TW]</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Aggregated: both on each</source>
        <translation>Gemeinsam: beides auf jedem</translation>
    </message>
    <message>
        <source>Disaggregated: pools of their own</source>
        <translation>Getrennt: eigene Pools</translation>
    </message>
    <message>
        <source>KV-aware: where the cache is</source>
        <translation>KV-bewusst: wo der Cache ist</translation>
    </message>
    <message>
        <source>Round robin: the next in turn</source>
        <translation>Reihum: der nächste</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Declining balance</source>
        <translation>Degressiv</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Choose by its name the component and the port that an end of the link goes to</source>
        <translation>Komponente und Anschluss, an die ein Ende der Verbindung kommt, nach Namen wählen</translation>
    </message>
    <message>
        <source>Put an end of the link elsewhere ...</source>
        <translation>Ein Ende der Verbindung umsetzen ...</translation>
    </message>
    <message>
        <source>Coo&amp;ling plant ...</source>
        <translation>Kälteanl&amp;age ...</translation>
    </message>
    <message>
        <source>From the racks that are selected to the open air: CDUs, air units, pumps, chillers and coolers, with a spare each; kept as a declaration that can be changed</source>
        <translation>Von den gewählten Racks bis ins Freie: CDUs, Luftkühlgeräte, Pumpen, Kältemaschinen und Rückkühler, mit je einer Reserve; lässt sich später als Ganzes ändern</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>L&amp;egende</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Unit in the rack</source>
        <translation>Höheneinheit im Rack</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>mw::ColumnFit</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown, those included that a narrow window has no room for</source>
        <translation>Welche Spalten zu sehen sind, auch die, für die ein schmales Fenster keinen Platz hat</translation>
    </message>
</context>
</TS>
