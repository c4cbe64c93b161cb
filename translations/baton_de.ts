<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActivityCommand</name>
    <message>
        <source>Who did what when with a series, newest first</source>
        <translation>Wer wann was mit einer Reihe getan hat, das Neueste zuerst</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Als CSV</translation>
    </message>
</context>
<context>
    <name>AdministratorScriptCommand</name>
    <message>
        <source>Print the shell script of what a job could not do without root&apos;s rights</source>
        <translation>Das Shell-Skript dessen ausgeben, was ein Job ohne Rootrechte nicht tun konnte</translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation>JOB oder SERVER/JOB, wie „baton jobs“ ihn zeigt</translation>
    </message>
    <message>
        <source>%1 left nothing for an administrator.</source>
        <translation>%1 hat für einen Administrator nichts hinterlassen.</translation>
    </message>
</context>
<context>
    <name>AdoptCommand</name>
    <message>
        <source>Give a site that has no links its prod link, and let the web server go through it</source>
        <translation>Einer Site ohne Links ihren Link prod geben und den Webserver darüber gehen lassen</translation>
    </message>
    <message>
        <source>The site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation>Die Site; SERVER/REIHE/SITE, wo der Name nicht eindeutig ist</translation>
    </message>
    <message>
        <source>Directory of the links; proposed where it is not given</source>
        <translation>Verzeichnis der Links; wird vorgeschlagen, wo es nicht angegeben ist</translation>
    </message>
    <message>
        <source>Print what was found and every change; nothing is changed</source>
        <translation>Ausgeben, was gefunden wurde, und jede Änderung; nichts wird geändert</translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation>Nur prüfen und messen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation>Ein Shell-Skript ausgeben, das dasselbe von Hand tut; nichts wird geändert</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>Not adopted. Nothing was changed.</source>
        <translation>Nicht übernommen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>AttemptAnnouncementCommand</name>
    <message>
        <source>What users are told, in their language</source>
        <translation>Was den Benutzern mitgeteilt wird, in ihrer Sprache</translation>
    </message>
    <message>
        <source>en, de, fr, nl or et; by default that of the plan</source>
        <translation>en, de, fr, nl oder et; Voreinstellung: die des Plans</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>Your own text in place of Baton&apos;s; -: standard input</source>
        <translation>Ihr eigener Text statt dem von Baton; -: Standardeingabe</translation>
    </message>
    <message>
        <source>As an address that opens a mail program (mailto:)</source>
        <translation>Als Adresse, die ein E-Mail-Programm öffnet (mailto:)</translation>
    </message>
    <message>
        <source>As a calendar file (.ics)</source>
        <translation>Als Kalenderdatei (.ics)</translation>
    </message>
    <message>
        <source>As an HTML page</source>
        <translation>Als HTML-Seite</translation>
    </message>
    <message>
        <source>Baton&apos;s own text, to be edited</source>
        <translation>Der Text von Baton, zum Ändern</translation>
    </message>
    <message>
        <source>No attempt is planned: baton attempt plan %1 --at TIME</source>
        <translation>Kein Versuch ist geplant: baton attempt plan %1 --at ZEIT</translation>
    </message>
    <message>
        <source>The template names what there is not: %1.</source>
        <translation>Die Vorlage nennt, was es nicht gibt: %1.</translation>
    </message>
    <message>
        <source>plan: before; withdrawn: it does not take place; frozen: while they wait; cancelled, kept: how it ended</source>
        <translation>plan: vorher; withdrawn: er findet nicht statt; frozen: während sie warten; cancelled, kept: wie er geendet hat</translation>
    </message>
    <message>
        <source>%1 An announcement of the kind &quot;%2&quot; would not be true.</source>
        <translation>%1 Eine Ankündigung der Art „%2“ wäre nicht wahr.</translation>
    </message>
    <message>
        <source>The announcement was written by hand, in another language (%1). Give the one in this language with --template.</source>
        <translation>Die Ankündigung wurde von Hand geschrieben, in einer anderen Sprache (%1). Geben Sie die in dieser Sprache mit --template an.</translation>
    </message>
</context>
<context>
    <name>AttemptCommand</name>
    <message>
        <source>The upgrade attempt: preview is production for an agreed time, then kept or not</source>
        <translation>Der Upgrade-Versuch: Die Vorschau ist eine vereinbarte Zeit lang Produktion, danach bleibt sie es oder nicht</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>Die Reihe</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>The text is not UTF-8 of at most 64 kB. Nothing was changed.</source>
        <translation>Der Text ist kein UTF-8 von höchstens 64 kB. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It goes back by itself: %1</source>
        <translation>Es geht von selbst zurück: %1</translation>
    </message>
    <message>
        <source>Once it has ended well, tell the users: %1</source>
        <translation>Sobald es gut geendet hat, sagen Sie es den Benutzern: %1</translation>
    </message>
    <message>
        <source>Tell the users: %1</source>
        <translation>Sagen Sie es den Benutzern: %1</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was changed.</source>
        <translation>Es gibt keine Datei %1. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>AttemptEndCommand</name>
    <message>
        <source>Only check, and show it; nothing is changed</source>
        <translation>Nur prüfen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>The former production&apos;s name, where it was written to since the freeze</source>
        <translation>Der Name der bisherigen Produktion, wenn seit dem Einfrieren in sie geschrieben wurde</translation>
    </message>
    <message>
        <source>Go back: the former version is production again; of a planned one, take back the plan</source>
        <translation>Zurückkehren: Die bisherige Version ist wieder Produktion; bei einem geplanten Versuch den Plan zurücknehmen</translation>
    </message>
    <message>
        <source>The new site&apos;s name, where changes of its users will be lost</source>
        <translation>Der Name der neuen Site, wenn Änderungen ihrer Benutzer verloren gehen</translation>
    </message>
    <message>
        <source>Go back even where the former production was written to since the freeze</source>
        <translation>Auch dann zurückkehren, wenn seit dem Einfrieren in die bisherige Produktion geschrieben wurde</translation>
    </message>
    <message>
        <source>Keep the new version: it stays production. This is the last safe return; --rehearse tells what it means</source>
        <translation>Die neue Version behalten: Sie bleibt Produktion. Das ist die letzte sichere Rückkehr; --rehearse sagt, was es bedeutet</translation>
    </message>
</context>
<context>
    <name>AttemptExtendCommand</name>
    <message>
        <source>Give users more time</source>
        <translation>Den Benutzern mehr Zeit geben</translation>
    </message>
    <message>
        <source>How much more: 15m, 1h</source>
        <translation>Wie viel mehr: 15m, 1h</translation>
    </message>
    <message>
        <source>LENGTH</source>
        <translation>DAUER</translation>
    </message>
</context>
<context>
    <name>AttemptLines</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>about</source>
        <translation>ungefähr</translation>
    </message>
    <message>
        <source>There is no upgrade attempt, and none is planned.</source>
        <translation>Es gibt keinen Upgrade-Versuch, und keiner ist geplant.</translation>
    </message>
    <message numerus="yes">
        <source>  %1: %Ln row(s)</source>
        <translation>
            <numerusform>  %1: %Ln Zeile</numerusform>
            <numerusform>  %1: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written to since the freeze, though nobody should: baton attempt cancel says what.</source>
        <translation>In %1 wurde seit dem Einfrieren geschrieben, obwohl niemand das sollte: baton attempt cancel sagt, was.</translation>
    </message>
    <message>
        <source>Nothing was lost: nobody changed anything in %1.</source>
        <translation>Nichts ging verloren: Niemand hat in %1 etwas geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Since the switch %1 got changes that %2 does not have: %Ln row(s).</source>
        <translation>
            <numerusform>Seit dem Umschalten hat %1 Änderungen bekommen, die %2 nicht hat: %Ln Zeile.</numerusform>
            <numerusform>Seit dem Umschalten hat %1 Änderungen bekommen, die %2 nicht hat: %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kept on the server until %1.</source>
        <translation>Auf dem Server aufbewahrt bis %1.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Copies of these files: %1</source>
        <translation>Kopien dieser Dateien: %1</translation>
    </message>
</context>
<context>
    <name>AttemptLostCommand</name>
    <message>
        <source>After a cancel: what users had changed in the new version</source>
        <translation>Nach einem Abbruch: was Benutzer in der neuen Version geändert hatten</translation>
    </message>
    <message>
        <source>Its id; by default the last one that was cancelled</source>
        <translation>Seine Kennung; Voreinstellung: der letzte abgebrochene</translation>
    </message>
    <message>
        <source>The rows of this table</source>
        <translation>Die Zeilen dieser Tabelle</translation>
    </message>
    <message>
        <source>Copy the tables (CSV) and the fixture for Lino into this new directory, for you only</source>
        <translation>Die Tabellen (CSV) und die Fixture für Lino in dieses neue Verzeichnis kopieren, nur für Sie</translation>
    </message>
    <message>
        <source>it can&apos;t be made, or is there already</source>
        <translation>es lässt sich nicht anlegen, oder es gibt es schon</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>No change was lost in a table %1: baton attempt lost %2 names those in which there are.</source>
        <translation>In einer Tabelle %1 ist keine Änderung verloren gegangen: baton attempt lost %2 nennt die Tabellen, in denen es welche gibt.</translation>
    </message>
</context>
<context>
    <name>AttemptOptionTexts</name>
    <message>
        <source>&quot;%1&quot; is no length of time: write it as 60m, 1h or 1h30m.</source>
        <translation>„%1“ ist keine Dauer: schreiben Sie sie als 60m, 1h oder 1h30m.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time: write it as &quot;2026-12-05 18:00&quot;, on the server&apos;s clock, or with its zone: &quot;2026-12-05 18:00+01:00&quot;.</source>
        <translation>„%1“ ist keine Zeit: schreiben Sie sie als „2026-12-05 18:00“, nach der Uhr des Servers, oder mit Zeitzone: „2026-12-05 18:00+01:00“.</translation>
    </message>
    <message>
        <source>There is no announcement in &quot;%1&quot;: choose one of %2.</source>
        <translation>Es gibt keine Ankündigung in „%1“: wählen Sie aus %2.</translation>
    </message>
</context>
<context>
    <name>AttemptPlanCommand</name>
    <message>
        <source>Plan and announce one, or edit what is planned</source>
        <translation>Einen planen und ankündigen, oder ändern, was geplant ist</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>LENGTH</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>It starts at that time without anybody, if every guardrail holds</source>
        <translation>Er startet zu dieser Zeit von selbst, wenn alle Sicherheitsprüfungen bestanden sind</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>Your own text of the announcement in place of Baton&apos;s; -: standard input</source>
        <translation>Ihr eigener Text der Ankündigung statt dem von Baton; -: Standardeingabe</translation>
    </message>
    <message>
        <source>That day the server&apos;s clock leaps over this time. Nothing was planned.</source>
        <translation>An diesem Tag überspringt die Uhr des Servers diese Zeit. Nichts wurde geplant.</translation>
    </message>
    <message>
        <source>The template names what there is not: %1. Nothing was planned.</source>
        <translation>Die Vorlage nennt, was es nicht gibt: %1. Nichts wurde geplant.</translation>
    </message>
    <message>
        <source>As things are now it would not start.</source>
        <translation>So wie es jetzt steht, würde er nicht starten.</translation>
    </message>
    <message>
        <source>For a mail or a calendar: baton attempt announcement %1 --mail, --ics</source>
        <translation>Für eine E-Mail oder einen Kalender: baton attempt announcement %1 --mail, --ics</translation>
    </message>
    <message>
        <source>The announcement was written by hand, in another language. Give the new one with --template. Nothing was planned.</source>
        <translation>Die Ankündigung wurde von Hand geschrieben, in einer anderen Sprache. Geben Sie die neue mit --template an. Nichts wurde geplant.</translation>
    </message>
    <message>
        <source>This announcement was written by hand, and is kept as it is: look whether its times hold. --template fills in another one.</source>
        <translation>Diese Ankündigung wurde von Hand geschrieben und bleibt, wie sie ist: Sehen Sie nach, ob ihre Zeiten noch stimmen. --template füllt eine andere aus.</translation>
    </message>
    <message>
        <source>Of the announcement: en, de, fr, nl or et; by default that of the last attempt, else this computer&apos;s</source>
        <translation>Der Ankündigung: en, de, fr, nl oder et; wenn nicht angegeben die des letzten Versuchs, sonst die dieses Rechners</translation>
    </message>
    <message>
        <source>When users have to stop: &quot;2026-12-05 18:00&quot; on the server&apos;s clock, or with its zone; without it a planned one keeps its time</source>
        <translation>Wann die Benutzer aufhören müssen: &quot;2026-12-05 18:00&quot; nach der Uhr des Servers, oder mit Zeitzone; sonst behält ein geplanter seine Zeit</translation>
    </message>
    <message>
        <source>How long it lasts, with the minutes in which nobody can work: 60m, 1h30m; by default as planned, else 60m</source>
        <translation>Wie lange er dauert, mit den Minuten, in denen niemand arbeiten kann: 60m, 1h30m; sonst wie geplant, sonst 60m</translation>
    </message>
    <message>
        <source>At the end: remind maintainers, or cancel (what users changed is lost then); by default as planned, else remind</source>
        <translation>Am Ende: die Betreuer erinnern (remind) oder abbrechen (cancel; was die Benutzer geändert haben, geht dann verloren); sonst wie geplant, sonst remind</translation>
    </message>
    <message>
        <source>Somebody has to start it, as without a plan that says otherwise</source>
        <translation>Jemand muss ihn beginnen, wie ohne anderslautenden Plan</translation>
    </message>
    <message>
        <source>Hours that the last good synchronisation may be old at the start; by default as planned, else 26</source>
        <translation>Wie viele Stunden die letzte gute Synchronisierung beim Beginn alt sein darf; sonst wie geplant, sonst 26</translation>
    </message>
    <message>
        <source>No time is planned yet. Say when users have to stop: --at &quot;2026-12-05 18:00&quot;</source>
        <translation>Es ist noch keine Zeit geplant. Sagen Sie, wann die Benutzer aufhören müssen: --at &quot;2026-12-05 18:00&quot;</translation>
    </message>
</context>
<context>
    <name>AttemptRecallCommand</name>
    <message>
        <source>After a keep: what going back means, and let the former production be the preview again</source>
        <translation>Nach einem Behalten: was eine Rückkehr bedeutet, und die frühere Produktion wieder zur Vorschau machen</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>Die Reihe</translation>
    </message>
    <message>
        <source>Its name; by default the one that was production last</source>
        <translation>Ihr Name; ohne Angabe die, die zuletzt Produktion war</translation>
    </message>
    <message>
        <source>The site&apos;s name; without it only what it means is told. The next synchronisation overwrites its data</source>
        <translation>Der Name der Site; ohne ihn wird nur gesagt, was es bedeutet. Die nächste Synchronisation überschreibt ihre Daten</translation>
    </message>
    <message>
        <source>A preview that the series has gives up its link</source>
        <translation>Eine Vorschau, die die Reihe hat, gibt ihren Link ab</translation>
    </message>
    <message>
        <source>Only check, and show it; nothing is changed</source>
        <translation>Nur prüfen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Das Protokoll zeigen, bis es endet; Strg+C löst sich, und der Auftrag läuft weiter</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>What it means to go back to %1:</source>
        <translation>Was es bedeutet, zu %1 zurückzukehren:</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. To make %1 the preview again: baton attempt recall %2 --confirm %1. Then: baton sync %2, and baton attempt plan or start.</source>
        <translation>Nichts wurde geändert. Um %1 wieder zur Vorschau zu machen: baton attempt recall %2 --confirm %1. Dann: baton sync %2, und baton attempt plan oder start.</translation>
    </message>
</context>
<context>
    <name>AttemptStartCommand</name>
    <message>
        <source>Start it now: as planned, or with --for without a plan made before</source>
        <translation>Ihn jetzt starten: wie geplant, oder mit --for ohne vorherigen Plan</translation>
    </message>
    <message>
        <source>LENGTH</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>At the end: remind maintainers, or cancel</source>
        <translation>Am Ende: remind, die Betreuer erinnern, oder cancel, abbrechen</translation>
    </message>
    <message>
        <source>Hours that the last good synchronisation may be old; 26 where nothing was planned</source>
        <translation>Wie viele Stunden die letzte gelungene Synchronisierung alt sein darf; 26, wenn nichts geplant ist</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation>Nur prüfen und messen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation>Ein Shell-Skript ausgeben, das dasselbe von Hand tut; nichts wird geändert</translation>
    </message>
    <message>
        <source>No attempt is planned. Say how long users try it: baton attempt start %1 --for 60m</source>
        <translation>Kein Versuch ist geplant. Sagen Sie, wie lange die Benutzer ausprobieren: baton attempt start %1 --for 60m</translation>
    </message>
    <message>
        <source>How long it lasts, with the minutes in which nobody can work: 60m, 1h30m</source>
        <translation>Wie lange er dauert, mit den Minuten, in denen niemand arbeiten kann: 60m, 1h30m</translation>
    </message>
</context>
<context>
    <name>AttemptStatusCommand</name>
    <message>
        <source>How it stands: time left, changes since the switch, health; of a planned one its readiness</source>
        <translation>Wie er steht: verbleibende Zeit, Änderungen seit dem Umschalten, ob alles läuft; bei einem geplanten, ob er starten kann</translation>
    </message>
    <message>
        <source>Do not ask the database what changed</source>
        <translation>Die Datenbank nicht fragen, was sich geändert hat</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>The key of %1 (%2, port %3) is not known yet.
  type         %4
  fingerprint  %5
Compare it with what this command prints on the server:
  %6
</source>
        <translation>Der Schlüssel von %1 (%2, Port %3) ist noch nicht bekannt.
  Typ            %4
  Fingerabdruck  %5
Vergleichen Sie ihn mit dem, was dieser Befehl auf dem Server ausgibt:
  %6
</translation>
    </message>
    <message>
        <source>That was not accepted.</source>
        <translation>Das wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>Passphrase von %1: </translation>
    </message>
    <message>
        <source>%1 asks: %2 </source>
        <translation>%1 fragt: %2 </translation>
    </message>
    <message>
        <source>Type the server&apos;s fingerprint, or &quot;yes&quot; once you have compared it: </source>
        <translation>Geben Sie den Fingerabdruck des Servers ein, oder „ja“, wenn Sie ihn verglichen haben: </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 asks for a password or passphrase, and there is no terminal to ask on. Use an agent, or a key without passphrase.</source>
        <translation>%1 verlangt ein Passwort oder eine Passphrase, und es gibt kein Terminal, um danach zu fragen. Verwenden Sie einen Agenten oder einen Schlüssel ohne Passphrase.</translation>
    </message>
    <message>
        <source>The key of %1 was not accepted. It is %2 %3. If that is what the server shows, add the server with --fingerprint %3.</source>
        <translation>Der Schlüssel von %1 wurde nicht angenommen. Er ist %2 %3. Wenn der Server das auch selbst anzeigt, fügen Sie ihn mit --fingerprint %3 hinzu.</translation>
    </message>
    <message>
        <source>On file for %1: %2 %3 (%4:%5). The server shows: %6 %7.</source>
        <translation>Bekannt für %1: %2 %3 (%4:%5). Der Server zeigt: %6 %7.</translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, &quot;baton server trust %1 --fingerprint SHA256:...&quot; takes it in place of the old one.</source>
        <translation>Bestätigt der Administrator des Servers den neuen Schlüssel, übernimmt ihn „baton server trust %1 --fingerprint SHA256:...“ anstelle des alten.</translation>
    </message>
    <message>
        <source>The entry of %1 accepts only %2. The server shows: %3 %4.</source>
        <translation>Der Eintrag von %1 lässt nur %2 zu. Der Server zeigt: %3 %4.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Hands production from one Lino site to the next, and back.
The window is lino-baton; both see the same servers and jobs.</source>
        <translation>Übergibt die Produktion von einer Lino-Site an die nächste, und zurück.
Das Fenster ist lino-baton; beide sehen dieselben Server und Jobs.</translation>
    </message>
    <message>
        <source>Servers that Baton looks after</source>
        <translation>Server, um die Baton sich kümmert</translation>
    </message>
    <message>
        <source>The result could not be written whole to standard output: %1</source>
        <translation>Das Ergebnis konnte nicht vollständig auf die Standardausgabe geschrieben werden: %1</translation>
    </message>
    <message>
        <source>There is no command or option &quot;%1&quot;.</source>
        <translation>Es gibt weder einen Befehl noch eine Option „%1“.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 command line not right, 3 refused by a guardrail, 4 not connected or not authenticated, 5 finished, but what was loaded differs, 130 detached with Ctrl+C.</source>
        <translation>Rückgabewert: 0 erledigt, 1 gescheitert, 2 Befehlszeile nicht richtig, 3 durch eine Sicherheitsprüfung abgelehnt, 4 nicht verbunden oder nicht angemeldet, 5 fertig, aber das Geladene weicht ab, 130 mit Strg+C gelöst.</translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message>
        <source>(secret)</source>
        <translation>(geheim)</translation>
    </message>
    <message>
        <source>(secret, another)</source>
        <translation>(geheim, ein anderes)</translation>
    </message>
    <message>
        <source>Show what differs between two sites of a series</source>
        <translation>Zeigen, was sich zwischen zwei Sites einer Reihe unterscheidet</translation>
    </message>
    <message>
        <source>One site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation>Eine Site; SERVER/REIHE/SITE, wo der Name nicht eindeutig ist</translation>
    </message>
    <message>
        <source>The other one, of the same series</source>
        <translation>Die andere, aus derselben Reihe</translation>
    </message>
    <message>
        <source>What is the same in both, too</source>
        <translation>Auch, was in beiden gleich ist</translation>
    </message>
    <message>
        <source>End with 5 where packages, plugins or rows differ</source>
        <translation>Mit 5 enden, wo Pakete, Plugins oder Zeilen verschieden sind</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>The series %1 has no site &quot;%2&quot;.</source>
        <translation>Die Reihe %1 hat keine Site „%2“.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Not found out: %1</source>
        <translation>Nicht herausgefunden: %1</translation>
    </message>
    <message>
        <source>Packages, plugins and rows are the same.</source>
        <translation>Pakete, Plugins und Zeilen sind dieselben.</translation>
    </message>
</context>
<context>
    <name>EstimateText</name>
    <message>
        <source>ready %1 UTC</source>
        <translation>fertig um %1 UTC</translation>
    </message>
    <message>
        <source>ready %1 server time (%2)</source>
        <translation>fertig um %1 Serverzeit (%2)</translation>
    </message>
</context>
<context>
    <name>FleetCommand</name>
    <message>
        <source>There is no server named &quot;%1&quot;. &quot;baton server list&quot; shows those that there are.</source>
        <translation>Es gibt keinen Server namens „%1“. „baton server list“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>%1 has no series named &quot;%2&quot;, or more than one: use the series&apos; id then. &quot;baton status %1&quot; shows them.</source>
        <translation>%1 hat keine Reihe namens „%2“, oder mehrere: dann nennen Sie die Kennung der Reihe. „baton status %1“ zeigt sie.</translation>
    </message>
    <message>
        <source>Name the series as SERVER/SERIES, for example practice/mdg.</source>
        <translation>Nennen Sie die Reihe als SERVER/REIHE, zum Beispiel practice/mdg.</translation>
    </message>
    <message>
        <source>Name the site as SERVER/SITE, for example practice/mdg1, or SERVER/SERIES/SITE.</source>
        <translation>Nennen Sie die Site als SERVER/SITE, zum Beispiel practice/mdg1, oder als SERVER/REIHE/SITE.</translation>
    </message>
    <message>
        <source>%1 has no site &quot;%2&quot;. &quot;baton status %1&quot; shows those that there are.</source>
        <translation>%1 hat keine Site „%2“. „baton status %1“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>%1 has more than one site &quot;%2&quot;. Name the one that you mean:
%3</source>
        <translation>%1 hat mehr als eine Site „%2“. Nennen Sie die gemeinte:
%3</translation>
    </message>
    <message>
        <source>What runs on the server, a job or an upgrade attempt, goes on there by itself. Look at it with: baton status</source>
        <translation>Was auf dem Server läuft, ein Job oder ein Upgrade-Versuch, geht dort von selbst weiter. Sehen Sie nach mit: baton status</translation>
    </message>
</context>
<context>
    <name>FollowingCommand</name>
    <message>
        <source>Started %1 on %2.</source>
        <translation>%1 auf %2 gestartet.</translation>
    </message>
    <message>
        <source>%1 To see it: baton log %2/%3 -f</source>
        <translation>%1 Zum Ansehen: baton log %2/%3 -f</translation>
    </message>
</context>
<context>
    <name>HeardComplaints</name>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>Known (%1 times): %2</source>
        <translation>Bekannt (%1-mal): %2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was tun: %1</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>List a series&apos; synchronisations, newest first</source>
        <translation>Die Synchronisierungen einer Reihe auflisten, die neueste zuerst</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>Die Reihe</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>At most this many</source>
        <translation>Höchstens so viele</translation>
    </message>
    <message>
        <source>No synchronisation yet.</source>
        <translation>Noch keine Synchronisierung.</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Differing tables</source>
        <translation>Abweichende Tabellen</translation>
    </message>
    <message>
        <source>Usually %1 (last good runs: %2): %3</source>
        <translation>Üblich sind %1 (letzte gute Läufe: %2): %3</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>JobCommand</name>
    <message>
        <source>No server that answered has a job &quot;%1&quot;. &quot;baton jobs&quot; shows those that there are.</source>
        <translation>Kein Server, der geantwortet hat, hat einen Job „%1“. „baton jobs“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>There are no servers yet, so there is no job &quot;%1&quot;.</source>
        <translation>Es gibt noch keine Server, also auch keinen Job „%1“.</translation>
    </message>
</context>
<context>
    <name>JobEnd</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> (exit status %1)</source>
        <translation> (Rückgabewert %1)</translation>
    </message>
    <message>
        <source> (signal %1)</source>
        <translation> (Signal %1)</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Production: %1</source>
        <translation>Produktion: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Dumped</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>The script for the administrator: baton administrator-script %1
Once it has been run there: baton resume %1</source>
        <translation>Das Skript für den Administrator: baton administrator-script %1
Sobald es dort gelaufen ist: baton resume %1</translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The connection to %1 was lost; the job goes on there. Connecting again...</source>
        <translation>Die Verbindung zu %1 ging verloren; der Job läuft dort weiter. Neue Verbindung ...</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>Wieder verbunden.</translation>
    </message>
    <message>
        <source>The job continues on %1. To see it again: baton log %1/%2 -f</source>
        <translation>Der Job läuft auf %1 weiter. Um ihn wieder zu sehen: baton log %1/%2 -f</translation>
    </message>
</context>
<context>
    <name>JobsCommand</name>
    <message>
        <source>List the jobs, newest first</source>
        <translation>Die Jobs auflisten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Only this server&apos;s</source>
        <translation>Nur die dieses Servers</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation>Als JSON (docs/json.md)</translation>
    </message>
    <message>
        <source>At most this many of each server</source>
        <translation>Höchstens so viele je Server</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>No jobs yet.</source>
        <translation>Noch keine Jobs.</translation>
    </message>
    <message>
        <source>%1, rehearsal</source>
        <translation>%1, Probe</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1, resumed</source>
        <translation>%1, fortgesetzt</translation>
    </message>
    <message>
        <source>can be resumed</source>
        <translation>kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>kann rückgängig gemacht werden</translation>
    </message>
</context>
<context>
    <name>LogCommand</name>
    <message>
        <source>Print the log of a job, or a file of a site: raw bytes where it is piped</source>
        <translation>Das Protokoll eines Jobs oder eine Datei einer Site ausgeben: in einer Pipe die Bytes, wie sie sind</translation>
    </message>
    <message>
        <source>JOB, SERVER/JOB, or a site&apos;s file, e.g. practice/mdg2:lino.log</source>
        <translation>JOB, SERVER/JOB oder die Datei einer Site, z. B. practice/mdg2:lino.log</translation>
    </message>
    <message>
        <source>Go on with what comes; Ctrl+C ends looking, never the job</source>
        <translation>Mit dem fortfahren, was kommt; Strg+C beendet das Zusehen, nie den Job</translation>
    </message>
    <message>
        <source>First byte; of a file also negative: that many bytes from its end</source>
        <translation>Erstes Byte; bei einer Datei auch negativ: so viele Bytes vor dem Ende</translation>
    </message>
    <message>
        <source>A job&apos;s log is read from its beginning: --from can&apos;t be negative here.</source>
        <translation>Das Protokoll eines Jobs wird von Anfang an gelesen: --from darf hier nicht negativ sein.</translation>
    </message>
    <message>
        <source>Name a job, or a site&apos;s file as SERVER/SITE:FILE, for example practice/mdg2:lino.log.</source>
        <translation>Nennen Sie einen Job, oder die Datei einer Site als SERVER/SITE:DATEI, zum Beispiel practice/mdg2:lino.log.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n site(s) named &quot;%2&quot;. Use SERVER/SERIES/SITE:FILE with the series&apos; id where there are several.</source>
        <translation>
            <numerusform>%1 hat %n Site namens „%2“.</numerusform>
            <numerusform>%1 hat %n Sites namens „%2“. Nennen Sie SERVER/REIHE/SITE:DATEI mit der Kennung der Reihe, wo es mehrere sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of %2.</source>
        <translation>„%1“ ist keine Datei von %2.</translation>
    </message>
    <message>
        <source>The file was replaced; it begins again.</source>
        <translation>Die Datei wurde ersetzt; sie beginnt von vorn.</translation>
    </message>
</context>
<context>
    <name>NotesCommand</name>
    <message>
        <source>Look after the release notes that a preview shows</source>
        <translation>Die Release Notes pflegen, die eine Vorschau zeigt</translation>
    </message>
    <message>
        <source>The site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation>Die Site; SERVER/REIHE/SITE, wo der Name nicht eindeutig ist</translation>
    </message>
    <message>
        <source>Open them in $VISUAL or $EDITOR, keep and publish them</source>
        <translation>In $VISUAL oder $EDITOR öffnen, behalten und veröffentlichen</translation>
    </message>
    <message>
        <source>Keep and publish the Markdown of this file; -: of standard input</source>
        <translation>Das Markdown dieser Datei behalten und veröffentlichen; -: der Standardeingabe</translation>
    </message>
    <message>
        <source>Publish the kept text again</source>
        <translation>Den behaltenen Text noch einmal veröffentlichen</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>--edit needs a terminal for the editor. Nothing was changed.</source>
        <translation>--edit braucht ein Terminal für den Editor. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There are no release notes yet. To begin them: baton notes %1 --edit</source>
        <translation>Es gibt noch keine Release Notes. Um sie zu beginnen: baton notes %1 --edit</translation>
    </message>
    <message>
        <source>The published page is of another text: --publish renews it.</source>
        <translation>Die veröffentlichte Seite hat einen anderen Text: --publish erneuert sie.</translation>
    </message>
    <message>
        <source>The release notes are as before: nothing was saved.</source>
        <translation>Die Release Notes sind wie vorher: Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Release notes are text in UTF-8 of at most 1 MB. Nothing was saved.</source>
        <translation>Release Notes sind Text in UTF-8 von höchstens 1 MB. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The text is empty. Nothing was saved.</source>
        <translation>Der Text ist leer. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Release notes for %1</source>
        <translation>Release Notes für %1</translation>
    </message>
    <message>
        <source>Saved. No vhost of a preview shows them yet.</source>
        <translation>Gespeichert. Noch zeigt sie kein Vhost einer Vorschau.</translation>
    </message>
    <message>
        <source>Saved, and published at %1</source>
        <translation>Gespeichert und veröffentlicht unter %1</translation>
    </message>
    <message>
        <source>Your text is kept in %1.</source>
        <translation>Ihr Text ist in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>In production since %1.</source>
        <translation>In Produktion seit %1.</translation>
    </message>
</context>
<context>
    <name>PracticeCommand</name>
    <message>
        <source>A hosting server on this computer to try everything on</source>
        <translation>Ein Hosting-Server auf diesem Rechner, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>Where it lives, instead of the usual place</source>
        <translation>Wo er liegt, statt am üblichen Ort</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Database of its sites; at first sqlite3</source>
        <translation>Datenbank seiner Sites; zuerst sqlite3</translation>
    </message>
    <message>
        <source>How many servers; at first one</source>
        <translation>Wie viele Server; zuerst einer</translation>
    </message>
    <message>
        <source>Build it where needed, start it, and add it to the servers</source>
        <translation>Ihn bauen, wo nötig, starten und zu den Servern hinzufügen</translation>
    </message>
    <message>
        <source>Say whether it runs, and where</source>
        <translation>Sagen, ob er läuft und wo</translation>
    </message>
    <message>
        <source>Stop what it started; its sites stay</source>
        <translation>Beenden, was er gestartet hat; seine Sites bleiben</translation>
    </message>
    <message>
        <source>Bring its sites back to their first state</source>
        <translation>Seine Sites in den ersten Zustand zurückbringen</translation>
    </message>
    <message>
        <source>The practice server: %1</source>
        <translation>Der Übungsserver: %1</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation>der Übungsserver</translation>
    </message>
    <message>
        <source>%1 runs on %2, port %3; its sites answer at %4</source>
        <translation>%1 läuft auf %2, Port %3; seine Sites antworten unter %4</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>There is no practice server. &quot;baton practice start&quot; makes one.</source>
        <translation>Es gibt keinen Übungsserver. „baton practice start“ macht einen.</translation>
    </message>
</context>
<context>
    <name>PrivilegedCommand</name>
    <message>
        <source>Read the password for sudo on the server from standard input: its first line</source>
        <translation>Das Passwort für sudo auf dem Server von der Standardeingabe lesen: deren erste Zeile</translation>
    </message>
    <message>
        <source>Ask for no password: what your own rights do not suffice for becomes a script for the administrator</source>
        <translation>Kein Passwort erfragen: Wofür Ihre eigenen Rechte nicht reichen, wird ein Skript für den Administrator</translation>
    </message>
    <message>
        <source>Database administrator that makes the database where your own rights do not suffice</source>
        <translation>Datenbankadministrator, der die Datenbank anlegt, wo Ihre eigenen Rechte nicht reichen</translation>
    </message>
    <message>
        <source>Read that one&apos;s password from standard input: the line after sudo&apos;s, where both are</source>
        <translation>Dessen Passwort von der Standardeingabe lesen: die Zeile nach der für sudo, wo es beide gibt</translation>
    </message>
    <message>
        <source>Standard input has no password. Nothing was changed.</source>
        <translation>Die Standardeingabe enthält kein Passwort. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>sudo on %1 asks for a password</source>
        <translation>sudo auf %1 fragt nach einem Passwort</translation>
    </message>
    <message>
        <source>%1, or go on without by %2</source>
        <translation>%1, oder fahren Sie mit %2 ohne es fort</translation>
    </message>
    <message>
        <source>Password for sudo on %1 (nothing: go on without): </source>
        <translation>Passwort für sudo auf %1 (nichts: ohne es fortfahren): </translation>
    </message>
    <message>
        <source>Password for sudo on %1: </source>
        <translation>Passwort für sudo auf %1: </translation>
    </message>
    <message>
        <source>making the database on %1 needs an administrator&apos;s password</source>
        <translation>das Anlegen der Datenbank auf %1 braucht das Passwort eines Administrators</translation>
    </message>
    <message>
        <source>Password of the database administrator %1 on %2: </source>
        <translation>Passwort des Datenbankadministrators %1 auf %2: </translation>
    </message>
    <message>
        <source>%1, and there is no terminal to ask on. Give it with %2. Nothing was changed.</source>
        <translation>%1, und es gibt kein Terminal, um zu fragen. Geben Sie es mit %2 an. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No password was given. Nothing was changed.</source>
        <translation>Es wurde kein Passwort angegeben. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RestoreScriptCommand</name>
    <message>
        <source>Look after restore2preview.py, the edited script that restores into the preview</source>
        <translation>Sich um restore2preview.py kümmern, das bearbeitete Skript, das in die Vorschau einspielt</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>Die Reihe</translation>
    </message>
    <message>
        <source>Print the script that is kept</source>
        <translation>Das aufbewahrte Skript ausgeben</translation>
    </message>
    <message>
        <source>Print what you changed in it, and what changed in production&apos;s restore.py since</source>
        <translation>Ausgeben, was Sie darin geändert haben, und was sich in restore.py der Produktion seither geändert hat</translation>
    </message>
    <message>
        <source>Take the merge of both, where it has no conflict</source>
        <translation>Die Zusammenführung beider übernehmen, wo sie keinen Konflikt hat</translation>
    </message>
    <message>
        <source>Open the merge in $VISUAL or $EDITOR, check it and keep it</source>
        <translation>Die Zusammenführung in $VISUAL oder $EDITOR öffnen, prüfen und aufbewahren</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>--edit needs a terminal for the editor. Nothing was changed.</source>
        <translation>--edit braucht ein Terminal für den Editor. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1: nothing.</source>
        <translation>%1: nichts.</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>What was changed in the kept script</source>
        <translation>Was im aufbewahrten Skript geändert wurde</translation>
    </message>
    <message>
        <source>What changed in production&apos;s restore.py since</source>
        <translation>Was sich in restore.py der Produktion seither geändert hat</translation>
    </message>
    <message>
        <source>From the kept script to production&apos;s restore.py (it is not known which one it was made from)</source>
        <translation>Vom aufbewahrten Skript zu restore.py der Produktion (es ist nicht bekannt, aus welchem es entstand)</translation>
    </message>
    <message>
        <source>The script is as before: nothing was saved.</source>
        <translation>Das Skript ist wie zuvor: nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Your text is kept in %1.</source>
        <translation>Ihr Text ist in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>It does not compile: %1</source>
        <translation>Es lässt sich nicht übersetzen: %1</translation>
    </message>
    <message>
        <source>Nothing was saved. Your text is kept in %1.</source>
        <translation>Nichts wurde gespeichert. Ihr Text ist in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Saved; the earlier version is kept beside it.</source>
        <translation>Gespeichert; die frühere Fassung ist daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>! The kept script does not compile: line %1: %2</source>
        <translation>! Das aufbewahrte Skript lässt sich nicht übersetzen: Zeile %1: %2</translation>
    </message>
    <message>
        <source>To decide: baton restore-script %1 --edit</source>
        <translation>Zum Entscheiden: baton restore-script %1 --edit</translation>
    </message>
    <message>
        <source>Not merged: it needs your decision. Nothing was changed.</source>
        <translation>Nicht zusammengeführt: Ihre Entscheidung ist nötig. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Line %1 of the merge:</source>
        <translation>Zeile %1 der Zusammenführung:</translation>
    </message>
    <message>
        <source>  the kept script says</source>
        <translation>  das aufbewahrte Skript sagt</translation>
    </message>
    <message>
        <source>  production&apos;s restore.py says</source>
        <translation>  restore.py der Produktion sagt</translation>
    </message>
</context>
<context>
    <name>ResumeCommand</name>
    <message>
        <source>Go on with a job that was stopped, failed or lost</source>
        <translation>Einen Job fortsetzen, der angehalten wurde, gescheitert oder verloren ist</translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation>JOB oder SERVER/JOB, wie „baton jobs“ ihn zeigt</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation>Den gestarteten Job vor seinem Protokoll als JSON in einer Zeile ausgeben</translation>
    </message>
</context>
<context>
    <name>RetireCommand</name>
    <message>
        <source>&quot;%1&quot; is no date: write it as YYYY-MM-DD, for example 2026-12-31.</source>
        <translation>„%1“ ist kein Datum: Schreiben Sie es als JJJJ-MM-TT, zum Beispiel 2026-12-31.</translation>
    </message>
    <message>
        <source>Keep an old site&apos;s last snapshot and remove all else of it</source>
        <translation>Den letzten Snapshot einer alten Site behalten und alles andere von ihr entfernen</translation>
    </message>
    <message>
        <source>The site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation>Die Site; SERVER/REIHE/SITE, wo der Name nicht eindeutig ist</translation>
    </message>
    <message>
        <source>The site&apos;s name once more; without it nothing is removed</source>
        <translation>Der Name der Site noch einmal; ohne ihn wird nichts entfernt</translation>
    </message>
    <message>
        <source>Only note the day until which it was promised to stay, YYYY-MM-DD</source>
        <translation>Nur den Tag vermerken, bis zu dem ihr Bleiben versprochen wurde, JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Print what would be removed, kept and freed; nothing is changed</source>
        <translation>Ausgeben, was entfernt, behalten und frei würde; nichts wird geändert</translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation>Nur prüfen und messen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>Nothing was removed. To do it: baton retire %1 --confirm %2</source>
        <translation>Nichts wurde entfernt. Um es zu tun: baton retire %1 --confirm %2</translation>
    </message>
</context>
<context>
    <name>RunScriptCommand</name>
    <message>
        <source>Run the preview site&apos;s own sync script as a job on the server</source>
        <translation>Das eigene Synchronisierskript der Vorschau-Site als Job auf dem Server ausführen</translation>
    </message>
    <message>
        <source>The series; its preview is overwritten with production&apos;s data</source>
        <translation>Die Reihe; ihre Vorschau wird mit den Daten der Produktion überschrieben</translation>
    </message>
    <message>
        <source>Name of the script in the preview site, e.g. initdb_from_prod.sh</source>
        <translation>Name des Skripts in der Vorschau-Site, z. B. initdb_from_prod.sh</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll zeigen, bis es endet; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation>Den begonnenen Job als JSON in einer Zeile vor dem Protokoll ausgeben</translation>
    </message>
</context>
<context>
    <name>ServerAddCommand</name>
    <message>
        <source>Add a server: what &quot;ssh HOST&quot; reaches</source>
        <translation>Einen Server hinzufügen: was „ssh HOST“ erreicht</translation>
    </message>
    <message>
        <source>How it is called here</source>
        <translation>Wie er hier heißt</translation>
    </message>
    <message>
        <source>Alias or host name, as after &quot;ssh&quot;; without it the name</source>
        <translation>Alias oder Rechnername wie nach „ssh“; sonst der Name</translation>
    </message>
    <message>
        <source>Port, where the SSH configuration does not say</source>
        <translation>Port, wo die SSH-Konfiguration ihn nicht nennt</translation>
    </message>
    <message>
        <source>User, where the SSH configuration does not say</source>
        <translation>Benutzer, wo die SSH-Konfiguration ihn nicht nennt</translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation>Datei des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Sites root; may be repeated; without it they are found</source>
        <translation>Wurzelverzeichnis der Sites; wiederholbar; sonst werden sie gefunden</translation>
    </message>
    <message>
        <source>Directory with the web server&apos;s configurations; may be repeated</source>
        <translation>Verzeichnis mit den Konfigurationen des Webservers; wiederholbar</translation>
    </message>
    <message>
        <source>SHA256:... of the only key to accept, without a question</source>
        <translation>SHA256:... des einzigen Schlüssels, der ohne Frage angenommen wird</translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation>Nur aufschreiben</translation>
    </message>
    <message>
        <source>%1 was not added.</source>
        <translation>%1 wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Added %1, not connected yet.</source>
        <translation>%1 hinzugefügt, noch nicht verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>Added %1: %n site(s) found.</source>
        <translation>
            <numerusform>%1 hinzugefügt: %n Site gefunden.</numerusform>
            <numerusform>%1 hinzugefügt: %n Sites gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, add it with --no-connect, then take the key with &quot;baton server trust %1 --fingerprint SHA256:...&quot;.</source>
        <translation>Bestätigt der Administrator des Servers den neuen Schlüssel, fügen Sie den Server mit --no-connect hinzu und übernehmen den Schlüssel dann mit „baton server trust %1 --fingerprint SHA256:...“.</translation>
    </message>
</context>
<context>
    <name>ServerListCommand</name>
    <message>
        <source>List the servers</source>
        <translation>Die Server auflisten</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Sites roots</source>
        <translation>Wurzelverzeichnisse</translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation>Noch keine Server. „baton server add NAME“ fügt einen hinzu, „baton practice start“ macht einen zum Ausprobieren.</translation>
    </message>
</context>
<context>
    <name>ServerRemoveCommand</name>
    <message>
        <source>Forget a server; what runs on it goes on</source>
        <translation>Einen Server vergessen; was auf ihm läuft, läuft weiter</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>Forgot %1. Nothing was changed on the server.</source>
        <translation>%1 vergessen. Auf dem Server wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ServerTestCommand</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Network (TCP)</source>
        <translation>Netz (TCP)</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Test the connection, layer by layer</source>
        <translation>Die Verbindung prüfen, Schicht für Schicht</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
</context>
<context>
    <name>ServerTrustCommand</name>
    <message>
        <source>Take a server&apos;s new host key in place of the known one</source>
        <translation>Den neuen Schlüssel eines Servers anstelle des bekannten übernehmen</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>SHA256:... of the new key, as the server&apos;s administrator told you</source>
        <translation>SHA256:... des neuen Schlüssels, wie der Administrator des Servers ihn genannt hat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no SHA256 fingerprint. On the server, &quot;ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub&quot; prints one.</source>
        <translation>„%1“ ist kein SHA256-Fingerabdruck. Auf dem Server zeigt „ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub“ einen.</translation>
    </message>
    <message>
        <source>The key %2 of %1 was not known before and is accepted from now on.</source>
        <translation>Der Schlüssel %2 von %1 war bisher nicht bekannt und wird von nun an angenommen.</translation>
    </message>
    <message>
        <source>%1 shows the key that is on file, %2, and not %3. Nothing was changed.</source>
        <translation>%1 zeigt den hinterlegten Schlüssel %2 und nicht %3. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The key %2 of %1 is on file already. Nothing to do.</source>
        <translation>Der Schlüssel %2 von %1 ist schon hinterlegt. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The key %2 of %1 is accepted from now on, in place of the old one.</source>
        <translation>Der Schlüssel %2 von %1 wird von nun an anstelle des alten angenommen.</translation>
    </message>
    <message>
        <source>Your own list of known keys was not changed: &quot;ssh&quot; itself goes on refusing the new key until you run:
  %1</source>
        <translation>Ihre eigene Liste bekannter Schlüssel wurde nicht geändert: „ssh“ selbst lehnt den neuen Schlüssel weiter ab, bis Sie dies ausführen:
  %1</translation>
    </message>
    <message>
        <source>%1 shows the key %2, and not %3. Somebody may stand between you and the server. Nothing was sent to it and nothing was changed.</source>
        <translation>%1 zeigt den Schlüssel %2 und nicht %3. Vielleicht steht jemand zwischen Ihnen und dem Server. Es wurde nichts dorthin gesendet und nichts geändert.</translation>
    </message>
</context>
<context>
    <name>SetUpCommand</name>
    <message>
        <source>Make a new preview site from a series&apos; production</source>
        <translation>Eine neue Vorschau-Site aus der Produktion einer Reihe anlegen</translation>
    </message>
    <message>
        <source>The series; its production is copied</source>
        <translation>Die Reihe; ihre Produktion wird kopiert</translation>
    </message>
    <message>
        <source>Name of the new site, for example mdg3</source>
        <translation>Name der neuen Site, zum Beispiel mdg3</translation>
    </message>
    <message>
        <source>frozen: as in production (the default); newest: the same ones, newest versions; repositories: from clones</source>
        <translation>frozen: wie in der Produktion (Voreinstellung); newest: dieselben, in den neuesten Versionen; repositories: aus Klonen</translation>
    </message>
    <message>
        <source>Python of the new environment, for example /usr/bin/python3</source>
        <translation>Python der neuen Umgebung, zum Beispiel /usr/bin/python3</translation>
    </message>
    <message>
        <source>Engine of its database, and name where it is another: postgresql, mysql:mdg3</source>
        <translation>Engine der Datenbank und ihr Name, wo er ein anderer ist: postgresql, mysql:mdg3</translation>
    </message>
    <message>
        <source>Address of the new preview</source>
        <translation>Adresse der neuen Vorschau</translation>
    </message>
    <message>
        <source>A preview that the series has gives up the preview link</source>
        <translation>Eine Vorschau, die die Reihe hat, gibt den Link preview ab</translation>
    </message>
    <message>
        <source>Id of a find in which the name is replaced too</source>
        <translation>Kennung eines Fundes, in dem der Name auch ersetzt wird</translation>
    </message>
    <message>
        <source>Id of a find that would be replaced, and is not</source>
        <translation>Kennung eines Fundes, der ersetzt würde und es nicht wird</translation>
    </message>
    <message>
        <source>Print what was found and every change; nothing is changed</source>
        <translation>Ausgeben, was gefunden wurde, und jede Änderung; nichts wird geändert</translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation>Nur prüfen und messen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation>Ein Shell-Skript ausgeben, das dasselbe von Hand tut; nichts wird geändert</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>Name the new site: --name %1, for example. Nothing was changed.</source>
        <translation>Nennen Sie die neue Site, zum Beispiel: --name %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Not set up. Nothing was changed.</source>
        <translation>Nicht eingerichtet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no find &quot;%1&quot;: --review shows them. Nothing was changed.</source>
        <translation>Es gibt keinen Fund „%1“: --review zeigt sie. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other place(s) with the name stay as they are; --review shows them.</source>
        <translation>
            <numerusform>%Ln weitere Stelle mit dem Namen bleibt, wie sie ist; --review zeigt sie.</numerusform>
            <numerusform>%Ln weitere Stellen mit dem Namen bleiben, wie sie sind; --review zeigt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>For a certificate: %1</source>
        <translation>Für ein Zertifikat: %1</translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show every site with its state</source>
        <translation>Jede Site mit ihrem Zustand zeigen</translation>
    </message>
    <message>
        <source>Only this server or series</source>
        <translation>Nur dieser Server oder diese Reihe</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation>Als JSON (docs/json.md)</translation>
    </message>
    <message>
        <source>Do not ask the sites&apos; addresses</source>
        <translation>Die Adressen der Sites nicht fragen</translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation>Noch keine Server. „baton server add NAME“ fügt einen hinzu, „baton practice start“ macht einen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>%1: not reached; seen %2</source>
        <translation>%1: nicht erreicht; gesehen %2</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1: nicht erreicht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Lino</source>
        <translation>Lino</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Befinden</translation>
    </message>
</context>
<context>
    <name>StopCommand</name>
    <message>
        <source>Stop a job on its server</source>
        <translation>Einen Job auf seinem Server anhalten</translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation>JOB oder SERVER/JOB, wie „baton jobs“ ihn zeigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It had ended by itself before it could be stopped.</source>
        <translation>Er war zu Ende, bevor er angehalten werden konnte.</translation>
    </message>
</context>
<context>
    <name>SurveyLines</name>
    <message numerus="yes">
        <source>  %1 in %Ln file(s)</source>
        <translation>
            <numerusform>  %1 in %Ln Datei</numerusform>
            <numerusform>  %1 in %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>  not: %1 (%2, %3)</source>
        <translation>  nicht: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>  needs %1 on %2, of %3 free</source>
        <translation>  braucht %1 auf %2, von %3 frei</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>  certificate: %1</source>
        <translation>  Zertifikat: %1</translation>
    </message>
    <message>
        <source>  for a certificate: %1</source>
        <translation>  für ein Zertifikat: %1</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what was checked, how it is, what was found</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>  What to do: %1</source>
        <translation>  Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>%1, a copy of %2: %3</source>
        <translation>%1, eine Kopie von %2: %3</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Packages of production</source>
        <translation>Pakete der Produktion</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Files in which the name is replaced</source>
        <translation>Dateien, in denen der Name ersetzt wird</translation>
    </message>
    <message>
        <source>Other places with the name (--replace ID, --keep ID)</source>
        <translation>Andere Stellen mit dem Namen (--replace ID, --keep ID)</translation>
    </message>
    <message>
        <source>Web server: %1</source>
        <translation>Webserver: %1</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Jobs: %1</translation>
    </message>
    <message>
        <source>%1 gets its links in %2</source>
        <translation>%1 bekommt seine Links in %2</translation>
    </message>
    <message>
        <source>%1 ceased to be production on %2</source>
        <translation>%1 ist seit %2 nicht mehr Produktion</translation>
    </message>
    <message>
        <source>To be kept until %1</source>
        <translation>Zu behalten bis %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Path or name</source>
        <translation>Pfad oder Name</translation>
    </message>
    <message>
        <source>Kept: %1, about %2</source>
        <translation>Behalten: %1, etwa %2</translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <translation>Frei: %1</translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message>
        <source>&quot;%1&quot; is no time of the day: write it as HH:MM, for example 02:30.</source>
        <translation>„%1“ ist keine Uhrzeit: schreiben Sie sie als HH:MM, zum Beispiel 02:30.</translation>
    </message>
    <message>
        <source>Bring production&apos;s data into the preview, verified</source>
        <translation>Die Daten der Produktion geprüft in die Vorschau bringen</translation>
    </message>
    <message>
        <source>The series; its preview is overwritten with production&apos;s data</source>
        <translation>Die Reihe; ihre Vorschau wird mit den Daten der Produktion überschrieben</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation>Als JSON (docs/json.md), in einer Zeile</translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation>Nur prüfen und messen und es zeigen; nichts wird geändert</translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation>Ein Shell-Skript ausgeben, das dasselbe von Hand tut; nichts wird geändert</translation>
    </message>
    <message>
        <source>Synchronise every night at HH:MM, the server&apos;s time, from now on</source>
        <translation>Ab jetzt jede Nacht um HH:MM Serverzeit synchronisieren</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>No more nightly synchronisation</source>
        <translation>Keine nächtliche Synchronisierung mehr</translation>
    </message>
    <message>
        <source>Leave out the next night</source>
        <translation>Die nächste Nacht auslassen</translation>
    </message>
    <message>
        <source>Do not leave it out after all</source>
        <translation>Sie doch nicht auslassen</translation>
    </message>
    <message>
        <source>With --nightly: leave the preview&apos;s own initdb_from_prod.sh as it is</source>
        <translation>Mit --nightly: das eigene initdb_from_prod.sh der Vorschau lassen, wie es ist</translation>
    </message>
    <message>
        <source>Show no maintenance page in the preview meanwhile</source>
        <translation>In der Vorschau währenddessen keine Wartungsseite zeigen</translation>
    </message>
    <message>
        <source>There is no nightly synchronisation.</source>
        <translation>Es gibt keine nächtliche Synchronisierung.</translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation>JOB oder SERVER/JOB, wie „baton jobs“ ihn zeigt</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll bis zum Ende zeigen; Strg+C löst sich, und der Job läuft weiter</translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation>Den gestarteten Job vor seinem Protokoll als JSON in einer Zeile ausgeben</translation>
    </message>
    <message>
        <source>Revert what a job changed or made, newest step first</source>
        <translation>Rückgängig machen, was ein Job geändert oder angelegt hat, den neuesten Schritt zuerst</translation>
    </message>
</context>
</TS>
