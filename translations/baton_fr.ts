<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ActivityCommand</name>
    <message>
        <source>Who did what when with a series, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdministratorScriptCommand</name>
    <message>
        <source>Print the shell script of what a job could not do without root&apos;s rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left nothing for an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdoptCommand</name>
    <message>
        <source>Give a site that has no links its prod link, and let the web server go through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory of the links; proposed where it is not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what was found and every change; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not adopted. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptAnnouncementCommand</name>
    <message>
        <source>What users are told, in their language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, de, fr, nl or et; by default that of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own text in place of Baton&apos;s; -: standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As an address that opens a mail program (mailto:)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a calendar file (.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As an HTML page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton&apos;s own text, to be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt is planned: baton attempt plan %1 --at TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names what there is not: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan: before; withdrawn: it does not take place; frozen: while they wait; cancelled, kept: how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 An announcement of the kind &quot;%2&quot; would not be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The announcement was written by hand, in another language (%1). Give the one in this language with --template.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptCommand</name>
    <message>
        <source>The upgrade attempt: preview is production for an agreed time, then kept or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8 of at most 64 kB. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes back by itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it has ended well, tell the users: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the users: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptEndCommand</name>
    <message>
        <source>Only check, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former production&apos;s name, where it was written to since the freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back: the former version is production again; of a planned one, take back the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new site&apos;s name, where changes of its users will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back even where the former production was written to since the freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new version: it stays production. This is the last safe return; --rehearse tells what it means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptExtendCommand</name>
    <message>
        <source>Give users more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more: 15m, 1h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LENGTH</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptLines</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no upgrade attempt, and none is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>  %1: %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written to since the freeze, though nobody should: baton attempt cancel says what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost: nobody changed anything in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Since the switch %1 got changes that %2 does not have: %Ln row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on the server until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of these files: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptLostCommand</name>
    <message>
        <source>After a cancel: what users had changed in the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id; by default the last one that was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the tables (CSV) and the fixture for Lino into this new directory, for you only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can&apos;t be made, or is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change was lost in a table %1: baton attempt lost %2 names those in which there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptOptionTexts</name>
    <message>
        <source>&quot;%1&quot; is no length of time: write it as 60m, 1h or 1h30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time: write it as &quot;2026-12-05 18:00&quot;, on the server&apos;s clock, or with its zone: &quot;2026-12-05 18:00+01:00&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no announcement in &quot;%1&quot;: choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptPlanCommand</name>
    <message>
        <source>Plan and announce one, or edit what is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LENGTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts at that time without anybody, if every guardrail holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own text of the announcement in place of Baton&apos;s; -: standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day the server&apos;s clock leaps over this time. Nothing was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names what there is not: %1. Nothing was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As things are now it would not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a mail or a calendar: baton attempt announcement %1 --mail, --ics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The announcement was written by hand, in another language. Give the new one with --template. Nothing was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This announcement was written by hand, and is kept as it is: look whether its times hold. --template fills in another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the announcement: en, de, fr, nl or et; by default that of the last attempt, else this computer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When users have to stop: &quot;2026-12-05 18:00&quot; on the server&apos;s clock, or with its zone; without it a planned one keeps its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it lasts, with the minutes in which nobody can work: 60m, 1h30m; by default as planned, else 60m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end: remind maintainers, or cancel (what users changed is lost then); by default as planned, else remind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to start it, as without a plan that says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that the last good synchronisation may be old at the start; by default as planned, else 26</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is planned yet. Say when users have to stop: --at &quot;2026-12-05 18:00&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptRecallCommand</name>
    <message>
        <source>After a keep: what going back means, and let the former production be the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name; by default the one that was production last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s name; without it only what it means is told. The next synchronisation overwrites its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preview that the series has gives up its link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only check, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means to go back to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. To make %1 the preview again: baton attempt recall %2 --confirm %1. Then: baton sync %2, and baton attempt plan or start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptStartCommand</name>
    <message>
        <source>Start it now: as planned, or with --for without a plan made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LENGTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end: remind maintainers, or cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that the last good synchronisation may be old; 26 where nothing was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt is planned. Say how long users try it: baton attempt start %1 --for 60m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it lasts, with the minutes in which nobody can work: 60m, 1h30m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptStatusCommand</name>
    <message>
        <source>How it stands: time left, changes since the switch, health; of a planned one its readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask the database what changed</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks: %2 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the server&apos;s fingerprint, or &quot;yes&quot; once you have compared it: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a password or passphrase, and there is no terminal to ask on. Use an agent, or a key without passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 was not accepted. It is %2 %3. If that is what the server shows, add the server with --fingerprint %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file for %1: %2 %3 (%4:%5). The server shows: %6 %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, &quot;baton server trust %1 --fingerprint SHA256:...&quot; takes it in place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry of %1 accepts only %2. The server shows: %3 %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Hands production from one Lino site to the next, and back.
The window is lino-baton; both see the same servers and jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that Baton looks after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written whole to standard output: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command or option &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 command line not right, 3 refused by a guardrail, 4 not connected or not authenticated, 5 finished, but what was loaded differs, 130 detached with Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message>
        <source>(secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(secret, another)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what differs between two sites of a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one, of the same series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the same in both, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with 5 where packages, plugins or rows differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series %1 has no site &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages, plugins and rows are the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EstimateText</name>
    <message>
        <source>ready %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready %1 server time (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FleetCommand</name>
    <message>
        <source>There is no server named &quot;%1&quot;. &quot;baton server list&quot; shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no series named &quot;%2&quot;, or more than one: use the series&apos; id then. &quot;baton status %1&quot; shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the series as SERVER/SERIES, for example practice/mdg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the site as SERVER/SITE, for example practice/mdg1, or SERVER/SERIES/SITE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no site &quot;%2&quot;. &quot;baton status %1&quot; shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than one site &quot;%2&quot;. Name the one that you mean:
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on the server, a job or an upgrade attempt, goes on there by itself. Look at it with: baton status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowingCommand</name>
    <message>
        <source>Started %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 To see it: baton log %2/%3 -f</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeardComplaints</name>
    <message>
        <source>Known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known (%1 times): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>List a series&apos; synchronisations, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No synchronisation yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differing tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually %1 (last good runs: %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobCommand</name>
    <message>
        <source>No server that answered has a job &quot;%1&quot;. &quot;baton jobs&quot; shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no servers yet, so there is no job &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobEnd</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (exit status %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (signal %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dumped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script for the administrator: baton administrator-script %1
Once it has been run there: baton resume %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost; the job goes on there. Connecting again...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job continues on %1. To see it again: baton log %1/%2 -f</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsCommand</name>
    <message>
        <source>List the jobs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many of each server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogCommand</name>
    <message>
        <source>Print the log of a job, or a file of a site: raw bytes where it is piped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB, SERVER/JOB, or a site&apos;s file, e.g. practice/mdg2:lino.log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what comes; Ctrl+C ends looking, never the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First byte; of a file also negative: that many bytes from its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job&apos;s log is read from its beginning: --from can&apos;t be negative here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a job, or a site&apos;s file as SERVER/SITE:FILE, for example practice/mdg2:lino.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n site(s) named &quot;%2&quot;. Use SERVER/SERIES/SITE:FILE with the series&apos; id where there are several.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was replaced; it begins again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesCommand</name>
    <message>
        <source>Look after the release notes that a preview shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open them in $VISUAL or $EDITOR, keep and publish them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and publish the Markdown of this file; -: of standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the kept text again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--edit needs a terminal for the editor. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no release notes yet. To begin them: baton notes %1 --edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published page is of another text: --publish renews it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release notes are as before: nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes are text in UTF-8 of at most 1 MB. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is empty. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. No vhost of a preview shows them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, and published at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production since %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeCommand</name>
    <message>
        <source>A hosting server on this computer to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lives, instead of the usual place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database of its sites; at first sqlite3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many servers; at first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build it where needed, start it, and add it to the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether it runs, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what it started; its sites stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring its sites back to their first state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs on %2, port %3; its sites answer at %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practice server. &quot;baton practice start&quot; makes one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivilegedCommand</name>
    <message>
        <source>Read the password for sudo on the server from standard input: its first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for no password: what your own rights do not suffice for becomes a script for the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database administrator that makes the database where your own rights do not suffice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read that one&apos;s password from standard input: the line after sudo&apos;s, where both are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input has no password. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on %1 asks for a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or go on without by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for sudo on %1 (nothing: go on without): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for sudo on %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making the database on %1 needs an administrator&apos;s password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the database administrator %1 on %2: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and there is no terminal to ask on. Give it with %2. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password was given. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreScriptCommand</name>
    <message>
        <source>Look after restore2preview.py, the edited script that restores into the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the script that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what you changed in it, and what changed in production&apos;s restore.py since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the merge of both, where it has no conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the merge in $VISUAL or $EDITOR, check it and keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--edit needs a terminal for the editor. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed in the kept script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in production&apos;s restore.py since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the kept script to production&apos;s restore.py (it is not known which one it was made from)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script is as before: nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not compile: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Your text is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved; the earlier version is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! The kept script does not compile: line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide: baton restore-script %1 --edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not merged: it needs your decision. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the merge:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  the kept script says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  production&apos;s restore.py says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResumeCommand</name>
    <message>
        <source>Go on with a job that was stopped, failed or lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetireCommand</name>
    <message>
        <source>&quot;%1&quot; is no date: write it as YYYY-MM-DD, for example 2026-12-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an old site&apos;s last snapshot and remove all else of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site; SERVER/SERIES/SITE where the name is not unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s name once more; without it nothing is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only note the day until which it was promised to stay, YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what would be removed, kept and freed; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed. To do it: baton retire %1 --confirm %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunScriptCommand</name>
    <message>
        <source>Run the preview site&apos;s own sync script as a job on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series; its preview is overwritten with production&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the script in the preview site, e.g. initdb_from_prod.sh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerAddCommand</name>
    <message>
        <source>Add a server: what &quot;ssh HOST&quot; reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is called here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias or host name, as after &quot;ssh&quot;; without it the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port, where the SSH configuration does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User, where the SSH configuration does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites root; may be repeated; without it they are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory with the web server&apos;s configurations; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256:... of the only key to accept, without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1, not connected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added %1: %n site(s) found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, add it with --no-connect, then take the key with &quot;baton server trust %1 --fingerprint SHA256:...&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerListCommand</name>
    <message>
        <source>List the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerRemoveCommand</name>
    <message>
        <source>Forget a server; what runs on it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgot %1. Nothing was changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerTestCommand</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network (TCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerTrustCommand</name>
    <message>
        <source>Take a server&apos;s new host key in place of the known one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256:... of the new key, as the server&apos;s administrator told you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no SHA256 fingerprint. On the server, &quot;ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub&quot; prints one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %2 of %1 was not known before and is accepted from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the key that is on file, %2, and not %3. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %2 of %1 is on file already. Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %2 of %1 is accepted from now on, in place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of known keys was not changed: &quot;ssh&quot; itself goes on refusing the new key until you run:
  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the key %2, and not %3. Somebody may stand between you and the server. Nothing was sent to it and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpCommand</name>
    <message>
        <source>Make a new preview site from a series&apos; production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series; its production is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new site, for example mdg3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen: as in production (the default); newest: the same ones, newest versions; repositories: from clones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python of the new environment, for example /usr/bin/python3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine of its database, and name where it is another: postgresql, mysql:mdg3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the new preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preview that the series has gives up the preview link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of a find in which the name is replaced too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of a find that would be replaced, and is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what was found and every change; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the new site: --name %1, for example. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set up. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no find &quot;%1&quot;: --review shows them. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln other place(s) with the name stay as they are; --review shows them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>For a certificate: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>%1, %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every site with its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this server or series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask the sites&apos; addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not reached; seen %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopCommand</name>
    <message>
        <source>Stop a job on its server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had ended by itself before it could be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyLines</name>
    <message numerus="yes">
        <source>  %1 in %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>  not: %1 (%2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  needs %1 on %2, of %3 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  certificate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  for a certificate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what was checked, how it is, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a copy of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages of production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in which the name is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other places with the name (--replace ID, --keep ID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets its links in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ceased to be production on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be kept until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: %1, about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message>
        <source>&quot;%1&quot; is no time of the day: write it as HH:MM, for example 02:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring production&apos;s data into the preview, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series; its preview is overwritten with production&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md), on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only check and measure, and show it; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a shell script that does the same by hand; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise every night at HH:MM, the server&apos;s time, from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more nightly synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the next night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not leave it out after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --nightly: leave the preview&apos;s own initdb_from_prod.sh as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show no maintenance page in the preview meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no nightly synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert what a job changed or made, newest step first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
