<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>ActivityModel</name>
    <message>
        <source>Server time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Jobs of this series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity of %1 - %2</source>
        <comment>series, server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is planned, started, kept or cancelled is noted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddServerDialog</name>
    <message>
        <source>Add server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you type after &quot;ssh&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s address or alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name shown for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hown as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in your SSH configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites &amp;directories:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories that hold sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself; several with blanks between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Web server&apos;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories of the web server&apos;s site configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressPage</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How testers reach the preview, and what it does not do while it is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is a preview:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail leaves it: mails go to files in its log directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linod and its background jobs are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers to production&apos;s address as well, so that it can replace it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none for this name yet. The site is served without TLS until you have run this on the server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is needed: production is served without TLS as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>web server, how its vhost stands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdministratorScriptBox</name>
    <message>
        <source>The steps that are left need root&apos;s rights, which you do not have there. Hand this script to the server&apos;s administrator. When it has run, continue: what it did is not done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server to go on...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script for the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the administrator has run the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server for the script...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server left no script. Its log says what is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script holds characters that are not shown. Look at it closely before it is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdoptDonePage</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New preview...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site beside it, with its data, for the next upgrade.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdoptDraft</name>
    <message>
        <source>Adopt %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdoptReviewPage</name>
    <message>
        <source>Configurations of the web server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No configuration has to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written and what runs on the server. Nothing was changed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written and what runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vhosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/prod will lead to %2. The web server&apos;s configuration is tested before it is used, and put back where %3 does not answer through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnouncementBox</name>
    <message>
        <source>Fill in anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcement in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what was written by hand, and fill in the template again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template of the announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in braces are filled in; a line with one that is not known is left out. Your template is kept for the next attempt in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by hand: it does not change with what is chosen at the left. Look whether its times hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1. There are %2.</source>
        <comment>names in braces</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own template could not be read, so these are Baton&apos;s own words: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnouncementButtons</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in your mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .ics...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry for users&apos; calendars, with an alarm half an hour before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry for calendars can be saved once the attempt is planned: on the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program could be opened; copy the text instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .ics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose first when it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>The window with the Lino sites of all servers. &quot;baton&quot; is its command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the practice server, and show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;lino-baton --help&quot; shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptBanner</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the attempt&apos;s job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not reached: seen %2. The attempt goes on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade attempt of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attempt on %2</source>
        <comment>action, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is about to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about to take the place of %2: checking first, nothing is frozen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to %1: checking first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about to be kept: checking first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not reached: seen %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptBanners</name>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more attempt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more attempts...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptDesk</name>
    <message>
        <source>Asking %1 to begin...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to %1 in %2 s: no changes since the switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting as soon as %1 has looked at every guardrail...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for sudo&apos;s password...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt was not started. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt was not started. %1 %2 is production as before. %3</source>
        <comment>failed checks, site, todo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was begun: the attempt is another one by now. Look at what the banner says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking where it was interrupted...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its job is not in the server&apos;s list any more. The server takes it up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what would be lost...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was begun: the attempt does not run any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your decision...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall %1 stay production?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of %1 is not that of the freeze any more: something was written into it meanwhile, and is not in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not as it was when it was frozen. Shall it become production all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something wrote into its data or its media since then, though no user could reach it. %2 serves the users now, and the attempt goes on. Going back makes %1 production with what is in it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to %1 as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the attempt running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program could be opened. The text for the users is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost before it said whether this has begun. The connection is made again by itself, and what has begun on the server goes on there: look at what the banner says then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not say in time whether this has begun: look at what the banner says before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 whether a password is needed...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .ics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-withdrawn.ics</source>
        <comment>site; a file&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. Send it to those who have the announced entry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptDonePage</name>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every maintainer of the server sees it from now on. Nothing has changed for users yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this and starts it in ten seconds, which can be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the users:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or do not wait for the planned time:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptDraft</name>
    <message>
        <source>Upgrade attempt on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptFreezePage</name>
    <message>
        <source>Freeze and final synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the start and the switch nobody can work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that users see meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What users see meanwhile, at the usual address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. %1 shows the page, its background programs stop, and what is under way is waited for, at most a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. %1 gets the data of %2 once more; every table is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. %1 is warmed up under production&apos;s name, and takes its place in one moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If any of it fails or takes too long, %1 goes on as before, with all its data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptNotices</name>
    <message>
        <source>The attempt on %1 begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is frozen until %2 has taken its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the attempt on %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server goes back to %1 by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still serves %1: keep the new version, or cancel the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left of the attempt on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 is to begin now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 is to begin in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server starts it by itself, if every guardrail holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to start it: one click in its banner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production as before. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 did not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still production. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 has not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was to start it by itself, and nothing is seen of that: start it by hand, or see whether cron runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptPlanPage</name>
    <message>
        <source>Remind maintainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When %1 takes the place of %2 for a while, and what users are told of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, on the server&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A maintainer presses Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server starts it at that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length, in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt does not start where the last good synchronisation is older than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synchronisation at most, in hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synchronisation at most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server when that is...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server&apos;s clock: %1, %2</source>
        <comment>time, in a span</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day the server&apos;s clock leaps over this time. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server starts it, if every guardrail holds then; else it says why not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unless somebody keeps %1, %2 is production again then, and what users changed meanwhile is only in a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays production until somebody decides; maintainers are reminded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end, and every ten minutes after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cancels the attempt at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which has passed. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are reminded in the window; one click starts it, and for ten seconds it can be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptReadinessPage</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every guardrail as it stands now. Each is asked again at the start; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is asked when the attempt is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t start by itself there: %1 Go back and choose that it is started by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t go back by itself there: %1 Go back and choose that maintainers are reminded at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As things are now it would not start. It can be planned all the same: mend what failed before then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptRehearsalPage</name>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs when the attempt starts, in this order. A rehearsal runs what only looks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptResult</name>
    <message>
        <source>%1 serves the users, and the attempt goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production as before, with all its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the attempt on %1 was not taken back completely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was begun with %1 was not taken back completely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands in the way for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not become production again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping %1 was not completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at once whether production answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production, but not all that belongs to it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server puts %1 back as production by itself at once; the job after this one tells how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production again, but not all that belongs to it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server puts %1 back as production by itself at once, and the attempt goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production and stays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says where it ended; take it back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it where it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says where it ended; mend that and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the attempt on %1 was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was begun with %1 was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only checks and measures were run: nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt runs: %1 is production now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands by, frozen, with all its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new version or cancel the attempt before the time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production again, as it was before the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an old site now, frozen as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was not done, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what was restored differs from what was dumped.</source>
        <comment>what was not done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it was stopped.</source>
        <comment>what was not done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes it up by itself within two minutes; where it needs a password for that, go on in the attempt&apos;s banner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes the start of the attempt back: %2 becomes production again as it was frozen, and %1 is preview again. Once users worked in %1, cancel the attempt instead: that keeps what they did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes back what going back to %2 changed: %1 is production again, and the attempt goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes back what keeping %1 changed so far. %1 serves the users meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt runs: %1 is production now. As in the last synchronisation, not all rows were restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the tables that differ. Keep the new version or cancel the attempt before the time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is planned, and how to go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning it on the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen moment has passed meanwhile. Go back and choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replaces %2 on %3: %4, for %5, announced until %6.</source>
        <comment>new, former, server, time, span, end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server starts it by itself, if every guardrail holds then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to start it: one click in the banner, in the table&apos;s row, or baton attempt start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 min of it nobody can work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The announcement is in %1; users are told by you, with the buttons of the next page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As things are now it would not start: look at the readiness again before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the start: withdraw or edit the plan; nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the switch: Stop. %1 goes on with all its data; so does the server by itself if a step fails or takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the switch: Cancel attempt, one click while nobody changed anything; otherwise you see first what would be lost. %1 is production again within seconds, exactly as it was at the freeze, and what users did in %2 is kept in a report for 90 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After Keep new version there is no simple way back: going back is then a new attempt in the other direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is planned, and how to go back. Planning changes nothing; every maintainer of the server sees the plan from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptSight</name>
    <message>
        <source>%1 is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not connected: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt of this series is in another state: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is known that has to do with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no links yet: adopt its production site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upgrade attempt of this series is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no preview that could take production&apos;s place: set one up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost changes...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks every guardrail again and starts in ten seconds: %2 is frozen, synchronised once more, and %1 takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change moment, length, announcement or what happens at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the plan back: nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays production; asks once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes production again; counts first what would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen minutes more for users to test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the start: the server puts %1 back as production by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop going back: before the switch back the attempt goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here: %1 is production, and the rest can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the interrupted job up at once, with sudo&apos;s password where it needs one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log of its newest job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What users did in %1 and is not in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show this any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell users...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens your mail program with how it ended, in the users&apos; language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan again...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .ics...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what looks first: the attempt goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it anew with the same length and end; it can be started at once from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What takes the entry out of users&apos; calendars again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens your mail program with words that it does not take place, in the users&apos; language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptText</name>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new version became production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled: the former version is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept: the new version stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went back by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintainers reminded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken up by itself after an interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of retirement set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no changes since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 changes since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 changes will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 changes by 1 user will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 changes by %L2 users will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>rows added, changed, removed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production answers with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production answers in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <comment>names of programs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 programs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the former production&apos;s data was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error since the switch in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors since the switch; the last in %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what, who</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <comment>time with zone, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replaces %2 as soon as somebody starts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replaces %2 %3, in %4</source>
        <comment>new site, former site, time, span</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was to replace %2 %3, %4 ago</source>
        <comment>new site, former site, time, span</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over: the server goes back to %1 by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue %1, still serving %2: decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt on %1: %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, started by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1</source>
        <comment>changes since</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting %1 in the place of %2 was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the place of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to %1 was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping %1 was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being kept as production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts by itself if every guardrail holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody has to start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last start did not go through: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users of %1 may see the maintenance page until it is taken up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users may see the maintenance page until it is taken up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 serves the users meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes it up by itself within two minutes; where it needs a password for that, go on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays production until somebody decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan that %1 replaces %2 was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%3 withdrew the plan that %1 replaces %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 was cancelled: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production again, as it was before the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what users did in %1 meanwhile: it is not in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an old site now, frozen as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt on %1 did not start: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production as before, with all its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end maintainers are reminded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end it goes back by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays production, with everything that users did in it. %2 becomes an old site: its jobs end, it stays frozen, and in 30 days it may be retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 becomes production again, with the data of the moment in which it was frozen. What users did in %1 since then is not in it: it is kept for 90 days as a list that you can look through, export and load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since the switch can&apos;t be counted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What users did in %1 can&apos;t be listed row by row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What users did in %1 can&apos;t be listed row by row: %2</source>
        <comment>site, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known either how many rows that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only how many rows of each table is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All data as it was then is kept on the server, in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was found, age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long nobody can work is not known yet: there was no good synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 min, says the last synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 min, says the median of the last %2 good synchronisations; most say %3 to %4 min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 min, says the median of the last %2 good synchronisations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all of the announced %1 min: plan a longer attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production shows its maintenance page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both programs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 do not run</source>
        <comment>names of programs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would not start (%1): %2</source>
        <comment>age, what fails</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would not start (%1): %2; and %3 more</source>
        <comment>age, what fails</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every guardrail holds (%1)</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every guardrail holds, with 1 warning (%1)</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every guardrail holds, with %2 warnings (%1)</source>
        <comment>age, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can work for about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>check, state, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users of %1 see the maintenance page since %2.</source>
        <comment>site, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says where it ended; mend that and plan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former production made the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last safe return. Going back to %2 later is a new attempt in the other direction: the data of %1 would have to be brought into the old version, and what that version can&apos;t hold is lost. The data of %2 as it stands now would be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the users. What going back later would mean is told before it is done: by Make preview again... of %1 in the window, or by baton attempt recall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is production again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the announced %1 min leave %2 for the users.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelAttemptDialog</name>
    <message>
        <source>%1 %L2</source>
        <comment>user, number of rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the attempt on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be lost could not be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to go back to %2 all the same:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes per table</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>about %1</source>
        <comment>number of rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>table, changes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Whole file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was checked, how it stands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for more files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root&apos;s rights (sudo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root&apos;s rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New files keep the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions of new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series&apos; present preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must not be touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you looked through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old name in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vhosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cron entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typed name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sites beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own rights there suffice for all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work as root there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may use sudo without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo asks %1 for a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no root&apos;s rights: a script is written for the administrator, and the job goes on once it was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview is neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the new site is restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs of both sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other maintainers see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sites answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cron jobs of production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to a former production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found on the server. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what failed, then check again. Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>–</source>
        <comment>not there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs (secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal (secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rows, difference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing is known</source>
        <comment>section</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all %L2 are equal</source>
        <comment>section, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 of %L3 differ</source>
        <comment>section, numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>site, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>site, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server; it starts the Django of both sites and measures them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is shown as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no second site to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between %1 and %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be found out:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking both sites; this may take up to two minutes...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site to compare it with another one of its series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Compare to see what differs: packages, plugins, settings, rows per table, sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs. Compared %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 difference. Compared %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 differences. Compared %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintBar</name>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this line means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in this log that have an explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next line with an explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next line with an explanation (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these messages have an explanation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known complaints: %L1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintText</name>
    <message>
        <source>The disk is full, or the account&apos;s quota is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look with df -h, and with df -i (no free inodes give the same message). Make room, for example old snapshots below /var/backups/lino, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no room for more rows: its disk is full, or a limit on its size is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look with df -h at the disk of the database (MariaDB: /var/lib/mysql). Make room, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system may only be read at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel does this after errors of the disk: look with dmesg, and ask who runs the machine before you write anything there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsync may not set the time of %1, because another user owns it. The files themselves were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --omit-dir-times to the rsync command: directories of the web server&apos;s user are the usual case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsync may not set the permissions of %1, because another user owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --no-perms to the rsync command, or let the owner of the files run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsync may not change the group or owner of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --no-owner --no-group to the rsync command, or put the maintainer into that group (sudo adduser MAINTAINER www-data) and log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsync may not read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its group the right to read (chmod -R g+rX), and put the maintainer into that group; then run it again: the copy lacks this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsync may not write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group www-data needs write permission there (chmod g+ws on directories), and programs that write there need umask 002. Then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files went away while rsync copied them: somebody, or a cache, used the site meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend. A script should accept rsync&apos;s exit status 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsync copied all except what it complained about before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at rsync&apos;s lines above this one: each names a file and the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s Python environment may not be written by this account: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restore writes migration files there. Give the env to the maintainer&apos;s group: sudo chgrp -R www-data env; sudo chmod -R g+w env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process made %1 so that this one may not write it: a wrong umask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo chgrp -R www-data log media; sudo chmod -R g+rwX log media. Then set umask 002 for maintainers, in cron scripts and in uwsgi.ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process made %1, or its directory, so that this one may not write it: a wrong umask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account that runs this may not use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ls -l shows owner and group. Sites&apos; files belong to the group www-data, with write permission for the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python stopped, because the server doesn&apos;t have the locale that is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate it (sudo dpkg-reconfigure locales), or put export LC_ALL=C.UTF-8 at the beginning of the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server doesn&apos;t have the language settings (locale) that the login asks for. Mostly harmless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate the locale (sudo dpkg-reconfigure locales), or take SendEnv LANG LC_* out of the SSH configuration of your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may only print ASCII here, because no locale with UTF-8 is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put export LC_ALL=C.UTF-8 at the beginning of the script or of the crontab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be dropped or renamed, because somebody is connected to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the site&apos;s uwsgi and linod (sudo supervisorctl stop ...), close psql sessions, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process is writing the same SQLite file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what else uses this site (uwsgi, linod, a second manage.py), then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two processes wanted the same rows, and this one gave up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what else writes into this database (uwsgi, linod, a second job), then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server takes no more connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who holds them (PostgreSQL: SELECT * FROM pg_stat_activity; MariaDB: SHOW PROCESSLIST). Restart what leaves them open, or raise max_connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL is just being started or stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and run it again. Where it stays so: sudo systemctl status postgresql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL doesn&apos;t run, or not where the site looks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo systemctl start postgresql; where it runs, compare HOST and PORT in the site&apos;s settings.py with pg_lsclusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MariaDB or MySQL doesn&apos;t run, or not where the site looks for it (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo systemctl start mariadb; where it runs, compare HOST and PORT in the site&apos;s settings.py with its socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server went away in the middle of the work: it was restarted, was killed, or cut a connection that was idle for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it runs and why it stopped (sudo journalctl -u postgresql -u mariadb), then run it again from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database that the site&apos;s settings name doesn&apos;t exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it (getlino startsite does), or put the right NAME into the site&apos;s settings.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s database user lacks rights in this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL: ALTER DATABASE name OWNER TO user, ALTER ROLE user CREATEDB. MariaDB: GRANT ALL ON name.* TO user@localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refuses the user or the password that the site&apos;s settings name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare USER and PASSWORD in the site&apos;s settings.py with the database; where Peer is refused, give HOST as localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file, or the directory around it, may not be written by this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both need write permission for the group: sudo chgrp www-data . default.db; sudo chmod g+w . default.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite can&apos;t open the file that the site&apos;s settings name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether its directory exists and whether this account may enter and write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file is damaged, or is no database at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t write to it. Keep a copy, try sqlite3 FILE .recover, and restore the last good snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump is not complete: Lino could not read some tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t restore it. The reason stands above, usually a table that the database lacks: manage.py check, then dump again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database lacks a table or a column that this version of Lino wants: it is empty, or from another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production: go back to the version that fits, or migrate. Preview: synchronise it, the restore makes all tables anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row with this key exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a restore: the database was not empty, or a table file is loaded twice (look into restore2preview.py for t.py beside t_1.py).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than the new version&apos;s field takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it in the create_... function of restore2preview.py, or in production, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s character set can&apos;t hold this letter or emoji.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER DATABASE name CHARACTER SET utf8mb4, then restore again, so that all tables are made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s Python environment lacks mysqlclient, which Django needs for MariaDB and MySQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo apt install libmariadb-dev pkg-config build-essential python3-dev; env/bin/pip install mysqlclient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s Python environment lacks psycopg2, which Django needs for PostgreSQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>env/bin/pip install psycopg2-binary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Django or Lino isn&apos;t there: this runs without the site&apos;s Python environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the site&apos;s own Python (env/bin/python manage.py ...), or activate its environment first: . env/bin/activate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are not found: manage.py names a site (%1) that is not in the sites&apos; directory, or the Python path lacks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare DJANGO_SETTINGS_MODULE in manage.py and wsgi.py with the directory&apos;s name: a copied site still names the one it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package that brings %1 is not installed in the environment that runs this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>env/bin/python manage.py install --noinput installs what the site&apos;s plugins declare; otherwise env/bin/pip install it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mysqlclient can&apos;t be built: the headers of MariaDB&apos;s client library are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo apt install libmariadb-dev pkg-config build-essential python3-dev, then run pip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>psycopg2 can&apos;t be built: the headers of PostgreSQL&apos;s client library are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install psycopg2-binary instead, or sudo apt install libpq-dev build-essential python3-dev and run pip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python package has to be compiled here, and the compiler or Python&apos;s headers are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo apt install build-essential python3-dev, then run pip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python environment can&apos;t be made: Debian&apos;s package for it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo apt install python3-venv, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip refuses to change the system&apos;s Python: the site&apos;s environment is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the site&apos;s own pip: env/bin/pip install ... (never --break-system-packages).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t reach the package index or another machine on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try curl -I https://pypi.org there. The usual causes are DNS, a firewall, or a proxy that is not set (HTTPS_PROXY).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip found no version of %1 that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the name and the version; whether this Python is too old for it (env/bin/python --version); and whether the index was reached (lines above).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two packages ask for versions that don&apos;t go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines around this one name them. Install all of them in one pip command, or pin the versions as production has them (freeze.log).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the other side is not trusted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the server&apos;s clock and at ca-certificates (sudo apt install --reinstall ca-certificates); own certificates may have run out (sudo certbot certificates).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody asked for the site under the name %1, which its settings don&apos;t allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where that name is right, add it to ALLOWED_HOSTS in settings.py and restart the site&apos;s uwsgi; otherwise it is a robot, and the vhost should not pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nginx can&apos;t hand the request over (502): nobody listens at %1, so the site&apos;s uwsgi doesn&apos;t run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo supervisorctl status, then start the site&apos;s uwsgi job; its own log says why it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nginx may not use the site&apos;s socket %1 (502).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server&apos;s user needs to write the socket and to enter each directory above it: chmod-socket = 660 in uwsgi.ini, group www-data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site didn&apos;t answer nginx in time (504).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cold site takes some seconds at its first request. Where it stays so: look for a long job, or a database that is locked; uwsgi_read_timeout can be raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nginx refused an upload that is larger than it takes (413).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise client_max_body_size in the site&apos;s vhost, then sudo nginx -t and sudo systemctl reload nginx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nginx&apos;s configuration names a file that can&apos;t be read (%1). The next restart would stop every site of this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the line before anything restarts nginx; sudo nginx -t shows whether it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process listens at this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find it with sudo ss -ltnp; usually an earlier run of the same program that still runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uwsgi runs, but the site didn&apos;t start in it: each request gets &quot;Internal Server Error&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason stands further up in uwsgi&apos;s log, as a Python traceback from its start. env/bin/python manage.py check usually shows it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino could not save %1 objects of the dump: they are missing in the restored database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines below name model, reason and primary keys. Mend the data in production, or convert it in the create_... function of restore2preview.py, then synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino can&apos;t save this object yet and tries again later: usually what it refers to is not loaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do, unless the end of the restore says &quot;Abandoning with ...&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino could not save %1, which refers to nothing else, and the restore stops here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason stands above, as the end of a traceback. Mend the row in production, or convert it in the create_... function of restore2preview.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dump2py doesn&apos;t write into a directory that exists (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add -o (overwrite). Table files of the earlier dump then stay behind: clear them first, and keep restore2preview.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore will fill %1 with the time of the restore: the true value is lost in the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless for a test. Tell the application&apos;s developer: Lino wants a default there instead of auto_now_add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore2preview.py doesn&apos;t fit the dump: table %1 has other fields than its create_... function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare restore2preview.py with the fresh restore.py, and bring the function&apos;s fields into line. A table file may also be left over from an older dump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new version&apos;s model %1 has no field %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In restore2preview.py, take that field out of the create_... function (or convert its value into another field), then restore again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s settings or a plugin use something that this Lino no longer has: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings.py as the message says, or install the plugin&apos;s version that belongs to this Lino.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package has the version %1, which Python&apos;s tools can&apos;t read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update pip and setuptools in the site&apos;s environment, and the package that carries this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database lacks %1 changes that the installed version wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: synchronise. Production: run manage.py migrate only after a snapshot, and only where this site uses migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free -h shows it. Stop what else needs memory, add swap, or use dump2py&apos;s -m with a smaller number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was killed from outside: usually the kernel, because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look with sudo dmesg | grep -i kill. Stop what else needs memory, add swap, or use dump2py&apos;s -m with a smaller number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process has more files open than it may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -n, LimitNOFILE=, or minfds in supervisord.conf), and restart what keeps so many open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo wants a password, and nobody can type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the nightly script do without sudo, or allow exactly this command in /etc/sudoers.d (MAINTAINER ALL = NOPASSWD: ...).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not use sudo for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator puts it into the group sudo, or allows the command in /etc/sudoers.d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account may not give itself this priority; the command runs all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless. Only root may use a negative value of nice: take it out of the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script names a Python that is not there: a virtualenv was moved, renamed or copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtualenv can&apos;t be moved. Make the site&apos;s env anew, and install the packages of freeze.log into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s manage.py or its Python environment is not where the script looks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the directory in which the script runs, and whether the links prod and preview lead to a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git refuses to work in %1, because another user owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git config --global --add safe.directory PATH for this account, or give the repository to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed files in this git clone by hand, so git doesn&apos;t update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git diff shows what. Keep it (git stash) or drop it (git checkout -- FILE), then pull again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor doesn&apos;t run, or could not start the site&apos;s program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo systemctl status supervisor; sudo supervisorctl status; the program&apos;s own log says why it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service that the program wants doesn&apos;t run: a mail server, redis, or another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traceback above says which module wanted it (smtplib: the mail server of EMAIL_HOST). Start it, or take it out of the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the conflict before (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next conflict (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the lines of your script here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the lines of the fresh restore.py here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your lines first, then the fresh ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conflict to be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 conflicts to be decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTestList</name>
    <message>
        <source>Test of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
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
        <source>Baton&apos;s helper</source>
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
</context>
<context>
    <name>ContentsPage</name>
    <message>
        <source>What is left out of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is copied, with which Python, and which packages the new site gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python of the new site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from %1: %2 in %L3 files. The media files come with the first synchronisation, which is part of this set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production has no clones in env/repositories and no pull.sh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same versions, to be changed in the new site afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is newest is known once it was installed: then it stands here and in the release notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clones of env/repositories are copied and brought up to date; the other packages are as in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>version, path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, commit %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyableCommand</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to run on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatabasePage</name>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new site gets a database of its own; production&apos;s is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is made:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may create databases there? The password is sent to the database server only, and written nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the database administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the database administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database administrator:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: it is a file of the new site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept until this window is closed, at most 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s password is generated on the server. It goes only into the settings.py of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Choose another engine, or another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatabaseText</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (says Django)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (says settings.py)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Type %1 to do it all the same:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsBox</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectionPage</name>
    <message>
        <source>Show a maintenance page in %1 meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s data goes into the preview, never the other way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in %1&apos;s database and media files is replaced. Whoever is signed in to %1 has to sign in again. The job runs on the server: it goes on when this computer is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that nobody works in a half-restored site. Should the restore fail, the page stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sites use the same database, %1: restoring into %2 would destroy production&apos;s data. Nothing was touched. Give %2 a database of its own in its settings.py, then come back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The name of %1 is not known to this computer&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a typing error in the server&apos;s address, and whether this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and whether the SSH service runs on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, a firewall, or the server&apos;s load, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered something that is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. Should it come back, report it together with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jump host on the way to %1 could not be passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the same with ssh in a terminal, and look at ProxyJump in your SSH configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not known yet, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again and compare the fingerprint with the one that the server shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator whether the key was replaced before you connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is marked as revoked. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for its new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that the key of %1 is the right one, since a list of known keys can&apos;t be read without doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the line of known_hosts that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not let you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and the key: what &quot;ssh&quot; accepts in a terminal works here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your certificate for %1 is expired or not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new certificate from whoever signs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH agent did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock or restart the agent, or name a key file for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private key for %1 can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s path, its permissions and its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton&apos;s helper can&apos;t run on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server needs Python 3.7 or newer and a home directory that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command on %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what it printed last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not permit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that your account is a member of the group that owns the sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job or maintainer works on this series on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended, or ask who holds it; the details name the holder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused before anything began on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the details name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too much to do at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the values is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be the name of a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use small letters and digits, beginning with a letter, for example mdg4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name says what a site is used for, which changes later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a neutral name, for example mdg4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be written. What it held before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the place that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is damaged and was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details name the copy that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already one of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be asked each time; nothing is written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or type the password each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changed nothing on the server: production was not touched, and what runs there goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows another key than the one it is known by. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is made again by itself. Jobs and upgrade attempts on the server go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had begun on %1 goes on there; how production stands is shown when it answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <comment>What had begun on ...</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital and small letters must agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what is sought as a regular expression (PCRE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>New table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in production and not loaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dumped in several files now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dumped in one file again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded, but not dumped any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone from production: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out on purpose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New field in production: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field gone from production: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding, detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dump yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no restore2preview.py yet: the next synchronisation makes it as a copy of restore.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore2preview.py fits production&apos;s restore.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s restore.py changed: the next synchronisation merges it into restore2preview.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore2preview.py needs your decision before the next synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindsView</name>
    <message>
        <source>Places to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: everywhere else the old name stands for itself and is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here %1 may mean something else. What is ticked is replaced by %2; what is not stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>No servers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hosting server that you reach with ssh, or start a practice server on this computer: real Lino sites that nobody depends on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it on a practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of your SSH configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in your SSH configuration:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthWatch</name>
    <message>
        <source>Name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate signed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirected without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Durations of the last synchronisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%g min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%g s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostKeyDialog</name>
    <message>
        <source>First connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not been connected to from here before. Nothing but its key was asked for: no password, no agent. Compare the key with the one that the server itself shows, then accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows another key than the one that is known. Somebody may stand between you and the server, or the server was installed anew. Nothing was sent to it and nothing runs. Jobs that run on the server go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that %1 shows is marked as revoked in your list of known keys. Nothing was sent to it and nothing runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your list of known keys can&apos;t be read without doubt, so it is not certain that this is the key of %1. Nothing was sent to it and nothing runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the key that the server shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown by the server now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command, run on the server itself, prints its fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to run on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256:... as the server printed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the fingerprint to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here to compare:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal: this is the server&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different! Do not accept this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server&apos;s entry accepts only this key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint that the entry accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator for its new key. A revoked key can&apos;t be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Where the server is in the list, the new key can be taken once it connects from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Only if it was, type that fingerprint below: the new key then takes the place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New fingerprint, as the server&apos;s administrator told you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste the new fingerprint, as the server&apos;s administrator told you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of known keys keeps the old key: &quot;ssh&quot; in a terminal goes on refusing the new one until you run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to run on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the old key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the server ends its processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1 by %2, on %3 in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. The job goes on there; this is how it stood when it was last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobOutcome</name>
    <message>
        <source>Rows per table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with the step where it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the job&apos;s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server to undo it...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPane</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet. Synchronising a preview starts one; it goes on here when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>overrun, ready</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobResultText</name>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it where it ended, undo what it changed, or synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it where it ended, or synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says where it ended; the next synchronisation overwrites what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and production are as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs your decision about the restore script: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not synchronised: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The synchronisation of %1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be half restored until the next synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only checks and measures were run: nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was restored into %1 differs from what was dumped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the tables that differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has production&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its users have to sign in again: a restore ends all sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not touched: it is served as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the maintenance page while its data is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the maintenance page: its data is half restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of %1 is half restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the restored data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no table differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 table differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tables differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 table left out on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tables left out on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dump %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>media %1 in %L2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>media %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reverts what the job&apos;s steps changed, newest first: the restore script becomes what it was, and the maintenance page goes unless the data of %1 is half restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that was already overwritten in %1 does not come back: the next synchronisation does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the steps of %1 changed was reverted; the log names what has no way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobSecretsDialog</name>
    <message>
        <source>Password for sudo on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo asks for a password on this server. It is used for the steps that need root&apos;s rights, and written nowhere. Go on without it where none of what is left needs them, or to get a script for the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for sudo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ended by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: exit status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping now leaves %1 half restored until the next synchronisation. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse: %1 %2</source>
        <comment>operation, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in %1 was overwritten yet. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the site&apos;s own script, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping now leaves %1 unfinished: the set-up can be resumed or undone. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping now leaves what was done so far: it can be resumed or undone. %1 goes on serving its users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping now leaves %1 partly removed: the retirement can be resumed. Its last snapshot stays. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1 %2</source>
        <comment>operation, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping now leaves what was done so far: it can be resumed or undone. The data of %1 is as it was, and production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Running when last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
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
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepUntilBox</name>
    <message>
        <source>Keep until...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day until which the site stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree on another day until which the site stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site stays until:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer production since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was to stay until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to stay until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when it is no longer production is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day was agreed until which it stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site stays where it is and goes on serving its users at every moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory of the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes production of its series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the web server names %1 itself. Adopting makes a link, prod, that leads to the site, and lets the web server follow that link. From then on another site can become production by changing the link, a preview can stand beside it, and a maintenance page can be shown. The site&apos;s own files and its database are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory of the links:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/prod leads to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole path is needed, from / on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogDelegate</name>
    <message>
        <source>Show all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new file begins here: the server put the earlier one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 long; press Enter to show all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase %1 begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Went on from the other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest lines in sight (End); scrolling up leaves this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next error (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this log (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest lines and follow them (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server put this file away and began a new one; a line across the log marks where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again; the log goes on from the byte where it was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is lost. What runs on the server goes on; the log continues here once the server is reached again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This log can&apos;t be read on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no error in this log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error further down; this is the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first part was copied; use &quot;Save as...&quot; for the whole log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was not saved to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message in this log has an explanation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongLineDialog</name>
    <message>
        <source>The whole line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shown in pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostChangesView</name>
    <message>
        <source>Lost changes of %1 - %2</source>
        <comment>series, server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost changes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen rows, or the list of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of the chosen table as a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of all tables, a CSV file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for Lino...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixture that manage.py loaddata brings back into a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all tables into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the fixture into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user, rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>table, changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lost changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt of %1 was cancelled after users had worked in the new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change made in %1 is not in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes made in %2 are not in %3.</source>
        <comment>number, site, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are by 1 user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are by %1 users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users changed nothing in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lost changes are not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows; scroll for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving: %1 of %2...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed in %1 is not in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows have it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostRowView</name>
    <message>
        <source>Fields of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed from %2 to %3</source>
        <comment>field, value, value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostRowsModel</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>zone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is not in the list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Lino Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino Baton %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands production of Lino sites from one site to the next, and back.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 servers connected, %3 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job runs on the servers; it goes on when this window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs run on the servers; they go on when this window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job continues on the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs continue on the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Lino Baton again to see where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hosting server that you reach with ssh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all servers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen site&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sites by name, state, server, address or version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs and log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs or log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer nightly...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen site is not synchronised every night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring production&apos;s data into the preview, now or every night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore script...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next synchronisation loads: compare, edit and look at earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job goes on on the server; here it is, under Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New preview...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 how its sites stand now...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site or a series first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a new preview site from production, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links and vhosts for a site that has none, so that it can be handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an upgrade to this site changes, for its users: write it and publish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages, plugins, settings, rows per table and sizes of two sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a last snapshot of an old site and remove all else of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start attempt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost changes...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No upgrade attempt of this series is planned or runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit attempt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan, announce and start an upgrade: the preview takes production&apos;s place for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What users did in a new version that did not stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what when with this series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logs of %1 could not be listed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not among the logs that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make preview again...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What going back to a former production means, and make it the preview again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManageServersDialog</name>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the server on this computer. Its sites and jobs stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a server out forgets it and its passwords on this computer only. Its sites and jobs stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeaningPage</name>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back after a keep is a new attempt in the other direction. Nothing was changed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps lead back: %1 becomes the preview again; it is synchronised, which brings the data of %2 into it; and an attempt from %2 to %1 is planned or started. This is the first. What each of them means:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A series has one preview at a time. %1 keeps its files and its database; no link leads to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t become the preview again as things stand: what was found, and what to do about it, stands first below. Production, %2, was not touched and goes on serving its users.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingDisplay</name>
    <message>
        <source>The window needs a display, and there is none here. Without one use the command line: &quot;baton --help&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NightlyBox</name>
    <message>
        <source>Hold tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer nightly...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it nightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer nightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry in the maintainer&apos;s crontab goes, and no night synchronises this preview any more. Its jobs and logs stay, and it can be set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding the next night...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the hold back...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the nights...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next night synchronises again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next night is left out: testers keep their data another day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NightlyText</name>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nightly synchronisation should have begun. If it does not begin within the hour, look whether cron runs on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nightly synchronisation did not begin: was the server off, or cron stopped? Synchronise now, or wait for the next night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs longer than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on. The log shows where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says where it failed. Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at which tables hold other numbers of rows than were dumped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job says what stood in the way and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production changed where restore2preview.py was edited: decide, then synchronise. The preview keeps the data it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another job was running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night was left out, since another job held the series. Synchronise now, or wait for the next night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the crontab any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maintainer&apos;s crontab has no entry for it any more: set the nightly synchronisation again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightly at %1 server time (%2), %3 here; next %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightly at %1 server time (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; held tonight by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last night was left out, as was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last night: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initdb_from_prod.sh in the preview starts the same synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview&apos;s own initdb_from_prod.sh was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the preview&apos;s initdb_from_prod.sh since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview has no initdb_from_prod.sh any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesMaterial</name>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, heading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesMaterialView</name>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and change logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be inserted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the notes where the cursor is; Ctrl+Z takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All change logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, heading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of what changes: no version differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPreview</name>
    <message>
        <source>Preview of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesVersionsView</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this version&apos;s text into the notes; Ctrl+Z takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier versions yet. Each save keeps the text before it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationResult</name>
    <message>
        <source>What was done for %1 was not reverted completely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands in the way for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s files and its database were not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it where it ended, or undo what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it where it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says where it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for the administrator: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was not done, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the steps of %1 did was reverted; the log names what has no way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only checks and measures were run: nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set up and has production&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is served through its own links now, and answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is retired. Its last snapshot was read again and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set up, but what was restored into it differs from what was dumped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the tables that differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it was stopped.</source>
        <comment>what was not done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This puts the vhosts of %1 back as they were and removes the links that were made. What others changed since stays, with a warning. %1 goes on serving its users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This starts the jobs of %1 again. What was removed already does not come back; its last snapshot is kept. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This removes what the set-up of %1 made, newest first: vhost, jobs, link, its database only if the set-up made it, and last its files. What others changed since stays, with a warning. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not made the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the preview again: neutral, and with the data that it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise it, which overwrites that data; then plan or start the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This makes %1 an old site again: its link goes, and nothing runs it. What a synchronisation overwrote since does not come back. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationWizard</name>
    <message>
        <source>%1 - %2</source>
        <comment>what, server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Starting on the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is not in the list any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From production %1 to preview %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has no links, so no other site can take its place. Adopting it makes them, while it goes on serving its users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No link leads to this site. Retiring it keeps a last snapshot and removes all else of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages, plugins, settings, rows per table and sizes of both sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site was production. As the preview again it can take production&apos;s place once more, by an attempt in the other direction; what that means is told first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make preview again...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordBox</name>
    <message>
        <source>Password for sudo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept until this window is closed, at most 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo asks %1 for a password. It is used for the steps that need root&apos;s rights, sent only when sudo asks for it, and written nowhere. Without it you get a script for the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseLegend</name>
    <message>
        <source>Colours of the phases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseOutlineModel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Phase %1, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanSteps</name>
    <message>
        <source>Steps and their commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out if this succeeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>Practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hosting server with two real Lino sites starts on this computer. The first start builds the sites and takes a few minutes; later ones take seconds. Nothing outside of this computer is reached but the packages&apos; download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice server did not start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job runs on the server. You may close this window: the job goes on, and you find it under Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far. First run: how long it takes is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, usually %2. When it is ready can be said after %3 good runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. The job goes on there; this is how it stood when it was last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, how it stands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready %1, server time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready %1–%2, server time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 server time (%2), %3 here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecallDonePage</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the data of %1 into %2, whose own is overwritten. An attempt needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start attempt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans, announces and starts the way back from %1 to %2. Users get nothing of it before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecallDraft</name>
    <message>
        <source>Make %1 the preview again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecallReviewPage</name>
    <message>
        <source>Name of the site to make the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on the server, in this order. Nothing was changed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes the preview beside production, %2: neutral, and with the data that it has. That data stays, and this can be undone, until the next synchronisation overwrites it with that of %2. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>A step needs root&apos;s rights, which you have not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the administrator look through the script and run it, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo did not take the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password of your account on the server again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another neutral name, for example mdg4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or retire an old site, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site was promised to stay longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the agreed day, or agree on another one and set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typed name is not the site&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the site that is to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files changed since you looked them through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That Python can&apos;t make an environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another Python, or install its venv package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has a preview already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the earlier preview aside, or retire it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not do this on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator for the group that owns the sites, or for sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site is still in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a site that no link leads to can be retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is not as it must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job works on this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site or its links are not as they must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server does not take the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has its answer; what was there before was put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site does not answer through its vhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users changed something since the switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what would be lost, and type the new site&apos;s name if it is to be cancelled all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former production&apos;s data is not that of the freeze any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who wrote into it, and type its name if the new version is to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two sites must have databases of their own, and both be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series&apos; upgrade attempt stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its banner: wait until it has ended, or end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former production is not as it was when it was frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who wrote into it, then decide whether it is to become production all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good synchronisation is too old, or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of production did not arrive in the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change restore2preview.py, synchronise, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore script needs your decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide it, synchronise, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links do not lead where they must.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look where prod and preview lead; the warnings of the series say what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview is not neutral as it must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the marker file PREVIEW back and restart its programs, or synchronise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new site does not answer under production&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the name of production to ALLOWED_HOSTS of the new site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vhosts do not go through the links, or can&apos;t be frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt the series: baton adopt, or Adopt... in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new site&apos;s programs can&apos;t be restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how its programs are started: supervisor, systemd or a file that is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all programs of the sites are as they must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them on the server, and start what does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no crontab for what happens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it by hand, and let it remind you at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock was set meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its time, and plan the attempt anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site is none that can be the preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sites and the links again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what it means, and type the name of the site.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RehearsalPane</name>
    <message>
        <source>Save as script...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell script that does the same by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs only the checks and measures: nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. It holds no lock: read it before you run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsing: nothing is changed...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rehearsal did not begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsed: nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseNotesEditor</name>
    <message>
        <source>Release notes of %1 - %2[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes of %1[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is not in the list any more. Your text is still here: copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no release notes yet. This is a proposal from what is known of the upgrade; it is kept once you save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is not published yet: saving publishes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published page is of another text: saving publishes this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is there, but no vhost serves it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vhost serves the notes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving and publishing...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The page could not be published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and published. The text before it is kept among the earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: meanwhile somebody else saved these notes, or they can&apos;t be kept now. Your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show theirs beside your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the right is what the server keeps now, against your text. Saving keeps it as an earlier version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to %1; it is not opened from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is still here. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page and what it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, material or earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved meanwhile, against your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and change logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it on the server and publish the page; the text before it becomes an earlier version (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production since %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalPage</name>
    <message>
        <source>What goes and what stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A last snapshot is kept and read again before anything is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is removed from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: a snapshot of about %1 (dump, media, settings and other files, versions) in %2. Its README.txt says how to bring the site back.
Freed: about %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not removed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalsModel</name>
    <message>
        <source>size not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreScriptEditor</name>
    <message>
        <source>Restore script of %1 - %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore script of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is not in the list any more. Your text is still here: copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This script is too large to be edited here (%1). Its beginning is shown; edit restore2preview.py on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no restore script of your own yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known what your script was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not dumped yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes: made from, against yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the dump: made from, against fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: yours, against the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh, against the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds characters that are not seen and change how it is read. Look at it closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the preview&apos;s Python...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: one conflict is still to be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1 conflicts are still to be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s Python can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s Python can&apos;t read it. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1&apos;s Python can&apos;t read it, so a synchronisation would stop there. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving on the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The text before it is kept among the earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is still here. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your script or what it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your script as it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore.py that your script was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: what the next synchronisation runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab indents; F6 leaves the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh, differences or earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fresh restore.py of production&apos;s dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the preview&apos;s own Python read it (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and keep it on the server; the text before it becomes an earlier version (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known what your script was made from. Compare it with the fresh one, change what must be changed, and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: meanwhile somebody else changed the script, or production was dumped again. Your text is still here. Look at what is there now, under &quot;Yours&quot;, &quot;Fresh&quot; and &quot;Differences&quot;, before you save over it; a changed script is kept as an earlier version then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it beside your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merge has no conflict, but something is to be decided: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreScriptPage</name>
    <message>
        <source>Open editor...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What restore2preview.py loads, compared with what production dumps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at: no table and no field has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server to compare...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known how the restore script stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place is to be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 places are to be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python can&apos;t read your script, so a restore would stop in the middle. Line %1: %2. Mend it in the editor before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - to be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>heading, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This compares with production&apos;s dump of %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The synchronisation compares again after its own dump, before %1 is touched: should that bring a conflict, it stops and asks you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended, how both sites stand, and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: %1, usually %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided. Now it can go on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided. Synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetireDonePage</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last snapshot is in %1; its README.txt says how to bring the site back. About %2 are free again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetireDraft</name>
    <message>
        <source>Retire %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetireReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on the server, in this order. Nothing was changed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the site to retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed from %2. Until its last snapshot was read again this can be undone; after that there is no way back but a restore by hand. About %3 are freed; the snapshot is kept in %4. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will run on the server, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save: nightly at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save: not nightly any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1 is overwritten with the data of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every night: %1 is overwritten, first %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initdb_from_prod.sh becomes a call of this synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initdb_from_prod.sh stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nightly synchronisation is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First run: how long it takes is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run before took %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually it takes %1, says the median of the last %2 good runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving on the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen for every night is saved, but nothing was started. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differences in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began (server)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of a key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last answer was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 is locked with a passphrase. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to know this of %2, at %3:%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpDonePage</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings what changed in production meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightly...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview has yesterday&apos;s data every morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new for the users, with the versions filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpDraft</name>
    <message>
        <source>Create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a site %1 already: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpRefusal</name>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production can&apos;t be retired: only a site to which no link leads can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview can&apos;t be retired: it is set aside when the next one is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upgrade attempt runs with this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site is not there, or a link to it is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no links yet: adopt its production site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no production to copy from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upgrade attempt runs in this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series of this site has links already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no links, so which of its sites serves its users is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads to this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is production: only a former production can be made the preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the preview already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site was never production: set up a new preview instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no production that an attempt could go back from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upgrade attempt is planned in this series: withdraw it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpReviewPage</name>
    <message>
        <source>Files in which the name is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file names the old site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the web server and of the site&apos;s jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written and what runs on the server. Nothing was changed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written and what runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vhost and jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part of the review, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made in %2 from production %3, which is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its database is %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, remarks</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpWizard</name>
    <message>
        <source>New preview of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Tell me when a job has ended while the window is not in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the servers every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask the servers every:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; began %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
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
        <source>Python</source>
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
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Django</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteHealth</name>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate: %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>answer, age</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteLogsPage</name>
    <message>
        <source>Logs of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, written %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has no logs that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1: the server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteRefusals</name>
    <message>
        <source>This series has no links yet: adopt its production site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no second site to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteSide</name>
    <message>
        <source>%1 %2</source>
        <comment>site name, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version: %1 %2, Lino %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Django...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Django did not start, so only its settings were read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its settings were read: Django could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesModel</name>
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
        <source>Lino version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the site stands in its life cycle: what the links on the server say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s directory and its application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where users reach it; a double click opens the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of Lino in the site&apos;s own environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When production&apos;s data was last brought into it, and how that ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the last synchronisations took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upgrade attempt that this site takes part in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its address answers from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space on the site&apos;s file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s engine and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosting server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the server was last asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, seen %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, synchronising %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last job: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, Lino %3, Python %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the cache: the server has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>site, column, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last sync %1 %2</source>
        <comment>outcome, age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached, tried again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Lino site found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
From the cache: the address has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last night: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attempt %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, going back %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, being kept %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesView</name>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new preview site is made from production&apos;s project, with an environment and a database of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new site:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has a preview already, %1. A series has one preview at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview&apos;s link and address lead to the new site then. %1 keeps its files and its database; no link leads to it any more, and it can be retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>directory, what is there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is this series&apos; preview: a new one is made only when it is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: its process is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare restore script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment and packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web server and jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site&apos;s own script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make preview again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Check that nothing stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the earlier dump&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dump production&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the media files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the dump is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the restore script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the dump into the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the maintenance page in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the dump into the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the static files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the rows per table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether the preview answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the site&apos;s own script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check names, room and rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the new site&apos;s directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy production&apos;s project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the Python environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the site&apos;s name in its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write database, addresses and the preview&apos;s block into the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the log directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the database and its user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Django whether the site is neutral and has its own database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the preview link to the new site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start its jobs and set up log rotation and snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve the preview&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the maintenance page away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the release notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check links, vhosts and rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the links directory and the prod link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the vhosts serve the site through the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether production answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the site may go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the site&apos;s jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a last snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the snapshot again and count its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the vhosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the jobs, the cron entries and the log rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the site&apos;s directories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask every guardrail again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the media files ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the attempt begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove that nothing is written any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the fingerprint of production&apos;s data and media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the new site be itself: mail, jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm the new site up under production&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dump the new site as at the switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note its rows, to count changes from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch: the new site becomes production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask production&apos;s address whether the new site answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the agreed time, start the new site&apos;s jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it may go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the attempt is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the new site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dump the new site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove that the former production is as it was frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the changes that will be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch back: the former production serves again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start its jobs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the preview neutral again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the preview link to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the attempt was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it may stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the new version stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the former production&apos;s jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move cron jobs and snapshots to the new production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the release notes as released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the day of retirement and the new production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it may be the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it neutral: no mail, no jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start what serves it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>step, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>%1: %2</source>
        <comment>what was checked, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server what this needs...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyText</name>
    <message>
        <source>Part of a longer word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a binary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to look into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python environment: made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket of a running program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process number of a running program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache: fills again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot: the synchronisation brings a fresh one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock of a running program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media: the synchronisation brings them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vhost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cron entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is created through sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database administrator&apos;s password is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production&apos;s own database user may create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator&apos;s script creates it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest of the same packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier set-up began it: what is done already is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody began it by hand: what is there stays, and what is missing is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview&apos;s vhost is there and fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview&apos;s vhost is there and is completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview gets a vhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncCell</name>
    <message>
        <source>%1, %2</source>
        <comment>age, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last night: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held tonight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncNotices</name>
    <message>
        <source>%1 on %2 needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightly synchronisation of %1: %2</source>
        <comment>site, problem</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>operation, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>operation, site</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 needs the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: finished in %2</source>
        <comment>operation and site, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation and site, state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncTrend</name>
    <message>
        <source>last %1 runs: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run, %1</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run, not synchronised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SynchroniseDraft</name>
    <message>
        <source>Synchronise %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SynchroniseRefusal</name>
    <message>
        <source>This series has no preview: no link named preview leads to a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no production to read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SynchroniseResultPage</name>
    <message>
        <source>Saved: not nightly any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: every night at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs on the server, whether or not this computer is on. How each night went is shown in the table of sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: every night at %1, next %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SynchroniseWizard</name>
    <message>
        <source>Synchronise %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncsPage</name>
    <message>
        <source>Last synchronisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No synchronisation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site to see how its synchronisations went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the first one, this page shows how long each took and how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually %1 (dashed line), the median of those that brought production&apos;s data over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these runs brought production&apos;s data over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablesModel</name>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore script leaves it out on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows could not be saved; the log names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 dumped, %3 loaded, difference %4</source>
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
</context>
<context>
    <name>TypedName</name>
    <message>
        <source>Type %1 to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs in the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this version&apos;s text into the result; Ctrl+Z takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier versions yet. Each change of the script keeps the text before it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>Another site&apos;s name stands in its files. Change it before this site is used: a restore could reach the wrong site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore2preview.py is older than the tables of the dump: tables that were added or split since would not be restored. Compare it with restore.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no log directory, so Lino&apos;s messages go to the system&apos;s journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server&apos;s user may write here, so a compromised site could change the links. Take that permission away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not read it, so what is shown is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shares its Python environment with another site: an upgrade of one changes the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads back to itself. Make it lead to the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads to nothing. Make it lead to a site, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be a link is a file or directory, so production can&apos;t be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both links lead to the same site: a switch stopped half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads out of the sites&apos; directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full. Make room before the next synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every night at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, every night while a release is prepared, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the night, on the server&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For testers who need their data another day. The nights after it run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by a call of this synchronisation; the present one is kept beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as a call of this synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the night of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no initdb_from_prod.sh for who works in a shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is a call of this synchronisation already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is written by hand. Who calls it in a shell gets what it does, not what is checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the next night (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nightly synchronisation is taken back; nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose when it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nightly synchronisation is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overwritten now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
