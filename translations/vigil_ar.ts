<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Decide</source>
        <extracomment>Heading in the list of keys</extracomment>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>Heading in the list of keys: what one does with a case besides deciding</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Heading in the list of keys: playing the video</extracomment>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Safe viewing</source>
        <extracomment>Heading in the list of keys</extracomment>
        <translation>المشاهدة الآمنة</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Heading in the list of keys</extracomment>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>Heading in the list of keys: in text fields</extracomment>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>No violation</source>
        <extracomment>Button: the case breaks no rule</extracomment>
        <translation>لا مخالفة</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: take the video down</extracomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Ban</source>
        <extracomment>Button: close the account</extracomment>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>Button: put a label on the video</extracomment>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Restrict</source>
        <extracomment>Button: limit who sees the video</extracomment>
        <translation>تقييد</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <extracomment>Button: ask a fact-checking partner</extracomment>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Escalate</source>
        <extracomment>Button: hand the case to a lead or another desk</extracomment>
        <translation>تصعيد</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: leave the case to others</extracomment>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Submit the decision</source>
        <translation>إرسال القرار</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>التراجع عن آخر قرار</translation>
    </message>
    <message>
        <source>Choose the policy</source>
        <translation>اختيار السياسة</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>اختيار السبب</translation>
    </message>
    <message>
        <source>Write a note for colleagues</source>
        <translation>كتابة ملاحظة للزملاء</translation>
    </message>
    <message>
        <source>Evidence starts here</source>
        <translation>يبدأ الدليل هنا</translation>
    </message>
    <message>
        <source>Evidence ends here</source>
        <translation>ينتهي الدليل هنا</translation>
    </message>
    <message>
        <source>Clear the evidence</source>
        <translation>مسح الدليل</translation>
    </message>
    <message>
        <source>Keep the case while I ask for help</source>
        <translation>إبقاء الحالة لديّ ريثما أطلب المساعدة</translation>
    </message>
    <message>
        <source>Not my language</source>
        <translation>ليست لغتي</translation>
    </message>
    <message>
        <source>I should not see this</source>
        <translation>لا ينبغي أن أرى هذا</translation>
    </message>
    <message>
        <source>Look for the next case</source>
        <translation>البحث عن الحالة التالية</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>تشغيل أو إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Slower, then backward in steps</source>
        <translation>أبطأ، ثم إلى الخلف خطوة خطوة</translation>
    </message>
    <message>
        <source>Play, then faster</source>
        <translation>تشغيل، ثم أسرع</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>إطار واحد إلى الخلف</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>إطار واحد إلى الأمام</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>ثانية واحدة إلى الخلف</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>ثانية واحدة إلى الأمام</translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation>خمس ثوانٍ إلى الخلف</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>خمس ثوانٍ إلى الأمام</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>الانتقال إلى البداية</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>الانتقال إلى النهاية</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>تشغيل أبطأ</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>تشغيل أسرع</translation>
    </message>
    <message>
        <source>Loop A to B</source>
        <extracomment>From mark A to mark B, again and again</extracomment>
        <translation>تكرار من A إلى B</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>تشغيل الصوت أو كتمه</translation>
    </message>
    <message>
        <source>Hold to see clear</source>
        <translation>اضغط باستمرار للرؤية الواضحة</translation>
    </message>
    <message>
        <source>Stay clear or go back to safe</source>
        <translation>إبقاء الوضوح أو العودة إلى الوضع الآمن</translation>
    </message>
    <message>
        <source>More blur</source>
        <translation>زيادة التمويه</translation>
    </message>
    <message>
        <source>Less blur</source>
        <translation>تقليل التمويه</translation>
    </message>
    <message>
        <source>Cover the video at once</source>
        <translation>حجب الفيديو فورًا</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>إظهار قائمة الانتظار أو إخفاؤها</translation>
    </message>
    <message>
        <source>Show or hide the context</source>
        <translation>إظهار السياق أو إخفاؤه</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <extracomment>Button and title of the list of keys</extracomment>
        <translation>المفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>إغلاق البرنامج</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <translation>التراجع عن الكتابة</translation>
    </message>
    <message>
        <source>Leave the text field</source>
        <translation>مغادرة حقل النص</translation>
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
        <translation>مسافة</translation>
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
        <translation>ابحث عن إجراء أو مفتاح</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <extracomment>Read aloud: the list of everything that has a key</extracomment>
        <translation>الإجراءات ومفاتيحها</translation>
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
        <translation> أو </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: what a key does</extracomment>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Column: a key of the keyboard</extracomment>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>Column: the part of the work that an action belongs to</extracomment>
        <translation>القسم</translation>
    </message>
</context>
<context>
    <name>vigil::ui::Banner</name>
    <message>
        <source>Close</source>
        <extracomment>Button: take the message away</extracomment>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>vigil::ui::HelpSheet</name>
    <message>
        <source>Keys and help</source>
        <extracomment>Title of the window that lists all keys</extracomment>
        <translation>المفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Keys never work while you type in a text field; Esc leaves the field. You can change keys under Settings.</source>
        <translation>لا تعمل المفاتيح أثناء الكتابة في حقل نص؛ يغادر مفتاح Esc الحقل. يمكنك تغيير المفاتيح في الإعدادات.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::KeyEditor</name>
    <message>
        <source>All keys are as they were at first.</source>
        <translation>عادت كل المفاتيح كما كانت في البداية.</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc keeps the old one.</source>
        <translation>اضغط المفتاح الجديد للإجراء «%1». يُبقي Esc المفتاح القديم.</translation>
    </message>
    <message>
        <source>The key for “%1” is now %2.</source>
        <translation>مفتاح الإجراء «%1» هو الآن %2.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Nothing was changed. Choose another key, or change that action first.</source>
        <translation>المفتاح %1 مخصص بالفعل للإجراء «%2». لم يتغير شيء. اختر مفتاحًا آخر، أو غيّر ذلك الإجراء أولًا.</translation>
    </message>
    <message>
        <source>Change key</source>
        <extracomment>Button</extracomment>
        <translation>تغيير المفتاح</translation>
    </message>
    <message>
        <source>Take key away</source>
        <extracomment>Button: the action has no key then</extracomment>
        <translation>إلغاء المفتاح</translation>
    </message>
    <message>
        <source>Restore all keys</source>
        <extracomment>Button: the keys that the program came with</extracomment>
        <translation>استعادة كل المفاتيح</translation>
    </message>
    <message>
        <source>Go by what a key types, not by where it is (for remote desktops)</source>
        <translation>الاعتماد على ما يكتبه المفتاح لا على موضعه (لأسطح المكتب البعيدة)</translation>
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
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SectionHeading</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: title of a part of the screen, then its summary</extracomment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text. %1 is a number</extracomment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How strong the blur is: &quot;3 of 6&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Label: light, dark or high contrast colours</extracomment>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Safe viewing</source>
        <translation>المشاهدة الآمنة</translation>
    </message>
    <message>
        <source>How every video is shown at first. Your team may ask for more, never for less. Hold the key to see clear for a moment.</source>
        <translation>هكذا يُعرض كل فيديو في البداية. قد يطلب فريقك حماية أقوى، لا أضعف. اضغط المفتاح باستمرار لترى بوضوح لحظةً.</translation>
    </message>
    <message>
        <source>Blur</source>
        <extracomment>Label: how much a video is blurred</extracomment>
        <translation>التمويه</translation>
    </message>
    <message>
        <source>Without colour</source>
        <translation>بلا ألوان</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>بلا صوت</translation>
    </message>
    <message>
        <source>Stopped at the start</source>
        <translation>متوقف عند البداية</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <extracomment>First entry of the list of languages</extracomment>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colours of the console</extracomment>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Colours of the console</extracomment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Colours of the console</extracomment>
        <translation>تباين عالٍ</translation>
    </message>
</context>
<context>
    <name>vigil::ui::StatusPills</name>
    <message>
        <source>Held for you, %1</source>
        <extracomment>Status: the case stays with this person, who asked for help. %1 is a time such as 4:31</extracomment>
        <translation>محجوزة لك، %1</translation>
    </message>
    <message>
        <source>Only %1 left</source>
        <extracomment>Status, warning: the case soon goes back to the queue. %1 is a time such as 0:45</extracomment>
        <translation>بقي %1 فقط</translation>
    </message>
    <message>
        <source>Yours for %1</source>
        <extracomment>Status: how long the case stays with this person. %1 is a time such as 4:31</extracomment>
        <translation>لك لمدة %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Status: every decision is on disk</extracomment>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Status: the decision is being written</extracomment>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>Status: the decision could not be written</extracomment>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Hub in step</source>
        <extracomment>Status: this console and the team&apos;s database have the same</extracomment>
        <translation>متزامن مع المركز</translation>
    </message>
    <message numerus="yes">
        <source>%n to send to the hub</source>
        <extracomment>Status: decisions that the team&apos;s database does not have yet</extracomment>
        <translation>
            <numerusform>لا شيء للإرسال إلى المركز</numerusform>
            <numerusform>%n للإرسال إلى المركز</numerusform>
            <numerusform>%n للإرسال إلى المركز</numerusform>
            <numerusform>%n للإرسال إلى المركز</numerusform>
            <numerusform>%n للإرسال إلى المركز</numerusform>
            <numerusform>%n للإرسال إلى المركز</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub out of reach, work goes on</source>
        <extracomment>Status: the team&apos;s database cannot be reached; work goes on</extracomment>
        <translation>المركز غير متاح، والعمل مستمر</translation>
    </message>
</context>
</TS>
