<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionColumn</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddedCard</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionList</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
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
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>About %Ln minute(s) left</source>
        <translation>
            <numerusform>About %Ln minute left</numerusform>
            <numerusform>About %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln hour(s) left</source>
        <translation>
            <numerusform>About %Ln hour left</numerusform>
            <numerusform>About %Ln hours left</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln would not open</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln would not open</numerusform>
            <numerusform>%Ln would not open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowedTab</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than the days before</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln more than the days before</numerusform>
            <numerusform>%Ln more than the days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less than the days before</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln less than the days before</numerusform>
            <numerusform>%Ln less than the days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln in a row</source>
        <comment>skips</comment>
        <translation>
            <numerusform>Up to %Ln in a row</numerusform>
            <numerusform>Up to %Ln in a row</numerusform>
        </translation>
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
    <name>Library</name>
    <message numerus="yes">
        <source>%n file(s) would not open. The library lists them.</source>
        <translation>
            <numerusform>%n file would not open. The library lists them.</numerusform>
            <numerusform>%n files would not open. The library lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
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
    <name>LimitCard</name>
    <message numerus="yes">
        <source>That was %Ln minute(s) today</source>
        <translation>
            <numerusform>That was %Ln minute today</numerusform>
            <numerusform>That was %Ln minutes today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You set %Ln minute(s) a day. The video is paused; the feed waits here.</source>
        <translation>
            <numerusform>You set %Ln minute a day. The video is paused; the feed waits here.</numerusform>
            <numerusform>You set %Ln minutes a day. The video is paused; the feed waits here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message numerus="yes">
        <source>%Ln minute(s) watched today. No limit is set.</source>
        <translation>
            <numerusform>%Ln minute watched today. No limit is set.</numerusform>
            <numerusform>%Ln minutes watched today. No limit is set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) watched today, of the %1 you set. Then the video pauses, and you decide.</source>
        <translation>
            <numerusform>%Ln minute watched today, of the %1 you set. Then the video pauses, and you decide.</numerusform>
            <numerusform>%Ln minutes watched today, of the %1 you set. Then the video pauses, and you decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pauses in %Ln minute(s).</source>
        <translation>
            <numerusform>Pauses in %Ln minute.</numerusform>
            <numerusform>Pauses in %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MutedTab</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Narrowings</name>
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
    <message numerus="yes">
        <source>%Ln folder(s) not there</source>
        <translation>
            <numerusform>%Ln folder not there</numerusform>
            <numerusform>%Ln folders not there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would not open</source>
        <translation>
            <numerusform>%Ln file would not open</numerusform>
            <numerusform>%Ln files would not open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing</source>
        <translation>
            <numerusform>%Ln file missing</numerusform>
            <numerusform>%Ln files missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%Ln signal(s) set aside, not deleted</source>
        <translation>
            <numerusform>%Ln signal set aside, not deleted</numerusform>
            <numerusform>%Ln signals set aside, not deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) added</source>
        <translation>
            <numerusform>%Ln folder added</numerusform>
            <numerusform>%Ln folders added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%Ln digit(s) entered</source>
        <translation>
            <numerusform>%Ln digit entered</numerusform>
            <numerusform>%Ln digits entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
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
            <numerusform>More than %Ln clip</numerusform>
            <numerusform>More than %Ln clips</numerusform>
        </translation>
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
</context>
<context>
    <name>Sharing</name>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%n file copied</numerusform>
            <numerusform>%n files copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>In %Ln second(s) it forgets you and starts over.</source>
        <translation>
            <numerusform>In %Ln second it forgets you and starts over.</numerusform>
            <numerusform>In %Ln seconds it forgets you and starts over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s) your part ends.</source>
        <translation>
            <numerusform>In %Ln second your part ends.</numerusform>
            <numerusform>In %Ln seconds your part ends.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicView</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the end</source>
        <translation>
            <numerusform>%n to the end</numerusform>
            <numerusform>%n to the end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitFeed</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
