<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountSection</name>
    <message numerus="yes">
        <source>%Ln strike(s)</source>
        <translation>
            <numerusform>لا مخالفات</numerusform>
            <numerusform>مخالفة واحدة</numerusform>
            <numerusform>مخالفتان</numerusform>
            <numerusform>%Ln مخالفات</numerusform>
            <numerusform>%Ln مخالفة</numerusform>
            <numerusform>%Ln مخالفة</numerusform>
        </translation>
    </message>
    <message>
        <source>no strikes</source>
        <translation>لا مخالفات</translation>
    </message>
    <message>
        <source>no strikes that count now</source>
        <translation>لا مخالفات سارية الآن</translation>
    </message>
    <message>
        <source>next strike expires %1</source>
        <extracomment>When the oldest strike of an account stops counting. %1 is a date</extracomment>
        <translation>أقرب مخالفة تنتهي %1</translation>
    </message>
    <message>
        <source>A ban is recommended: a severe violation of %1.</source>
        <translation>يوصى بالحظر: مخالفة جسيمة لـ %1.</translation>
    </message>
    <message>
        <source>A ban is recommended: %1 of %2 strikes under %3.</source>
        <translation>يوصى بالحظر: %1 من %2 مخالفات بموجب %3.</translation>
    </message>
    <message>
        <source>A ban is recommended: %1 of %2 strikes for misuse of %3.</source>
        <translation>يوصى بالحظر: %1 من %2 مخالفات لإساءة استخدام %3.</translation>
    </message>
    <message>
        <source>Warning under %1, %2</source>
        <extracomment>A first violation, which does not count. %1 is a policy, %2 a date</extracomment>
        <translation>تحذير بموجب %1، %2</translation>
    </message>
    <message>
        <source>Strike under %1, %2, expired %3</source>
        <extracomment>A strike that no longer counts. %1 is a policy, %2 and %3 are dates</extracomment>
        <translation>مخالفة بموجب %1، %2، انتهت %3</translation>
    </message>
    <message>
        <source>Strike under %1, %2, expires %3</source>
        <extracomment>A strike that counts. %1 is a policy, %2 and %3 are dates</extracomment>
        <translation>مخالفة بموجب %1، %2، تنتهي %3</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Title of a part of the screen: the account that posted a video</extracomment>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>created %1</source>
        <extracomment>When an account was made. %1 is a date</extracomment>
        <translation>أنشئ %1</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>المتابعون: %1</translation>
    </message>
    <message>
        <source>no decision stands</source>
        <translation>لا قرار ساريًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) stand</source>
        <translation>
            <numerusform>لا قرارات سارية</numerusform>
            <numerusform>قرار واحد سارٍ</numerusform>
            <numerusform>قراران ساريان</numerusform>
            <numerusform>%Ln قرارات سارية</numerusform>
            <numerusform>%Ln قرارًا ساريًا</numerusform>
            <numerusform>%Ln قرار سارٍ</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform suspects a fake account.</source>
        <translation>تشتبه المنصة في أنه حساب مزيف.</translation>
    </message>
    <message>
        <source>Strikes</source>
        <extracomment>A small heading above a list</extracomment>
        <translation>المخالفات</translation>
    </message>
    <message>
        <source>In force now</source>
        <extracomment>Title of a part of the screen: measures that apply at this moment</extracomment>
        <translation>السارية الآن</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>No measure is in force</extracomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>The account is banned</source>
        <translation>الحساب محظور</translation>
    </message>
    <message>
        <source>can be watched</source>
        <translation>يمكن مشاهدته</translation>
    </message>
    <message>
        <source>cannot be watched</source>
        <translation>لا يمكن مشاهدته</translation>
    </message>
    <message>
        <source>The stream was ended.</source>
        <translation>أُنهي البث.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>لا قرارات</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%Ln قرارات</numerusform>
            <numerusform>%Ln قرارًا</numerusform>
            <numerusform>%Ln قرار</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 claimed by other systems</source>
        <extracomment>%1 is &quot;3 decisions&quot;. What other systems say they decided; it does not count here</extracomment>
        <translation>%1 بحسب ادعاء أنظمة أخرى</translation>
    </message>
    <message>
        <source>%1 claimed by %2</source>
        <extracomment>%1 is &quot;3 decisions&quot;, %2 the system that says it made them; they do not count here</extracomment>
        <translation>%1 بحسب ادعاء %2</translation>
    </message>
</context>
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
    <message>
        <source>Back</source>
        <extracomment>Closes the choices of a decision, such as the kinds of labels</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <extracomment>A mark: where a flagged, matched or chosen part of the video begins</extracomment>
        <translation>إلى العلامة السابقة</translation>
    </message>
    <message>
        <source>To the next mark</source>
        <extracomment>A mark: where a flagged, matched or chosen part of the video begins</extracomment>
        <translation>إلى العلامة التالية</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>إظهار الفيديو</translation>
    </message>
    <message>
        <source>Decide confirmed similar videos the same, or not</source>
        <translation>البتّ في الفيديوهات المؤكد تشابهها بالقرار نفسه أو لا</translation>
    </message>
    <message>
        <source>To the scene before</source>
        <translation>إلى المشهد السابق</translation>
    </message>
    <message>
        <source>To the next scene</source>
        <translation>إلى المشهد التالي</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The review console for flagged videos.</source>
        <translation>وحدة المراجعة للمقاطع المبلّغ عنها.</translation>
    </message>
    <message>
        <source>The store&apos;s folder.</source>
        <translation>مجلد المخزن.</translation>
    </message>
    <message>
        <source>Works on the demo team, made from DIR.</source>
        <translation>يعمل مع الفريق التجريبي المنشأ من DIR.</translation>
    </message>
    <message>
        <source>Shows itself; pictures go to DIR.</source>
        <translation>يعرض نفسه، وتُحفظ الصور في DIR.</translation>
    </message>
    <message>
        <source>Says when the first case and frame are shown, and ends.</source>
        <translation>يعلن وقت عرض أول حالة وأول إطار، ثم ينتهي.</translation>
    </message>
    <message>
        <source>Plays the first video, says how much memory it takes, and ends.</source>
        <translation>يشغّل أول فيديو ويعلن مقدار الذاكرة التي يستهلكها، ثم ينتهي.</translation>
    </message>
    <message>
        <source>Writes a report for those who help, without any content, to FILE or the terminal; ends.</source>
        <translation>يكتب تقريرًا لمن يقدمون المساعدة، من دون أي محتوى، إلى FILE أو إلى الطرفية، ثم ينتهي.</translation>
    </message>
</context>
<context>
    <name>DemoTeam</name>
    <message>
        <source>You</source>
        <extracomment>Name of the first member of the demo team</extracomment>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This case is already decided. Your decision was not recorded. Go on with the next case.</source>
        <translation>سبق البت في هذه الحالة. لم يُسجَّل قرارك. انتقل إلى الحالة التالية.</translation>
    </message>
    <message>
        <source>This case is not in the store. Nothing was changed. Look for the next case.</source>
        <translation>هذه الحالة غير موجودة في المخزن. لم يتغير شيء. ابحث عن الحالة التالية.</translation>
    </message>
    <message>
        <source>This decision has already ended. Nothing was changed. Look at the history of the case.</source>
        <translation>انتهى مفعول هذا القرار من قبل. لم يتغير شيء. راجع سجل الحالة.</translation>
    </message>
    <message>
        <source>This decision is not in the store. Nothing was changed. Check its number.</source>
        <translation>هذا القرار غير موجود في المخزن. لم يتغير شيء. تحقق من رقمه.</translation>
    </message>
    <message>
        <source>The case went back to the queue because your time with it was over. Your decision was not recorded. Take the case again or go on.</source>
        <translation>عادت الحالة إلى قائمة الانتظار لأن وقتك معها انتهى. لم يُسجَّل قرارك. خذ الحالة من جديد أو تابع.</translation>
    </message>
    <message>
        <source>There is no policy pack in force. Cases cannot be decided. Ask a lead to publish one.</source>
        <translation>لا توجد حزمة سياسات سارية. لا يمكن البت في الحالات. اطلب من المشرف نشر حزمة.</translation>
    </message>
    <message>
        <source>You have worked on this case before, so another person must decide it. Nothing was changed. Go on with the next case.</source>
        <translation>سبق أن عملت على هذه الحالة، لذا يجب أن يبت فيها شخص آخر. لم يتغير شيء. انتقل إلى الحالة التالية.</translation>
    </message>
    <message>
        <source>You do not hold this case. Nothing was changed. Take the next case from the queue.</source>
        <translation>هذه الحالة ليست لديك. لم يتغير شيء. خذ الحالة التالية من قائمة الانتظار.</translation>
    </message>
    <message>
        <source>The policy does not know this reason. Nothing was recorded. Choose another reason.</source>
        <translation>لا تعرف السياسة هذا السبب. لم يُسجَّل شيء. اختر سببًا آخر.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask a lead.</source>
        <translation>لا يسمح دورك بذلك. لم يتغير شيء. اسأل المشرف.</translation>
    </message>
    <message>
        <source>This video or account is not in the store. Nothing was changed. Check its number.</source>
        <translation>هذا الفيديو أو الحساب غير موجود في المخزن. لم يتغير شيء. تحقق من رقمه.</translation>
    </message>
    <message>
        <source>Only the person who decided can undo this. The decision stands. Ask a lead to reverse it.</source>
        <translation>لا يستطيع التراجع إلا من اتخذ القرار. القرار قائم. اطلب من المشرف إلغاءه.</translation>
    </message>
    <message>
        <source>The time to undo is over. The decision stands. Ask a lead to reverse it.</source>
        <translation>انتهى وقت التراجع. القرار قائم. اطلب من المشرف إلغاءه.</translation>
    </message>
    <message>
        <source>You proposed this, so another person must confirm it. It stays proposed. Ask a colleague with that right.</source>
        <translation>أنت من اقترح هذا، لذا يجب أن يؤكده شخص آخر. يبقى مقترحًا. اطلب من زميل له هذا الحق.</translation>
    </message>
    <message>
        <source>Your role cannot confirm this. It stays proposed. Ask a lead.</source>
        <translation>لا يستطيع دورك تأكيد هذا. يبقى مقترحًا. اسأل المشرف.</translation>
    </message>
    <message>
        <source>This case is decided and does not open again. Nothing was changed. New facts make a new case.</source>
        <translation>تم البت في هذه الحالة ولا تُفتح من جديد. لم يتغير شيء. الوقائع الجديدة تنشئ حالة جديدة.</translation>
    </message>
    <message>
        <source>The case cannot go there from where it is now. Nothing was changed. Look at it again.</source>
        <translation>لا يمكن نقل الحالة إلى هذا الوضع من وضعها الحالي. لم يتغير شيء. انظر إليها من جديد.</translation>
    </message>
    <message>
        <source>There is no such country code. Nothing was recorded. Choose a country from the list.</source>
        <translation>رمز البلد هذا غير موجود. لم يُسجَّل شيء. اختر بلدًا من القائمة.</translation>
    </message>
    <message>
        <source>The decision does not say rightly what caused it. Nothing was recorded. Decide again from the case.</source>
        <translation>لا يذكر القرار سببه على نحو صحيح. لم يُسجَّل شيء. قرر من جديد من داخل الحالة.</translation>
    </message>
    <message>
        <source>The evidence lies outside the video or ends before it starts. Nothing was recorded. Mark it again.</source>
        <translation>يقع الدليل خارج الفيديو أو ينتهي قبل أن يبدأ. لم يُسجَّل شيء. حدده من جديد.</translation>
    </message>
    <message>
        <source>A decision based on law must name the law. Nothing was recorded. Add the reference.</source>
        <translation>القرار المستند إلى قانون يجب أن يسمي القانون. لم يُسجَّل شيء. أضف المرجع.</translation>
    </message>
    <message>
        <source>The policy does not allow this measure. Nothing was recorded. Choose another measure or policy.</source>
        <translation>لا تسمح السياسة بهذا الإجراء. لم يُسجَّل شيء. اختر إجراءً آخر أو سياسة أخرى.</translation>
    </message>
    <message>
        <source>This account may only be banned by a lead. Nothing was recorded. Escalate the case.</source>
        <translation>لا يحظر هذا الحساب إلا المشرف. لم يُسجَّل شيء. صعِّد الحالة.</translation>
    </message>
    <message>
        <source>The decision names no policy. Nothing was recorded. Choose the policy.</source>
        <translation>لا يذكر القرار سياسة. لم يُسجَّل شيء. اختر السياسة.</translation>
    </message>
    <message>
        <source>The same policy is named twice. Nothing was recorded. Take one away.</source>
        <translation>ذُكرت السياسة نفسها مرتين. لم يُسجَّل شيء. احذف إحداهما.</translation>
    </message>
    <message>
        <source>This policy is not in force. Nothing was recorded. Choose another policy.</source>
        <translation>هذه السياسة غير سارية. لم يُسجَّل شيء. اختر سياسة أخرى.</translation>
    </message>
    <message>
        <source>The decision gives no reason. Nothing was recorded. Choose the reason.</source>
        <translation>لا يذكر القرار سببًا. لم يُسجَّل شيء. اختر السبب.</translation>
    </message>
    <message>
        <source>The policy pack does not know this reason. Nothing was recorded. Choose another reason.</source>
        <translation>لا تعرف حزمة السياسات هذا السبب. لم يُسجَّل شيء. اختر سببًا آخر.</translation>
    </message>
    <message>
        <source>Your role cannot decide this. Nothing was recorded. Escalate the case to a lead.</source>
        <translation>لا يستطيع دورك البت في هذا. لم يُسجَّل شيء. صعِّد الحالة إلى المشرف.</translation>
    </message>
    <message>
        <source>A measure aims at something that this case is not about. Nothing was recorded. Choose the target again.</source>
        <translation>يستهدف أحد الإجراءات شيئًا لا تتعلق به هذه الحالة. لم يُسجَّل شيء. اختر الهدف من جديد.</translation>
    </message>
    <message>
        <source>The end of a measure lies in the past. Nothing was recorded. Choose a later end.</source>
        <translation>نهاية أحد الإجراءات في الماضي. لم يُسجَّل شيء. اختر نهاية لاحقة.</translation>
    </message>
    <message>
        <source>You already hold a case. Nothing was changed. Finish or release that one first.</source>
        <translation>لديك حالة بالفعل. لم يتغير شيء. أنهها أو أعدها أولًا.</translation>
    </message>
    <message>
        <source>Your time with this case is over and it went back to the queue. Nothing was recorded. Take the next case.</source>
        <translation>انتهى وقتك مع هذه الحالة وعادت إلى قائمة الانتظار. لم يُسجَّل شيء. خذ الحالة التالية.</translation>
    </message>
    <message>
        <source>This label is set only by designating the organisation. Nothing was recorded. Propose a designation.</source>
        <translation>لا يوضع هذا الوسم إلا بتصنيف المؤسسة. لم يُسجَّل شيء. اقترح تصنيفًا.</translation>
    </message>
    <message>
        <source>“No violation” cannot go with a measure. Nothing was recorded. Choose one or the other.</source>
        <translation>لا تجتمع «لا مخالفة» مع إجراء آخر. لم يُسجَّل شيء. اختر أحدهما.</translation>
    </message>
    <message>
        <source>The measure lacks a detail or has one that it does not know. Nothing was recorded. Choose it again.</source>
        <translation>ينقص الإجراء تفصيل أو فيه تفصيل غير معروف. لم يُسجَّل شيء. اختره من جديد.</translation>
    </message>
    <message>
        <source>The measure could not be read. Nothing was recorded. Write it as the help shows.</source>
        <translation>تعذرت قراءة الإجراء. لم يُسجَّل شيء. اكتبه كما تبين المساعدة.</translation>
    </message>
    <message>
        <source>This measure cannot be put on this kind of subject. Nothing was recorded. Choose another measure.</source>
        <translation>لا يُطبَّق هذا الإجراء على هذا النوع. لم يُسجَّل شيء. اختر إجراءً آخر.</translation>
    </message>
    <message>
        <source>The same measure is named twice. Nothing was recorded. Take one away.</source>
        <translation>ذُكر الإجراء نفسه مرتين. لم يُسجَّل شيء. احذف أحدهما.</translation>
    </message>
    <message>
        <source>This measure cannot end at a time of its own. Nothing was recorded. Leave the end away.</source>
        <translation>لا يمكن أن تكون لهذا الإجراء نهاية خاصة. لم يُسجَّل شيء. احذف النهاية.</translation>
    </message>
    <message>
        <source>You have skipped as many cases as is allowed for now. The case stays with you. Decide it, escalate it, or say that it is not for you.</source>
        <translation>تخطيت العدد المسموح به من الحالات حاليًا. تبقى الحالة لديك. بتّ فيها أو صعِّدها أو قل إنها ليست لك.</translation>
    </message>
    <message>
        <source>A batch of flags is not as it was when it came in. Its cases cannot be trusted. Tell an admin and do not import it again.</source>
        <translation>دفعة من البلاغات لم تعد كما وصلت. لا يمكن الوثوق بحالاتها. أبلغ مدير النظام ولا تستوردها من جديد.</translation>
    </message>
    <message>
        <source>A batch of flags could not be read back. Its cases lack their flags. Tell an admin.</source>
        <translation>تعذرت قراءة دفعة من البلاغات. حالاتها بلا بلاغات. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>The feed could not be opened. Nothing was imported. Check its name and that you may read it.</source>
        <translation>تعذر فتح ملف البلاغات. لم يُستورد شيء. تحقق من اسمه ومن حقك في قراءته.</translation>
    </message>
    <message>
        <source>A line of the feed was rejected. The other lines were imported. Look at the file of rejects for the reason.</source>
        <translation>رُفض سطر من ملف البلاغات. استُوردت الأسطر الأخرى. السبب في ملف المرفوضات.</translation>
    </message>
    <message>
        <source>The video file is not there. The case can be decided without it. Ask for the file to be sent again.</source>
        <translation>ملف الفيديو غير موجود. يمكن البت في الحالة من دونه. اطلب إرسال الملف من جديد.</translation>
    </message>
    <message>
        <source>The feed names a file outside its folder. That file is not opened. Tell whoever makes the feed.</source>
        <translation>يشير ملف البلاغات إلى ملف خارج مجلده. لن يُفتح ذلك الملف. أبلغ معدّ البلاغات.</translation>
    </message>
    <message>
        <source>The folder of the media is not there. Nothing was imported. Check the folder.</source>
        <translation>مجلد الوسائط غير موجود. لم يُستورد شيء. تحقق من المجلد.</translation>
    </message>
    <message>
        <source>The file of rejects could not be written. Nothing was imported. Choose a folder that you may write to.</source>
        <translation>تعذرت كتابة ملف المرفوضات. لم يُستورد شيء. اختر مجلدًا يمكنك الكتابة فيه.</translation>
    </message>
    <message>
        <source>This key belongs to text fields. Nothing was changed. Choose another action.</source>
        <translation>هذا المفتاح يخص حقول النص. لم يتغير شيء. اختر إجراءً آخر.</translation>
    </message>
    <message>
        <source>Another action already has this key. Nothing was changed. Choose another key.</source>
        <translation>هذا المفتاح مخصص لإجراء آخر. لم يتغير شيء. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>Your own keys could not be read. The usual keys are in force. Set yours again under Settings.</source>
        <translation>تعذرت قراءة مفاتيحك الخاصة. المفاتيح المعتادة سارية. اضبط مفاتيحك من جديد في الإعدادات.</translation>
    </message>
    <message>
        <source>A record does not have the facts that its kind needs. It has no effect. Tell an admin.</source>
        <translation>سجل لا يحوي الوقائع التي يتطلبها نوعه. لا أثر له. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>A record could not be read. It has no effect. Tell an admin.</source>
        <translation>تعذرت قراءة سجل. لا أثر له. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>A record is not written in its one allowed form. It was not taken. Tell an admin.</source>
        <translation>سجل غير مكتوب بالصيغة الوحيدة المسموح بها. لم يُقبل. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>The program that plays videos is missing. Videos cannot be shown; cases can still be decided. Ask for Vigil to be installed again.</source>
        <translation>البرنامج الذي يشغل الفيديو مفقود. لا يمكن عرض الفيديو، ويمكن البت في الحالات. اطلب إعادة تثبيت Vigil.</translation>
    </message>
    <message>
        <source>The policy pack has faults. The one before stays in force. Send the list of faults to whoever wrote it.</source>
        <translation>في حزمة السياسات أخطاء. تبقى الحزمة السابقة سارية. أرسل قائمة الأخطاء إلى كاتبها.</translation>
    </message>
    <message>
        <source>No version of this policy is in force at that time. Nothing was recorded. Choose another policy.</source>
        <translation>لا يوجد إصدار سارٍ من هذه السياسة في ذلك الوقت. لم يُسجَّل شيء. اختر سياسة أخرى.</translation>
    </message>
    <message>
        <source>The policy pack could not be read. The one before stays in force. Check the file.</source>
        <translation>تعذرت قراءة حزمة السياسات. تبقى الحزمة السابقة سارية. تحقق من الملف.</translation>
    </message>
    <message>
        <source>Your settings could not be saved. They hold until you close the console. Check that your home folder has space and can be written to.</source>
        <translation>تعذر حفظ إعداداتك. تبقى سارية حتى تغلق البرنامج. تحقق من وجود مساحة في مجلدك ومن إمكان الكتابة فيه.</translation>
    </message>
    <message>
        <source>Your settings could not be read. Videos are shown with the strongest protection. Check your settings; changing one writes them anew.</source>
        <translation>تعذرت قراءة إعداداتك. تُعرض الفيديوهات بأقوى حماية. راجع إعداداتك؛ تغيير أحدها يكتبها من جديد.</translation>
    </message>
    <message>
        <source>There is a store in this folder already. Nothing was changed. Open it, or choose another folder.</source>
        <translation>يوجد مخزن في هذا المجلد بالفعل. لم يتغير شيء. افتحه أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A record from another console is not signed rightly. It was not taken. Tell an admin.</source>
        <translation>سجل من جهاز آخر توقيعه غير صحيح. لم يُقبل. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>The program made a mistake while writing. Nothing was saved. Note what you did and tell an admin.</source>
        <translation>أخطأ البرنامج أثناء الكتابة. لم يُحفظ شيء. دوّن ما فعلته وأبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>Another program is writing to the store. Nothing was saved yet. Try again.</source>
        <translation>برنامج آخر يكتب في المخزن. لم يُحفظ شيء بعد. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The store could not be opened. No work is lost, but none can be done. Check that the folder is there and that you may write to it.</source>
        <translation>تعذر فتح المخزن. لم يضع أي عمل، لكن العمل متوقف. تحقق من وجود المجلد ومن حقك في الكتابة فيه.</translation>
    </message>
    <message>
        <source>The record of a console exists in two versions. Its newer records were not taken. Tell an admin.</source>
        <translation>لسجل أحد الأجهزة نسختان. لم تُقبل سجلاته الأحدث. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>Records of another console are missing in between. What follows them waits. It is taken once they arrive.</source>
        <translation>سجلات من جهاز آخر ناقصة. ما بعدها ينتظر. سيُقبل عند وصولها.</translation>
    </message>
    <message>
        <source>The store is closed. Nothing was saved. Start the console again.</source>
        <translation>المخزن مغلق. لم يُحفظ شيء. شغّل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>The store refused a record that contradicts another. Nothing was saved. Note what you did and tell an admin.</source>
        <translation>رفض المخزن سجلًا يناقض سجلًا آخر. لم يُحفظ شيء. دوّن ما فعلته وأبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>This store is an older copy. It can be read, not written to. Ask an admin to restore it with the command for that.</source>
        <translation>هذا المخزن نسخة أقدم. يمكن قراءته لا الكتابة فيه. اطلب من مدير النظام استعادته بالأمر المخصص لذلك.</translation>
    </message>
    <message>
        <source>The store is damaged. It is not written to any more, so that nothing gets worse. Ask an admin to restore the last backup.</source>
        <translation>المخزن تالف. أُوقفت الكتابة فيه كي لا يسوء. اطلب من مدير النظام استعادة آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The disk is full. What you did last was not saved. Free some space; then try again.</source>
        <translation>القرص ممتلئ. لم يُحفظ آخر ما فعلته. أفرغ بعض المساحة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This file is not a store of Vigil. Nothing was changed. Choose another folder.</source>
        <translation>هذا الملف ليس مخزن Vigil. لم يتغير شيء. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A record came twice with different contents. The first one stands. Tell an admin.</source>
        <translation>وصل سجل مرتين بمحتوى مختلف. الأول هو القائم. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>The disk gave an error. What you did last was not saved. Try again; if it goes on, tell an admin.</source>
        <translation>أعطى القرص خطأً. لم يُحفظ آخر ما فعلته. حاول مرة أخرى، وإن تكرر فأبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>The key of this console does not belong to this store. It can be read, not written to. Bring back the right key, or enrol this console.</source>
        <translation>مفتاح هذا الجهاز لا يخص هذا المخزن. يمكن قراءته لا الكتابة فيه. أعد المفتاح الصحيح أو سجّل هذا الجهاز.</translation>
    </message>
    <message>
        <source>The key of this console is missing. The store can be read, not written to. Bring back the key file, or enrol this console.</source>
        <translation>مفتاح هذا الجهاز مفقود. يمكن قراءة المخزن لا الكتابة فيه. أعد ملف المفتاح أو سجّل هذا الجهاز.</translation>
    </message>
    <message>
        <source>The store could not be brought to this version. It was left as it was. Start the version you had before and tell an admin.</source>
        <translation>تعذرت ترقية المخزن إلى هذا الإصدار. تُرك كما كان. شغّل الإصدار السابق وأبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>A newer version of Vigil has written this store. Nothing was changed. Install that version.</source>
        <translation>كتب إصدار أحدث من Vigil هذا المخزن. لم يتغير شيء. ثبّت ذلك الإصدار.</translation>
    </message>
    <message>
        <source>There is no store in this folder. Nothing was changed. Make one, or choose another folder.</source>
        <translation>لا يوجد مخزن في هذا المجلد. لم يتغير شيء. أنشئ مخزنًا أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The machine is out of memory. What you did last was not saved. Close other programs and try again.</source>
        <translation>نفدت ذاكرة الجهاز. لم يُحفظ آخر ما فعلته. أغلق برامج أخرى وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The disk cannot be written to. What you did last was not saved. Tell an admin.</source>
        <translation>لا يمكن الكتابة على القرص. لم يُحفظ آخر ما فعلته. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>A record comes from a console that nobody enrolled. It was not taken. Ask an admin to enrol that console.</source>
        <translation>سجل من جهاز لم يسجله أحد. لم يُقبل. اطلب من مدير النظام تسجيل ذلك الجهاز.</translation>
    </message>
    <message>
        <source>This store holds parts that this version of Vigil does not know. It can be read, not written to. Install the version that wrote it.</source>
        <translation>في هذا المخزن أجزاء لا يعرفها هذا الإصدار من Vigil. يمكن قراءته لا الكتابة فيه. ثبّت الإصدار الذي كتبه.</translation>
    </message>
    <message>
        <source>The player sent something that cannot be right. It was stopped and replaced. Play again; the case can be decided without.</source>
        <translation>أرسل المشغل شيئًا لا يصح. أُوقف واستُبدل. شغّل من جديد، ويمكن البت في الحالة من دونه.</translation>
    </message>
    <message>
        <source>The player has ended. The video stands still. Play again; the case can be decided without.</source>
        <translation>انتهى المشغل. الفيديو متوقف. شغّل من جديد، ويمكن البت في الحالة من دونه.</translation>
    </message>
    <message>
        <source>The player does not keep up. The video stands still. Play again.</source>
        <translation>المشغل لا يلحق. الفيديو متوقف. شغّل من جديد.</translation>
    </message>
    <message>
        <source>There is no memory for the pictures of the video. It cannot be shown; the case can be decided. Close other programs and try again.</source>
        <translation>لا توجد ذاكرة لصور الفيديو. لا يمكن عرضه، ويمكن البت في الحالة. أغلق برامج أخرى وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The console cannot talk to the player. Videos cannot be shown; cases can be decided. Start the console again.</source>
        <translation>لا يستطيع البرنامج التخاطب مع المشغل. لا يمكن عرض الفيديو، ويمكن البت في الحالات. شغّل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>The video is damaged and cannot be played from here on. The case can be decided without. Ask for the file to be sent again.</source>
        <translation>الفيديو تالف ولا يمكن تشغيله من هذا الموضع. يمكن البت في الحالة من دونه. اطلب إرسال الملف من جديد.</translation>
    </message>
    <message>
        <source>The player could not be locked down, so no video is opened. Cases can be decided without. Tell an admin.</source>
        <translation>تعذر تأمين المشغل، لذا لا يُفتح أي فيديو. يمكن البت في الحالات من دونه. أبلغ مدير النظام.</translation>
    </message>
    <message>
        <source>The video holds no picture. The case can be decided without. Ask for the file to be sent again.</source>
        <translation>لا صورة في الفيديو. يمكن البت في الحالة من دونه. اطلب إرسال الملف من جديد.</translation>
    </message>
    <message>
        <source>This file is not a video. The case can be decided without. Ask for the file to be sent again.</source>
        <translation>هذا الملف ليس فيديو. يمكن البت في الحالة من دونه. اطلب إرسال ملف الفيديو.</translation>
    </message>
    <message>
        <source>The pictures of this video are too large to show. The case can be decided without. Ask for a smaller version.</source>
        <translation>صور هذا الفيديو أكبر من أن تُعرض. يمكن البت في الحالة من دونه. اطلب نسخة أصغر.</translation>
    </message>
    <message>
        <source>The video file cannot be read. The case can be decided without. Try again, or ask for the file to be sent again.</source>
        <translation>لا يمكن قراءة ملف الفيديو. يمكن البت في الحالة من دونه. حاول مرة أخرى أو اطلب إرسال الملف من جديد.</translation>
    </message>
    <message>
        <source>This kind of video cannot be played. The case can be decided without. Ask for the video in another form.</source>
        <translation>لا يمكن تشغيل هذا النوع من الفيديو. يمكن البت في الحالة من دونه. اطلب الفيديو بصيغة أخرى.</translation>
    </message>
    <message>
        <source>Your time with this case was over and it went back to the queue. Nothing was recorded. Take the next case.</source>
        <translation>انتهى وقتك مع هذه الحالة وعادت إلى قائمة الانتظار. لم يُسجَّل شيء. انتقل إلى الحالة التالية.</translation>
    </message>
    <message>
        <source>This case has no account that could be banned. Nothing was recorded. Choose another measure.</source>
        <translation>ليس في هذه الحالة حساب يمكن حظره. لم يُسجَّل شيء. اختر إجراءً آخر.</translation>
    </message>
    <message>
        <source>This cannot be done at this moment. Nothing was changed. Look at the case and try again.</source>
        <translation>لا يمكن فعل هذا الآن. لم يتغير شيء. انظر إلى الحالة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The video has to be watched a little longer before this decision. Nothing was recorded. Go on watching, then decide again.</source>
        <translation>يجب مشاهدة الفيديو مدة أطول قليلًا قبل هذا القرار. لم يُسجَّل شيء. تابع المشاهدة ثم قرر من جديد.</translation>
    </message>
    <message>
        <source>This version of the policy pack was published before. Nothing was changed. Give the changed pack a new version number.</source>
        <translation>سبق نشر هذا الإصدار من حزمة السياسات. لم يتغير شيء. أعط الحزمة المعدلة رقم إصدار جديدًا.</translation>
    </message>
    <message>
        <source>This is the only admin left. Nothing was changed. Make another member an admin first.</source>
        <translation>هذا آخر مدير للنظام. لم يتغير شيء. اجعل عضوًا آخر مديرًا أولًا.</translation>
    </message>
    <message>
        <source>This member has left the team and cannot work here. Nothing was recorded. Ask an admin.</source>
        <translation>غادر هذا العضو الفريق ولا يمكنه العمل هنا. لم يُسجَّل شيء. اسأل مدير النظام.</translation>
    </message>
    <message>
        <source>This person is not a member of the team. Nothing was recorded. Ask an admin to add them.</source>
        <translation>هذا الشخص ليس عضوًا في الفريق. لم يُسجَّل شيء. اطلب من مدير النظام إضافته.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was recorded. Ask a lead or an admin.</source>
        <translation>لا يسمح دورك بذلك. لم يُسجَّل شيء. اسأل المشرف أو مدير النظام.</translation>
    </message>
    <message>
        <source>The transcript cannot be read. Decide by what you see and hear.</source>
        <translation>تعذّرت قراءة النص المكتوب. قرّر بناءً على ما تراه وتسمعه.</translation>
    </message>
    <message>
        <source>There is no word to look for. Type one, without a minus before it.</source>
        <translation>لا توجد كلمة للبحث عنها. اكتب كلمة من دون علامة ناقص قبلها.</translation>
    </message>
    <message>
        <source>The file of the personal key is damaged or belongs to somebody else. Nothing was recorded. Make a new key on the page People.</source>
        <translation>ملف المفتاح الشخصي تالف أو يخص شخصًا آخر. لم يُسجَّل شيء. أنشئ مفتاحًا جديدًا في صفحة «الأشخاص».</translation>
    </message>
    <message>
        <source>There is not enough memory to open or make the personal key. Nothing was recorded. Close other programs and try again.</source>
        <translation>لا توجد ذاكرة كافية لفتح المفتاح الشخصي أو إنشائه. لم يُسجَّل شيء. أغلق برامج أخرى وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the personal key. Nothing was recorded. Type it again.</source>
        <translation>ليست هذه عبارة مرور المفتاح الشخصي. لم يُسجَّل شيء. اكتبها من جديد.</translation>
    </message>
    <message>
        <source>The file holds no checkpoint. Nothing was checked. Choose a file that a checkpoint was written to.</source>
        <translation>لا يحتوي الملف على نقطة تحقق. لم يُفحص شيء. اختر ملفًا كُتبت فيه نقطة تحقق.</translation>
    </message>
    <message>
        <source>The backup was stopped. No file was made. The store is as it was.</source>
        <translation>أُوقف النسخ الاحتياطي. لم يُنشأ أي ملف. بقي المخزن كما كان.</translation>
    </message>
    <message>
        <source>There is a file of this name already. It was left as it is and no backup was made. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم بالفعل. تُرك كما هو ولم تُنشأ نسخة احتياطية. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no room for the copy. No file was made. Make room or choose another disk.</source>
        <translation>لا توجد مساحة للنسخة. لم يُنشأ أي ملف. أفرغ مساحة أو اختر قرصًا آخر.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was changed. Choose another backup or check its rights.</source>
        <translation>تتعذر قراءة هذا الملف. لم يتغير شيء. اختر نسخة احتياطية أخرى أو تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>The copy cannot be written there. No file was made. Choose another folder or check its rights.</source>
        <translation>تتعذر كتابة النسخة هناك. لم يُنشأ أي ملف. اختر مجلدًا آخر أو تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>Another console, restored from a backup of this one, goes on in its place. This store can be read, not written to. Work on that console.</source>
        <translation>حلّ محل هذا البرنامج برنامج آخر استُعيد من نسخته الاحتياطية. يمكن قراءة هذا المخزن لا الكتابة فيه. اعمل على البرنامج الآخر.</translation>
    </message>
    <message>
        <source>A legal hold keeps this. Nothing was erased. Lift the hold first if it is over.</source>
        <translation>هذا محفوظ بأمر حفظ قانوني. لم يُمحَ شيء. ارفع أمر الحفظ أولًا إن كان قد انتهى.</translation>
    </message>
    <message>
        <source>There is a legal hold on this already. Nothing was changed.</source>
        <translation>يسري أمر حفظ قانوني على هذا بالفعل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The personal key lies on another console. Nothing was recorded. Act there, or make a new key here; it takes the place of the other.</source>
        <translation>المفتاح الشخصي موجود على جهاز آخر. لم يُسجَّل شيء. نفّذ الإجراء هناك، أو أنشئ هنا مفتاحًا جديدًا يحل محل الآخر.</translation>
    </message>
    <message>
        <source>This needs a personal key, and there is none yet. Nothing was recorded. Make one on the page People.</source>
        <translation>يتطلب هذا مفتاحًا شخصيًا، ولا يوجد مفتاح بعد. لم يُسجَّل شيء. أنشئ مفتاحًا في صفحة «الأشخاص».</translation>
    </message>
    <message>
        <source>This person belongs to the team. Nothing was erased. End the membership first.</source>
        <translation>هذا الشخص عضو في الفريق. لم يُمحَ شيء. أنهِ العضوية أولًا.</translation>
    </message>
    <message>
        <source>There is no legal hold on this. Nothing was changed.</source>
        <translation>لا يسري أي أمر حفظ قانوني على هذا. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Nothing was recorded. Take at least eight characters, or better several words.</source>
        <translation>عبارة المرور قصيرة جدًا. لم يُسجَّل شيء. استخدم ثمانية أحرف على الأقل، والأفضل عدة كلمات.</translation>
    </message>
    <message>
        <source>Only the person who proposed this can withdraw it. Nothing was recorded. A lead can decline it.</source>
        <translation>لا يمكن سحب هذا إلا لمن اقترحه. لم يُسجَّل شيء. يمكن للمشرف رفضه.</translation>
    </message>
    <message>
        <source>Somebody has settled this proposal already. Nothing was recorded. Look at the list again.</source>
        <translation>سبق أن بتّ شخص في هذا الاقتراح. لم يُسجَّل شيء. انظر إلى القائمة من جديد.</translation>
    </message>
    <message>
        <source>There is no such proposal, or this program cannot carry it out. Nothing was recorded. Look at the list again.</source>
        <translation>لا يوجد اقتراح كهذا، أو لا يستطيع هذا البرنامج تنفيذه. لم يُسجَّل شيء. انظر إلى القائمة من جديد.</translation>
    </message>
    <message>
        <source>The team&apos;s secret is missing on this computer. Decisions go on, but nothing can be imported. Ask an admin for a copy of the file team.secret.</source>
        <translation>سر الفريق مفقود على هذا الحاسوب. يستمر اتخاذ القرارات، لكن لا يمكن استيراد أي شيء. اطلب من مدير النظام نسخة من الملف team.secret.</translation>
    </message>
    <message>
        <source>This needs two people. Nothing was recorded. Propose it, and another lead confirms it.</source>
        <translation>يتطلب هذا شخصين. لم يُسجَّل شيء. اقترحه ليؤكده مشرف آخر.</translation>
    </message>
    <message>
        <source>This needs your signature. Nothing was recorded. Type the passphrase of your personal key.</source>
        <translation>يتطلب هذا توقيعك. لم يُسجَّل شيء. اكتب عبارة مرور مفتاحك الشخصي.</translation>
    </message>
    <message>
        <source>The search index is of another version, so nothing can be searched. Deciding goes on. Open the store once where it can be written.</source>
        <translation>فهرس البحث من إصدار آخر، لذا يتعذر البحث. يستمر اتخاذ القرارات. افتح المخزن مرة واحدة حيث تمكن الكتابة فيه.</translation>
    </message>
    <message>
        <source>The witness folder cannot be reached. Your decisions are saved, but nobody outside has seen them. Tell an admin; the next checkpoint catches up.</source>
        <translation>يتعذر الوصول إلى مجلد الشاهد. قراراتك محفوظة، لكن لم يرها أحد من الخارج. أبلغ مدير النظام؛ ستستدرك نقطة التحقق التالية ما فات.</translation>
    </message>
    <message>
        <source>The rules of the team do not allow this person to do this now. Nothing was recorded. Ask a lead or an admin.</source>
        <translation>لا تسمح قواعد الفريق لهذا الشخص بفعل هذا الآن. لم يُسجَّل شيء. اسأل المشرف أو مدير النظام.</translation>
    </message>
    <message>
        <source>Nothing waits for this time to be confirmed. It may have been confirmed already.</source>
        <translation>لا شيء ينتظر تأكيد هذا الوقت. ربما سبق تأكيده.</translation>
    </message>
    <message>
        <source>A video cannot be similar to itself. Nothing was recorded. Choose another video.</source>
        <translation>لا يمكن أن يشبه الفيديو نفسه. لم يُسجَّل شيء. اختر فيديو آخر.</translation>
    </message>
    <message>
        <source>Your role does not allow you to say which videos are similar. Nothing was recorded. Ask a lead.</source>
        <translation>لا يسمح لك دورك بتحديد الفيديوهات المتشابهة. لم يُسجَّل شيء. اسأل المشرف.</translation>
    </message>
    <message>
        <source>The key of this console is missing, so what you choose on the page My shift holds only until the console is closed. Bring the key back as the page of the store says.</source>
        <translation>مفتاح هذا الجهاز مفقود، لذا لا يسري ما تختاره في صفحة «مناوبتي» إلا حتى إغلاق البرنامج. أعد المفتاح كما توضح صفحة «المخزن».</translation>
    </message>
    <message>
        <source>What you chose on the page My shift cannot be written to your folder. It holds until the console is closed. Check the space on the disk and the rights of the folder.</source>
        <translation>تتعذر كتابة اختياراتك في صفحة «مناوبتي» إلى مجلدك. تبقى سارية حتى إغلاق البرنامج. تحقق من مساحة القرص ومن أذونات المجلد.</translation>
    </message>
    <message>
        <source>Your own limits, and what you chose not to be offered, could not be read and were set aside. Careful limits are in force, and severe cases come only when you ask for them. Choose again on the page My shift.</source>
        <translation>تعذرت قراءة حدودك الخاصة وما اخترت ألا يُعرض عليك، فنُحّيت جانبًا. تسري الآن حدود حذرة، ولا تأتي الحالات شديدة الخطورة إلا بطلب منك. اختر من جديد في صفحة «مناوبتي».</translation>
    </message>
    <message>
        <source>The video could not be kept on this computer, so it is not shown. Check that your home folder has space and can be written; the case can be decided without.</source>
        <translation>تعذّر حفظ الفيديو على هذا الحاسوب، لذلك لا يُعرض. تحقّق من وجود مساحة في مجلدك الشخصي ومن إمكان الكتابة فيه؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The address of the video is not one that may be fetched: only https is. The video is not shown. Decide by what stands beside it, or skip the case.</source>
        <translation>عنوان الفيديو ليس مما يجوز جلبه: فلا يجوز إلا https. لا يُعرض الفيديو. قرّر بحسب ما هو مذكور إلى جانبه، أو تخطَّ القضية.</translation>
    </message>
    <message>
        <source>Fetching the video was cancelled. It is not shown. Fetch it again.</source>
        <translation>أُلغي جلب الفيديو. لا يُعرض الفيديو. اجلبه من جديد.</translation>
    </message>
    <message>
        <source>The server does not give the video out; its address may have expired. Tell an administrator; the case can be decided without.</source>
        <translation>لا يتيح الخادم الفيديو؛ ربما انتهت صلاحية عنوانه. أبلغ مسؤولًا؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The server no longer has the video. Decide by what was kept of it, or skip the case.</source>
        <translation>لم يعد الفيديو لدى الخادم. قرّر بحسب ما حُفظ منه، أو تخطَّ القضية.</translation>
    </message>
    <message>
        <source>Your team does not fetch videos from this host. The video is not shown. Decide by what stands beside it, or ask an administrator to list it.</source>
        <translation>لا يجلب فريقك مقاطع فيديو من هذا المضيف. لا يُعرض الفيديو. قرّر بحسب ما هو مذكور إلى جانبه، أو اطلب من مسؤول إدراج المضيف في القائمة.</translation>
    </message>
    <message>
        <source>The address of the video leads into the own network, so it was not fetched. Tell an administrator; the case can be decided without.</source>
        <translation>يؤدي عنوان الفيديو إلى الشبكة الداخلية، لذلك لم يُجلب. أبلغ مسؤولًا؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The connection broke before the whole video was there. Try again; the case can be decided without.</source>
        <translation>انقطع الاتصال قبل وصول الفيديو كاملًا. حاول مرة أخرى؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The server of the video could not prove who it is, so nothing was fetched from it. Tell an administrator; the case can be decided without.</source>
        <translation>لم يستطع خادم الفيديو إثبات هويته، لذلك لم يُجلب منه شيء. أبلغ مسؤولًا؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>What the server has at this address is not a video. Decide by what stands beside it, or skip the case.</source>
        <translation>ما لدى الخادم في هذا العنوان ليس مقطع فيديو. قرّر بحسب ما هو مذكور إلى جانبه، أو تخطَّ القضية.</translation>
    </message>
    <message>
        <source>The address of the video leads on and on, so it was given up. Tell an administrator; the case can be decided without.</source>
        <translation>يُحيل عنوان الفيديو من عنوان إلى آخر بلا نهاية، لذلك أُوقف الجلب. أبلغ مسؤولًا؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The list of hosts that videos may be fetched from cannot be read. No video is fetched. Ask an administrator to put it right.</source>
        <translation>تعذّرت قراءة قائمة المضيفين الذين يجوز جلب مقاطع الفيديو منهم. لا يُجلب أي فيديو. اطلب من مسؤول تصحيحها.</translation>
    </message>
    <message>
        <source>The server of the video answered with an error. Try again later; the case can be decided without.</source>
        <translation>أجاب خادم الفيديو بخطأ. حاول لاحقًا؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The video is larger than what is fetched, so it is not shown. Decide by what stands beside it, or skip the case.</source>
        <translation>الفيديو أكبر مما يُجلب، لذلك لا يُعرض. قرّر بحسب ما هو مذكور إلى جانبه، أو تخطَّ القضية.</translation>
    </message>
    <message>
        <source>The server of the video is too slow, and fetching it was given up. Try again later; the case can be decided without.</source>
        <translation>خادم الفيديو بطيء جدًا، فأُوقف الجلب. حاول لاحقًا؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>The server of the video cannot be reached. Check the network and try again; the case can be decided without.</source>
        <translation>تعذّر الوصول إلى خادم الفيديو. تحقّق من الشبكة وحاول مرة أخرى؛ ويمكن البتّ في القضية من دونه.</translation>
    </message>
    <message>
        <source>This decision needs two people, so the similar videos cannot be decided with it. Nothing was saved. Decide this video alone.</source>
        <translation>يتطلب هذا القرار شخصين، لذلك لا يمكن البتّ به في الفيديوهات المتشابهة. لم يُحفظ شيء. قرّر في هذا الفيديو وحده.</translation>
    </message>
    <message>
        <source>Not all of these videos are confirmed as similar any more. Nothing was saved. Look at the similar videos again.</source>
        <translation>لم تعد كل هذه الفيديوهات مؤكدة التشابه. لم يُحفظ شيء. راجع الفيديوهات المتشابهة مرة أخرى.</translation>
    </message>
    <message>
        <source>This decision was made on another computer and cannot be reversed here yet. Nothing was changed. Exchange data with the hub, then try again, or reverse it on that computer.</source>
        <translation>اتُّخذ هذا القرار على حاسوب آخر ولا يمكن نقضه هنا بعد. لم يتغير شيء. تبادل البيانات مع المحور ثم حاول مرة أخرى، أو انقضه على ذلك الحاسوب.</translation>
    </message>
    <message>
        <source>What was chosen hits the account and not the video, so there is nothing to decide of the similar videos. Nothing was saved. Decide this video alone.</source>
        <translation>ما اختير يمسّ الحساب لا الفيديو، فلا شيء يُقرَّر بشأن الفيديوهات المتشابهة. لم يُحفظ شيء. قرّر في هذا الفيديو وحده.</translation>
    </message>
    <message>
        <source>This video was decided together with others. Nothing was changed. Undo the decision that it follows from.</source>
        <translation>بُتّ في هذا الفيديو مع فيديوهات أخرى. لم يتغير شيء. تراجع عن القرار الذي ينبثق هذا منه.</translation>
    </message>
    <message>
        <source>These are more similar videos than one person may decide at once. Nothing was saved. Decide this video alone.</source>
        <translation>هذه فيديوهات متشابهة أكثر مما يجوز لشخص واحد أن يبتّ فيه دفعة واحدة. لم يُحفظ شيء. قرّر في هذا الفيديو وحده.</translation>
    </message>
    <message>
        <source>The stream is over, and its server has no pictures of it any more. Decide by what stands beside it, or skip the case.</source>
        <translation>انتهى البث، ولم تعد لدى خادمه أي صور منه. احكم بما يظهر بجانبه، أو تخطَّ الحالة.</translation>
    </message>
    <message>
        <source>No new pictures come from the stream, though its server answers. They are shown as soon as they come; the case can be decided by what there is.</source>
        <translation>لا تصل صور جديدة من البث مع أن خادمه يجيب. ستُعرض حال وصولها، ويمكن البت في الحالة بما هو متوفر.</translation>
    </message>
    <message>
        <source>What the server has at this address is not a stream that can be read. Decide by what stands beside it, or skip the case.</source>
        <translation>ما لدى الخادم على هذا العنوان ليس بثًّا يمكن قراءته. احكم بما يظهر بجانبه، أو تخطَّ الحالة.</translation>
    </message>
    <message>
        <source>An older version of Vigil has written the store, and it has to be brought up to date first. Nothing was changed. Start Vigil anew.</source>
        <translation>كتب إصدار أقدم من Vigil هذا المخزن، ويجب تحديثه أولًا. لم يتغير شيء. أعد تشغيل Vigil.</translation>
    </message>
    <message>
        <source>Bringing the store up to date was stopped. Nothing is lost. It goes on when the store is opened next.</source>
        <translation>أُوقف تحديث المخزن. لم يضع شيء. يُستأنف عند فتح المخزن في المرة القادمة.</translation>
    </message>
    <message>
        <source>The server of the stream does not give out pieces of its files as it should, so the stream is not shown. Tell an administrator; the case can be decided without.</source>
        <translation>لا يعطي خادم البث أجزاء ملفاته كما ينبغي، لذلك لا يُعرض البث. أبلغ أحد المسؤولين؛ يمكن البت في الحالة من دونه.</translation>
    </message>
    <message>
        <source>What comes of the stream cannot be decrypted: it is damaged, or its key does not fit. New pictures are shown as soon as they can be decrypted; the case can be decided by what there is.</source>
        <translation>لا يمكن فك تشفير ما يصل من البث: إما أنه تالف أو أن مفتاحه غير مناسب. تُعرض الصور الجديدة فور إمكان فك تشفيرها؛ ويمكن البت في الحالة بما هو متوفر.</translation>
    </message>
    <message>
        <source>The stream is encrypted in a way that cannot be read here, so it is not shown. Decide by what stands beside it, or skip the case.</source>
        <translation>البث مشفّر بطريقة لا يمكن قراءتها هنا، لذلك لا يُعرض. قرّر بناءً على ما هو معروض بجانبه، أو تخطَّ الحالة.</translation>
    </message>
    <message>
        <source>The stream is encrypted, and its server gives out no key for it. New pictures are shown as soon as it does; the case can be decided by what there is.</source>
        <translation>البث مشفّر ولا يعطي خادمه مفتاحًا له. تُعرض الصور الجديدة فور إعطائه المفتاح؛ ويمكن البت في الحالة بما هو متوفر.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>a former colleague</source>
        <extracomment>A person whose name has been erased</extracomment>
        <translation>زميل سابق</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>A decision that was undone within seconds</extracomment>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>reversed %1 by %2</source>
        <extracomment>A decision that was ended by another. %1 is a date, %2 a person</extracomment>
        <translation>أُلغي %1 بواسطة %2</translation>
    </message>
    <message>
        <source>reversed %1</source>
        <extracomment>A decision that was ended by another. %1 is a date</extracomment>
        <translation>أُلغي %1</translation>
    </message>
    <message>
        <source>stands</source>
        <extracomment>A decision that is in force, or has no effect</extracomment>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>has no effect</source>
        <translation>بلا أثر</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>التحقق من الحقائق</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <extracomment>A partner has been asked and has not answered yet</extracomment>
        <translation>بانتظار الرد</translation>
    </message>
    <message>
        <source>flagged by a partner</source>
        <translation>أبلغ عنه شريك</translation>
    </message>
    <message>
        <source>none asked for</source>
        <extracomment>Nobody has asked a fact-checking partner</extracomment>
        <translation>لم يُطلب</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>السجل</translation>
    </message>
    <message numerus="yes">
        <source>flagged %Ln time(s)</source>
        <translation>
            <numerusform>لم يُبلغ عنه</numerusform>
            <numerusform>أُبلغ عنه مرة</numerusform>
            <numerusform>أُبلغ عنه مرتين</numerusform>
            <numerusform>أُبلغ عنه %Ln مرات</numerusform>
            <numerusform>أُبلغ عنه %Ln مرة</numerusform>
            <numerusform>أُبلغ عنه %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no decision yet</source>
        <extracomment>%1 is &quot;flagged 3 times&quot;</extracomment>
        <translation>%1، دون قرار بعد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>دون قرار</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%Ln قرارات</numerusform>
            <numerusform>%Ln قرارًا</numerusform>
            <numerusform>%Ln قرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since it was flagged</source>
        <extracomment>Title of a part of the screen: what the platform changed after the flag</extracomment>
        <translation>ما تغيّر منذ الإبلاغ</translation>
    </message>
    <message>
        <source>gone</source>
        <extracomment>The video is no longer on the platform</extracomment>
        <translation>لم يعد موجودًا</translation>
    </message>
    <message>
        <source>The platform no longer has it. You see what it was when it was flagged.</source>
        <translation>لم يعد لدى المنصة. ما تراه هو حالته وقت الإبلاغ.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 is a title, caption or handle as it is on the platform today</extracomment>
        <translation>الآن: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Nothing changed</extracomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>claimed by another system</source>
        <extracomment>A decision of a system whose name has been erased</extracomment>
        <translation>بحسب ادعاء نظام آخر</translation>
    </message>
    <message>
        <source>claimed by %1</source>
        <translation>بحسب ادعاء %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>When a measure ends. %1 is a date</extracomment>
        <translation>حتى %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claimed</source>
        <extracomment>Decisions that other systems say they made; they are not ours and do not count</extracomment>
        <translation>
            <numerusform>لا قرارات مُدّعاة</numerusform>
            <numerusform>قرار مُدّعى واحد</numerusform>
            <numerusform>قراران مُدّعيان</numerusform>
            <numerusform>%Ln قرارات مُدّعاة</numerusform>
            <numerusform>%Ln قرارًا مُدّعى</numerusform>
            <numerusform>%Ln قرار مُدّعى</numerusform>
        </translation>
    </message>
    <message>
        <source>stands, its time is to be confirmed</source>
        <extracomment>A decision that is in force here, but not yet passed on to the platform</extracomment>
        <translation>سارٍ، ووقته بانتظار التأكيد</translation>
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
    <name>LocalTexts</name>
    <message>
        <source>unknown language</source>
        <extracomment>A video&apos;s language</extracomment>
        <translation>لغة غير معروفة</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share of a hundred</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes</extracomment>
        <translation>%1 دقيقة</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration in hours and minutes</extracomment>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A duration in hours</extracomment>
        <translation>%1 س</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>A duration in days</extracomment>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTexts</name>
    <message>
        <source>Reviewer</source>
        <extracomment>Role of a person: decides cases</extracomment>
        <translation>مراجع</translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>Role of a person: checks decisions, publishes policies, approves</extracomment>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Auditor</source>
        <extracomment>Role of a person: only reads and verifies</extracomment>
        <translation>مدقق</translation>
    </message>
    <message>
        <source>Admin</source>
        <extracomment>Role of a person: manages the team</extracomment>
        <translation>مدير النظام</translation>
    </message>
    <message>
        <source>Decides cases</source>
        <translation>يبتّ في الحالات</translation>
    </message>
    <message>
        <source>Checks and reverses decisions, publishes policies, approves</source>
        <translation>يراجع القرارات ويلغيها، وينشر السياسات، ويوافق</translation>
    </message>
    <message>
        <source>Reads, verifies and exports; changes nothing</source>
        <translation>يقرأ ويتحقق ويصدّر، ولا يغيّر شيئًا</translation>
    </message>
    <message>
        <source>Manages people and the team’s hub</source>
        <translation>يدير الأشخاص والمركز المشترك للفريق</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>بلا دور</translation>
    </message>
    <message>
        <source>basic</source>
        <extracomment>How well a person knows a language</extracomment>
        <translation>أساسي</translation>
    </message>
    <message>
        <source>working</source>
        <extracomment>How well a person knows a language: enough to work in it</extracomment>
        <translation>كافٍ للعمل</translation>
    </message>
    <message>
        <source>fluent</source>
        <extracomment>How well a person knows a language</extracomment>
        <translation>طلِق</translation>
    </message>
    <message>
        <source>native</source>
        <extracomment>How well a person knows a language: their mother tongue</extracomment>
        <translation>اللغة الأم</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a language, %2 how well a person knows it: &quot;Ukrainian (native)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Erased name</source>
        <extracomment>In place of the name of a person whose data were erased</extracomment>
        <translation>اسم ممحو</translation>
    </message>
    <message>
        <source>Publish version %1 of the policy pack “%2”</source>
        <extracomment>%1 is a number, %2 the id of a pack</extracomment>
        <translation>نشر الإصدار %1 من حزمة السياسات «%2»</translation>
    </message>
    <message>
        <source>Erase texts for good</source>
        <translation>محو النصوص نهائيًا</translation>
    </message>
    <message>
        <source>Decide a case</source>
        <translation>البت في حالة</translation>
    </message>
    <message>
        <source>Designate a state-controlled medium</source>
        <translation>تصنيف وسيلة إعلام خاضعة لسيطرة الدولة</translation>
    </message>
    <message>
        <source>Close a network of accounts</source>
        <translation>إغلاق شبكة حسابات</translation>
    </message>
    <message>
        <source>Remove a list of accounts</source>
        <translation>إزالة قائمة حسابات</translation>
    </message>
    <message>
        <source>Decide many subjects at once</source>
        <translation>البت في عناصر كثيرة دفعة واحدة</translation>
    </message>
    <message>
        <source>Suspend a feature for a whole country</source>
        <translation>تعليق ميزة في بلد بأكمله</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>v%1</source>
        <extracomment>A version of a policy, short. %1 is a number</extracomment>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>remove</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>ban</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>حظر</translation>
    </message>
    <message>
        <source>label</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>وسم</translation>
    </message>
    <message>
        <source>restrict</source>
        <extracomment>A measure that a policy allows</extracomment>
        <translation>تقييد</translation>
    </message>
    <message>
        <source>Covers: %1</source>
        <extracomment>What a policy is about; %1 is a text of the policy</extracomment>
        <translation>تشمل: %1</translation>
    </message>
    <message>
        <source>Does not cover: %1</source>
        <extracomment>What a policy is not about; %1 is a text of the policy</extracomment>
        <translation>لا تشمل: %1</translation>
    </message>
    <message>
        <source>Not translated yet; this is the text in %1.</source>
        <translation>لم تُترجم بعد؛ هذا هو النص بـ%1.</translation>
    </message>
    <message>
        <source>The translation is of an older version.</source>
        <translation>الترجمة من إصدار أقدم.</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet.</source>
        <translation>لم يراجع أحد هذه الترجمة بعد.</translation>
    </message>
    <message>
        <source>Original, in %1: %2</source>
        <extracomment>Before the text that a translation was made from. %1 is a language</extracomment>
        <translation>الأصل بـ%1: %2</translation>
    </message>
    <message>
        <source>When this was posted, no such policy was in force.</source>
        <translation>لم تكن هذه السياسة سارية عند النشر.</translation>
    </message>
    <message>
        <source>When this was posted, version %1 was in force.</source>
        <translation>كان الإصدار %1 ساريًا عند النشر.</translation>
    </message>
    <message>
        <source>When posted: %1</source>
        <extracomment>A small heading above the text of an older version of a policy. %1 is INT-MIS v2</extracomment>
        <translation>عند النشر: %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>لم تُختر</translation>
    </message>
    <message>
        <source>No policy in force was named by a flag. Choose one below before you decide.</source>
        <translation>لم يذكر أي بلاغ سياسة سارية. اختر واحدة أدناه قبل أن تقرر.</translation>
    </message>
    <message>
        <source>in force since %1</source>
        <extracomment>Since when a version of a policy holds. %1 is a date</extracomment>
        <translation>سارية منذ %1</translation>
    </message>
    <message>
        <source>Breaks the policy</source>
        <extracomment>A small heading above examples</extracomment>
        <translation>يخالف السياسة</translation>
    </message>
    <message>
        <source>Does not break it</source>
        <extracomment>A small heading above examples</extracomment>
        <translation>لا يخالفها</translation>
    </message>
    <message>
        <source>Measures it allows</source>
        <extracomment>A small heading above a list of measures</extracomment>
        <translation>الإجراءات المسموح بها</translation>
    </message>
</context>
<context>
    <name>ReviewTexts</name>
    <message>
        <source>State-controlled media</source>
        <extracomment>A label on a video</extracomment>
        <translation>إعلام خاضع لسيطرة الدولة</translation>
    </message>
    <message>
        <source>Unverified</source>
        <extracomment>A label on a video: nobody could confirm what it says</extracomment>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <extracomment>A label on a video: hard to look at</extracomment>
        <translation>حساس</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <extracomment>A label on a video: made by a computer</extracomment>
        <translation>مصطنع</translation>
    </message>
    <message>
        <source>Reminder to check the facts</source>
        <extracomment>A label on a video that asks viewers to check the facts</extracomment>
        <translation>تذكير بالتحقق من الحقائق</translation>
    </message>
    <message>
        <source>comments</source>
        <extracomment>What viewers can no longer do with a video</extracomment>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>duets</source>
        <extracomment>What viewers can no longer do with a video</extracomment>
        <translation>الدويتو</translation>
    </message>
    <message>
        <source>sharing</source>
        <extracomment>What viewers can no longer do with a video</extracomment>
        <translation>المشاركة</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <extracomment>A restriction: the platform does not propose the video to anybody</extracomment>
        <translation>لا يوصى به</translation>
    </message>
    <message>
        <source>Adults only</source>
        <extracomment>A restriction on a video</extracomment>
        <translation>للبالغين فقط</translation>
    </message>
    <message>
        <source>Warning screen</source>
        <extracomment>A restriction: viewers see a warning first</extracomment>
        <translation>شاشة تحذير</translation>
    </message>
    <message>
        <source>No %1</source>
        <extracomment>%1 is a list such as: comments, duets, sharing</extracomment>
        <translation>بدون %1</translation>
    </message>
    <message>
        <source>Withheld in %1</source>
        <extracomment>A video is not shown in some countries; %1 is their list</extracomment>
        <translation>محجوب في %1</translation>
    </message>
    <message>
        <source>Account without %1</source>
        <extracomment>What an account can no longer use; %1 is a list such as: LIVE, uploads</extracomment>
        <translation>الحساب بدون %1</translation>
    </message>
    <message>
        <source>Automated</source>
        <extracomment>Who flagged a video: the platform&apos;s own detection</extracomment>
        <translation>آلي</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user report(s)</source>
        <translation>
            <numerusform>لا بلاغات</numerusform>
            <numerusform>بلاغ مستخدم واحد</numerusform>
            <numerusform>بلاغا مستخدمين</numerusform>
            <numerusform>%Ln بلاغات مستخدمين</numerusform>
            <numerusform>%Ln بلاغ مستخدم</numerusform>
            <numerusform>%Ln بلاغ مستخدم</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted flagger</source>
        <extracomment>Who flagged a video: an organisation with a trusted status under the law</extracomment>
        <translation>مبلّغ موثوق</translation>
    </message>
    <message>
        <source>Fact-check partner</source>
        <extracomment>Who flagged a video</extracomment>
        <translation>شريك تحقق</translation>
    </message>
    <message>
        <source>Authority</source>
        <extracomment>Who flagged a video: an authority of a state</extracomment>
        <translation>جهة رسمية</translation>
    </message>
    <message>
        <source>Staff</source>
        <extracomment>Who flagged a video: the platform&apos;s own people</extracomment>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>low severity</source>
        <translation>خطورة منخفضة</translation>
    </message>
    <message>
        <source>medium severity</source>
        <translation>خطورة متوسطة</translation>
    </message>
    <message>
        <source>high severity</source>
        <translation>خطورة عالية</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>خطورة جسيمة</translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>Kind of account</extracomment>
        <translation>شخص</translation>
    </message>
    <message>
        <source>business</source>
        <extracomment>Kind of account</extracomment>
        <translation>شركة</translation>
    </message>
    <message>
        <source>news</source>
        <extracomment>Kind of account</extracomment>
        <translation>إخباري</translation>
    </message>
    <message>
        <source>government</source>
        <extracomment>Kind of account</extracomment>
        <translation>حكومي</translation>
    </message>
    <message>
        <source>party</source>
        <extracomment>Kind of account: a political party</extracomment>
        <translation>حزب</translation>
    </message>
    <message>
        <source>LIVE</source>
        <extracomment>Feature of the platform: streaming</extracomment>
        <translation>البث المباشر</translation>
    </message>
    <message>
        <source>uploads</source>
        <extracomment>Feature of the platform</extracomment>
        <translation>الرفع</translation>
    </message>
    <message>
        <source>commenting</source>
        <extracomment>Feature of the platform, for an account</extracomment>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>messages</source>
        <extracomment>Feature of the platform</extracomment>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>News</source>
        <extracomment>Why content may stay</extracomment>
        <translation>أخبار</translation>
    </message>
    <message>
        <source>Documentary</source>
        <extracomment>Why content may stay</extracomment>
        <translation>وثائقي</translation>
    </message>
    <message>
        <source>Education</source>
        <extracomment>Why content may stay</extracomment>
        <translation>تعليم</translation>
    </message>
    <message>
        <source>Art</source>
        <extracomment>Why content may stay</extracomment>
        <translation>فن</translation>
    </message>
    <message>
        <source>Satire</source>
        <extracomment>Why content may stay</extracomment>
        <translation>سخرية</translation>
    </message>
    <message>
        <source>Counterspeech</source>
        <extracomment>Why content may stay: it speaks against what it shows</extracomment>
        <translation>خطاب مضاد</translation>
    </message>
    <message>
        <source>To a lead</source>
        <extracomment>Whom a case is handed to</extracomment>
        <translation>إلى مشرف</translation>
    </message>
    <message>
        <source>Legal order</source>
        <extracomment>Why a case is handed on</extracomment>
        <translation>أمر قانوني</translation>
    </message>
    <message>
        <source>Threat to life</source>
        <extracomment>Why a case is handed on</extracomment>
        <translation>تهديد للحياة</translation>
    </message>
    <message>
        <source>Child safety</source>
        <extracomment>Why a case is handed on; nobody sees the video from then on</extracomment>
        <translation>سلامة الأطفال</translation>
    </message>
    <message>
        <source>Terrorism</source>
        <extracomment>Why a case is handed on</extracomment>
        <translation>إرهاب</translation>
    </message>
    <message>
        <source>First review</source>
        <extracomment>Kind of case</extracomment>
        <translation>مراجعة أولى</translation>
    </message>
    <message>
        <source>Flagged again</source>
        <extracomment>Kind of case: flagged again after a decision</extracomment>
        <translation>أُبلغ عنه مجددًا</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Kind of case</extracomment>
        <translation>اعتراض</translation>
    </message>
    <message>
        <source>Fact-check corrected</source>
        <extracomment>Kind of case: a fact-check that a decision rested on has changed</extracomment>
        <translation>صُحح التحقق</translation>
    </message>
    <message>
        <source>Second review</source>
        <extracomment>Kind of case</extracomment>
        <translation>مراجعة ثانية</translation>
    </message>
    <message>
        <source>Dispute</source>
        <extracomment>Kind of case</extracomment>
        <translation>نزاع</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>Kind of case: two consoles decided differently</extracomment>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Name of a queue: streams that run now</extracomment>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Safety of minors</source>
        <extracomment>Name of a queue</extracomment>
        <translation>سلامة القاصرين</translation>
    </message>
    <message>
        <source>Hate and violence</source>
        <extracomment>Name of a queue</extracomment>
        <translation>الكراهية والعنف</translation>
    </message>
    <message>
        <source>Misinformation</source>
        <extracomment>Name of a queue</extracomment>
        <translation>معلومات مضللة</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Name of a queue</extracomment>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Everything else</source>
        <extracomment>Name of a queue</extracomment>
        <translation>كل ما عدا ذلك</translation>
    </message>
    <message>
        <source>title</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>caption</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>hashtags</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>video file</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>ملف الفيديو</translation>
    </message>
    <message>
        <source>handle</source>
        <extracomment>What changed on the platform: the account&apos;s short name</extracomment>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>account name</source>
        <extracomment>What changed on the platform</extracomment>
        <translation>اسم الحساب</translation>
    </message>
    <message>
        <source>views</source>
        <extracomment>What changed on the platform: how many have seen it</extracomment>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>other facts</source>
        <extracomment>What changed on the platform, where we have no word for it</extracomment>
        <translation>بيانات أخرى</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>A decision, past: the video was taken down</extracomment>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Banned</source>
        <extracomment>A decision, past: the account was closed</extracomment>
        <translation>محظور</translation>
    </message>
    <message>
        <source>No violation</source>
        <extracomment>A decision: the case breaks no rule</extracomment>
        <translation>لا مخالفة</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>What is in force, and until when</extracomment>
        <translation>%1 حتى %2</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>State of a case: nobody has decided it</extracomment>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>on a desk</source>
        <extracomment>State of a case: somebody works on it</extracomment>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>held</source>
        <extracomment>State of a case: somebody keeps it while asking for help</extracomment>
        <translation>محتجزة</translation>
    </message>
    <message>
        <source>waits for a fact-check</source>
        <extracomment>State of a case</extracomment>
        <translation>بانتظار تدقيق الحقائق</translation>
    </message>
    <message>
        <source>escalated</source>
        <extracomment>State of a case: a lead or another desk has to look at it</extracomment>
        <translation>مصعَّدة</translation>
    </message>
    <message>
        <source>proposed</source>
        <extracomment>State of a case: a second person has to confirm the decision</extracomment>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>superseded by a ban</source>
        <extracomment>State of a case: the account was banned, so nobody decides it</extracomment>
        <translation>حلّ محلها حظر</translation>
    </message>
    <message>
        <source>gone</source>
        <extracomment>State of a case: the platform no longer has the video</extracomment>
        <translation>لم تعد موجودة</translation>
    </message>
    <message>
        <source>decided</source>
        <extracomment>State of a case</extracomment>
        <translation>تم البت فيها</translation>
    </message>
</context>
<context>
    <name>SearchTexts</name>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Livestream</source>
        <translation>بث مباشر</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>Accounts that act together</extracomment>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>Media organisation</source>
        <extracomment>A media organisation</extracomment>
        <translation>مؤسسة إعلامية</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>Where a word was found: the title of a video</extracomment>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Caption</source>
        <extracomment>Where a word was found: the text under a video</extracomment>
        <translation>النص المرافق</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Handle</source>
        <extracomment>Where a word was found: the @name of an account</extracomment>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Account name</source>
        <extracomment>Where a word was found: the name of an account</extracomment>
        <translation>اسم الحساب</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Where a word was found: the number that the platform gave the video</extracomment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>رقم الحساب</translation>
    </message>
    <message>
        <source>Transcript</source>
        <extracomment>Where a word was found: what is said in a video</extracomment>
        <translation>النص المفرَّغ</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>Where a word was found: what a person who reported a video wrote</extracomment>
        <translation>البلاغ</translation>
    </message>
    <message>
        <source>Legal notice</source>
        <extracomment>Where a word was found: a notice under a law</extracomment>
        <translation>إشعار قانوني</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Where a word was found: the order of an authority</extracomment>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Where a word was found: a complaint against a decision</extracomment>
        <translation>الاعتراض</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Where a word was found: what a colleague wrote with a decision</extracomment>
        <translation>الملاحظة</translation>
    </message>
</context>
<context>
    <name>ShiftTexts</name>
    <message>
        <source>Other videos</source>
        <extracomment>A kind of harm: the policy names none</extracomment>
        <translation>فيديوهات أخرى</translation>
    </message>
    <message>
        <source>A break is due after so long at the desk</source>
        <translation>تحين الاستراحة بعد هذه المدة على المكتب</translation>
    </message>
    <message>
        <source>A break is due after so long of severe videos</source>
        <translation>تحين الاستراحة بعد هذه المدة من الفيديوهات شديدة الخطورة</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>مدة الاستراحة</translation>
    </message>
    <message>
        <source>Calm after a severe case</source>
        <translation>الهدوء بعد حالة شديدة الخطورة</translation>
    </message>
    <message>
        <source>Severe cases in a row, at most</source>
        <translation>أقصى عدد متتالٍ من الحالات شديدة الخطورة</translation>
    </message>
    <message>
        <source>Videos on screen in a shift, at most</source>
        <translation>أقصى مدة للفيديوهات على الشاشة في المناوبة</translation>
    </message>
    <message>
        <source>Severe videos on screen in a shift, at most</source>
        <translation>أقصى مدة للفيديوهات شديدة الخطورة على الشاشة في المناوبة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A number of seconds</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A number of minutes</extracomment>
        <translation>%1 دقيقة</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind a number in a field: seconds; begins with a space</extracomment>
        <translation> ث</translation>
    </message>
    <message>
        <source> min</source>
        <translation> دقيقة</translation>
    </message>
</context>
<context>
    <name>SimilarSection</name>
    <message>
        <source>a video without a title</source>
        <extracomment>In place of a title that was erased or never given</extracomment>
        <translation>فيديو بلا عنوان</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <extracomment>A computer takes two videos for similar, and no person has looked yet</extracomment>
        <translation>لم يؤكَّد بعد</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>not similar</source>
        <translation>غير مشابه</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln second(s) look alike</source>
        <extracomment>How much of a video looks like another. %1 of the %Ln seconds that can be compared</extracomment>
        <translation>
            <numerusform>لا تتشابه أي ثانية (%1 من %Ln)</numerusform>
            <numerusform>تتشابه %1 من ثانية واحدة</numerusform>
            <numerusform>تتشابه %1 من ثانيتين</numerusform>
            <numerusform>تتشابه %1 من %Ln ثوانٍ</numerusform>
            <numerusform>تتشابه %1 من %Ln ثانية</numerusform>
            <numerusform>تتشابه %1 من %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>mirrored or turned</source>
        <extracomment>A copy that was flipped or rotated</extracomment>
        <translation>معكوس أو مُدار</translation>
    </message>
    <message>
        <source>its account is banned</source>
        <translation>حسابه محظور</translation>
    </message>
    <message>
        <source>nothing in force</source>
        <extracomment>No measure applies to that video</extracomment>
        <translation>لا إجراء ساريًا</translation>
    </message>
    <message>
        <source>Similar</source>
        <extracomment>Button: these two videos are similar</extracomment>
        <translation>مشابه</translation>
    </message>
    <message>
        <source>%1 is similar</source>
        <extracomment>Read aloud for a button. %1 is the title of the other video</extracomment>
        <translation>%1 مشابه</translation>
    </message>
    <message>
        <source>Not similar</source>
        <extracomment>Button: these two videos are not similar</extracomment>
        <translation>غير مشابه</translation>
    </message>
    <message>
        <source>%1 is not similar</source>
        <extracomment>Read aloud for a button. %1 is the title of the other video</extracomment>
        <translation>%1 غير مشابه</translation>
    </message>
    <message>
        <source>Only the newest videos were compared.</source>
        <translation>قورنت أحدث الفيديوهات فقط.</translation>
    </message>
    <message>
        <source>none found</source>
        <extracomment>No video looks like this one</extracomment>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>لم يُعثر على شيء</numerusform>
            <numerusform>عُثر على واحد</numerusform>
            <numerusform>عُثر على اثنين</numerusform>
            <numerusform>عُثر على %Ln</numerusform>
            <numerusform>عُثر على %Ln</numerusform>
            <numerusform>عُثر على %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Similar videos</source>
        <extracomment>Title of a part of the screen: videos that look like this one</extracomment>
        <translation>فيديوهات مشابهة</translation>
    </message>
    <message>
        <source>no video here</source>
        <extracomment>There is no video that could be compared with others</extracomment>
        <translation>لا فيديو هنا</translation>
    </message>
    <message>
        <source>being compared…</source>
        <extracomment>The video is compared with others at this moment</extracomment>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>لا يمكن الحكم</translation>
    </message>
    <message>
        <source>Its pictures have too little detail to be compared.</source>
        <translation>تفاصيل صوره أقل من أن تُقارَن.</translation>
    </message>
    <message>
        <source>could not be compared</source>
        <translation>تعذرت المقارنة</translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln confirmed the same</source>
        <extracomment>Button: what is decided of this video is decided of %Ln similar ones too</extracomment>
        <translation>
            <numerusform>لا فيديوهات مؤكدة للبتّ فيها بالقرار نفسه</numerusform>
            <numerusform>البتّ في الفيديو المؤكد بالقرار نفسه</numerusform>
            <numerusform>البتّ في الفيديوين المؤكدين بالقرار نفسه</numerusform>
            <numerusform>البتّ في %Ln فيديوهات مؤكدة بالقرار نفسه</numerusform>
            <numerusform>البتّ في %Ln فيديو مؤكدًا بالقرار نفسه</numerusform>
            <numerusform>البتّ في %Ln فيديو مؤكد بالقرار نفسه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your decision will hold for %Ln similar video(s) too.</source>
        <extracomment>%Ln videos that look like the one on the desk, for which one decision will hold</extracomment>
        <translation>
            <numerusform>لا يسري قرارك على فيديوهات متشابهة أخرى.</numerusform>
            <numerusform>سيسري قرارك أيضًا على فيديو متشابه واحد.</numerusform>
            <numerusform>سيسري قرارك أيضًا على فيديوين متشابهين.</numerusform>
            <numerusform>سيسري قرارك أيضًا على %Ln فيديوهات متشابهة.</numerusform>
            <numerusform>سيسري قرارك أيضًا على %Ln فيديو متشابهًا.</numerusform>
            <numerusform>سيسري قرارك أيضًا على %Ln فيديو متشابه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide this video alone</source>
        <extracomment>Button: the decision is of this video and not of similar ones</extracomment>
        <translation>البتّ في هذا الفيديو وحده</translation>
    </message>
    <message>
        <source>Pictures of %1, which looks alike at %2</source>
        <extracomment>Read aloud: small pictures. %1 is the title of another video, %2 where it looks like the one on the desk, such as 0:12–0:20, 0:31–0:40</extracomment>
        <translation>صور من %1، وهو يتشابه عند %2</translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>The file is not there.</source>
        <translation>الملف غير موجود.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>تعذّرت قراءة الملف.</translation>
    </message>
    <message>
        <source>The file is a link to another place.</source>
        <translation>الملف رابط إلى مكان آخر.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>ليس هذا ملفًا.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The file is not a video.</source>
        <translation>الملف ليس فيديو.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>الملف تالف.</translation>
    </message>
    <message>
        <source>The file holds no picture that can be shown.</source>
        <translation>لا يحتوي الملف على صورة يمكن عرضها.</translation>
    </message>
    <message>
        <source>The video is in a form that the player does not know.</source>
        <translation>الفيديو بصيغة لا يعرفها المشغّل.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>الصورة كبيرة جدًا.</translation>
    </message>
    <message>
        <source>The player is not installed.</source>
        <translation>المشغّل غير مثبّت.</translation>
    </message>
    <message>
        <source>The player could not be locked down, so it plays nothing.</source>
        <translation>تعذّر عزل المشغّل، لذلك لا يشغّل شيئًا.</translation>
    </message>
    <message>
        <source>The player broke down on this file.</source>
        <translation>تعطّل المشغّل عند هذا الملف.</translation>
    </message>
    <message>
        <source>The player did not answer.</source>
        <translation>لم يستجب المشغّل.</translation>
    </message>
    <message>
        <source>The player did something that it must not, and was stopped.</source>
        <translation>فعل المشغّل ما لا يجوز له فأُوقف.</translation>
    </message>
    <message>
        <source>No case is on the desk.</source>
        <translation>لا توجد حالة على مكتبك.</translation>
    </message>
    <message>
        <source>The video is being opened.</source>
        <translation>يجري فتح الفيديو.</translation>
    </message>
    <message>
        <source>The case can be decided meanwhile.</source>
        <translation>يمكن البتّ في الحالة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>You have covered the video.</source>
        <translation>لقد غطّيت الفيديو.</translation>
    </message>
    <message>
        <source>Cover it again to see it filtered.</source>
        <translation>أعد أمر التغطية لتراه مصفّى.</translation>
    </message>
    <message>
        <source>Press %1 to see it filtered again.</source>
        <translation>اضغط %1 لتراه مصفّى من جديد.</translation>
    </message>
    <message>
        <source>This file has sound and no picture.</source>
        <translation>في هذا الملف صوت بلا صورة.</translation>
    </message>
    <message>
        <source>Play it and switch the sound on to hear it.</source>
        <translation>شغّله وافتح الصوت لتسمعه.</translation>
    </message>
    <message>
        <source>The video cannot be played.</source>
        <extracomment>%1: a sentence that says why</extracomment>
        <translation>تعذّر تشغيل الفيديو.</translation>
    </message>
    <message>
        <source>%1 The case can still be decided.</source>
        <translation>%1 لا يزال بالإمكان البتّ في الحالة.</translation>
    </message>
    <message>
        <source>The video has not been fetched yet.</source>
        <translation>لم يُجلب الفيديو بعد.</translation>
    </message>
    <message>
        <source>Decide by what stands beside it, or skip the case and come back to it.</source>
        <translation>قرّر بناءً على ما هو معروض بجانبه، أو تخطَّ الحالة وعُد إليها لاحقًا.</translation>
    </message>
    <message>
        <source>The file of this video is not there.</source>
        <translation>ملف هذا الفيديو غير موجود.</translation>
    </message>
    <message>
        <source>The feed names it, but it is not in the folder. The case can still be decided.</source>
        <translation>تذكره القائمة الواردة لكنه ليس في المجلد. لا يزال بالإمكان البتّ في الحالة.</translation>
    </message>
    <message>
        <source>The platform no longer has this video.</source>
        <translation>لم يعد هذا الفيديو موجودًا على المنصة.</translation>
    </message>
    <message>
        <source>Decide by what was kept of it, or skip the case.</source>
        <translation>قرّر بناءً على ما حُفظ منه، أو تخطَّ الحالة.</translation>
    </message>
    <message>
        <source>This case has no video to play.</source>
        <translation>لا فيديو في هذه الحالة لتشغيله.</translation>
    </message>
    <message>
        <source>It is about what stands beside it. Decide by that.</source>
        <translation>تدور الحالة حول ما هو معروض بجانبها. قرّر بناءً عليه.</translation>
    </message>
    <message>
        <source>The video is withheld.</source>
        <translation>الفيديو محجوب.</translation>
    </message>
    <message>
        <source>It was escalated for the safety of a child. Nobody is shown it here.</source>
        <translation>صُعّدت الحالة حفاظًا على سلامة طفل. لا يُعرض الفيديو هنا على أحد.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Warning on a video: kind of harm, severity</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>blurred %1 of %2</source>
        <extracomment>How a video is shown: strength of the blur and its most</extracomment>
        <translation>ضبابية %1 من %2</translation>
    </message>
    <message>
        <source>grey</source>
        <extracomment>How a video is shown: without colours</extracomment>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>small</source>
        <extracomment>How a video is shown</extracomment>
        <translation>صغير</translation>
    </message>
    <message>
        <source>clear</source>
        <extracomment>How a video is shown: without blur or other filters</extracomment>
        <translation>واضح</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>It has broken the player several times.</source>
        <translation>لقد عطّل المشغّل عدة مرات.</translation>
    </message>
    <message>
        <source>This video is not opened without asking.</source>
        <translation>لا يُفتح هذا الفيديو من دون سؤال.</translation>
    </message>
    <message>
        <source>It has broken the player several times. Play it to open it all the same; the case can be decided without.</source>
        <translation>لقد عطّل المشغّل عدة مرات. شغّله لتفتحه رغم ذلك؛ ويمكن البتّ في الحالة من دونه.</translation>
    </message>
    <message>
        <source>It has broken the player several times. Press %1 to open it all the same; the case can be decided without.</source>
        <translation>لقد عطّل المشغّل عدة مرات. اضغط %1 لتفتحه رغم ذلك؛ ويمكن البتّ في الحالة من دونه.</translation>
    </message>
    <message>
        <source>outlines only</source>
        <extracomment>How a video is shown: as a drawing of where shapes end</extracomment>
        <translation>الحدود فقط</translation>
    </message>
    <message>
        <source>sepia</source>
        <extracomment>How a video is shown: in the brown tones of old photographs</extracomment>
        <translation>سيبيا</translation>
    </message>
    <message>
        <source>dimmed %1 of %2</source>
        <extracomment>How a video is shown: how much darker and the most there is</extracomment>
        <translation>تعتيم %1 من %2</translation>
    </message>
    <message>
        <source>Something hard to look at</source>
        <extracomment>In place of a kind of harm</extracomment>
        <translation>محتوى تصعب مشاهدته</translation>
    </message>
    <message>
        <source>It would start paused, without sound, %1.</source>
        <extracomment>How a video starts that is still covered. %1: such as &quot;blurred 3 of 6, grey&quot;</extracomment>
        <translation>سيبدأ متوقفًا، بلا صوت، %1.</translation>
    </message>
    <message>
        <source>It would start paused, with its sound on, %1.</source>
        <translation>سيبدأ متوقفًا، مع الصوت، %1.</translation>
    </message>
    <message>
        <source>Flashes from %1 to %2, dimmed</source>
        <extracomment>On a video. %1 and %2: times in it, such as 0:04</extracomment>
        <translation>ومضات من %1 إلى %2، معتّمة</translation>
    </message>
    <message numerus="yes">
        <source>Flashes in %n places, first from %1 to %2, dimmed</source>
        <translation>
            <numerusform>ومضات في %n موضع، أولها من %1 إلى %2، معتّمة</numerusform>
            <numerusform>ومضات في موضع واحد، من %1 إلى %2، معتّمة</numerusform>
            <numerusform>ومضات في موضعين، أولهما من %1 إلى %2، معتّمة</numerusform>
            <numerusform>ومضات في %n مواضع، أولها من %1 إلى %2، معتّمة</numerusform>
            <numerusform>ومضات في %n موضعًا، أولها من %1 إلى %2، معتّمة</numerusform>
            <numerusform>ومضات في %n موضع، أولها من %1 إلى %2، معتّمة</numerusform>
        </translation>
    </message>
    <message>
        <source>The video could not be fetched.</source>
        <translation>تعذّر جلب الفيديو.</translation>
    </message>
    <message>
        <source>%1 Press %2 to try again.</source>
        <extracomment>%1: sentences that say why, %2: a key</extracomment>
        <translation>%1 اضغط %2 للمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>It is shown as soon as the whole of it is here.</source>
        <translation>يُعرض الفيديو حالما يصل كاملًا.</translation>
    </message>
    <message>
        <source>Fetching the video, %1 %</source>
        <extracomment>%1: a number from 0 to 100</extracomment>
        <translation>يجري جلب الفيديو، %1 %</translation>
    </message>
    <message>
        <source>Fetching the video, %1 so far</source>
        <extracomment>%1: an amount of data, &quot;12.3 MB&quot;</extracomment>
        <translation>يجري جلب الفيديو، وصل حتى الآن %1</translation>
    </message>
    <message>
        <source>The video is being fetched.</source>
        <translation>يجري جلب الفيديو.</translation>
    </message>
    <message>
        <source>Connecting to the stream…</source>
        <translation>جارٍ الاتصال بالبث…</translation>
    </message>
    <message>
        <source>The stream cannot be reached. It is tried again by itself.</source>
        <translation>تعذّر الوصول إلى البث. تُعاد المحاولة تلقائيًّا.</translation>
    </message>
    <message>
        <source>The stream has ended.</source>
        <translation>انتهى البث.</translation>
    </message>
    <message>
        <source>Its last minutes are being fetched.</source>
        <translation>جارٍ جلب دقائقه الأخيرة.</translation>
    </message>
    <message>
        <source>The stream cannot be shown.</source>
        <translation>لا يمكن عرض البث.</translation>
    </message>
    <message>
        <source>No new pictures come</source>
        <extracomment>On the picture of a livestream: its server answers, with nothing new</extracomment>
        <translation>لا تصل صور جديدة</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>انقطع الاتصال، تُعاد المحاولة</translation>
    </message>
    <message>
        <source>The stream has ended</source>
        <extracomment>On the picture of a livestream</extracomment>
        <translation>انتهى البث</translation>
    </message>
    <message>
        <source>Live, waiting for more</source>
        <extracomment>On the picture of a livestream: it stands since the newest part is not here yet</extracomment>
        <translation>مباشر، في انتظار المزيد</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>On the picture of a livestream</extracomment>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Live, %1 behind</source>
        <extracomment>On the picture of a livestream. %1: a time, such as 1:20</extracomment>
        <translation>مباشر، متأخر %1</translation>
    </message>
    <message>
        <source>Kept copy of %1</source>
        <extracomment>On the picture of a video that was fetched before and kept. %1: a date</extracomment>
        <translation>نسخة محفوظة بتاريخ %1</translation>
    </message>
    <message>
        <source>%1 · without its sound</source>
        <extracomment>On the picture of a livestream whose sound cannot be played. %1: how it stands, such as &quot;Live, 1:20 behind&quot;</extracomment>
        <translation>%1 · بلا صوت</translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message>
        <source>You can look at cases, search and verify. Nothing can be decided.</source>
        <translation>يمكنك الاطلاع على الحالات والبحث والتحقق. لا يمكن البت في شيء.</translation>
    </message>
    <message>
        <source>Nothing can be decided here until this is put right. What the backups hold is safe, and so are your settings and the keys of this console.</source>
        <translation>لا يمكن البت في شيء هنا حتى تُعالَج المشكلة. ما في النسخ الاحتياطية في أمان، وكذلك إعداداتك ومفاتيح هذا الجهاز.</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>المخزن تالف</translation>
    </message>
    <message>
        <source>A part of it cannot be read any more: the disk failed, or something else wrote into the file. It was left as it is, and nothing more is written to it.</source>
        <translation>لم تعد قراءة جزء منه ممكنة: تعطّل القرص، أو كتب شيء آخر في الملف. تُرك كما هو، ولن يُكتب فيه شيء بعد الآن.</translation>
    </message>
    <message>
        <source>Restore the newest backup. The damaged store is kept beside it, and you are told what is missing. You can copy the damaged store first, for those who help.</source>
        <translation>استعد أحدث نسخة احتياطية. يُحفظ المخزن التالف بجانبها، وستُبلَّغ بما ينقص. يمكنك نسخ المخزن التالف أولًا لمن يقدمون المساعدة.</translation>
    </message>
    <message>
        <source>Another file lies in place of the store</source>
        <translation>يوجد ملف آخر مكان المخزن</translation>
    </message>
    <message>
        <source>The file is not a store of Vigil, or its beginning is damaged. It was left as it is.</source>
        <translation>الملف ليس مخزن Vigil، أو أن بدايته تالفة. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Put the right file back and try again, or restore the newest backup. The file that lies there is kept beside it.</source>
        <translation>أعد الملف الصحيح إلى مكانه وحاول مرة أخرى، أو استعد أحدث نسخة احتياطية. يُحفظ الملف الموجود هناك بجانبها.</translation>
    </message>
    <message>
        <source>The store is not where it was</source>
        <translation>المخزن ليس في مكانه</translation>
    </message>
    <message>
        <source>There was a store in this folder. Its file is not there now.</source>
        <translation>كان في هذا المجلد مخزن. ملفه غير موجود الآن.</translation>
    </message>
    <message>
        <source>Connect the disk or bring the file back, then try again. If it is lost, restore the newest backup; you are told what is missing.</source>
        <translation>صِل القرص أو أعد الملف، ثم حاول مرة أخرى. إن كان مفقودًا فاستعد أحدث نسخة احتياطية، وستُبلَّغ بما ينقص.</translation>
    </message>
    <message>
        <source>The store needs a newer Vigil</source>
        <translation>يتطلب المخزن إصدارًا أحدث من Vigil</translation>
    </message>
    <message>
        <source>A newer version has written this store, and this one could misread it. Nothing was changed.</source>
        <translation>كتب إصدار أحدث هذا المخزن، وقد يخطئ هذا الإصدار في قراءته. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nothing can be decided here with this version. With the newer one everything works.</source>
        <translation>لا يمكن البت في شيء هنا بهذا الإصدار. يعمل كل شيء بالإصدار الأحدث.</translation>
    </message>
    <message>
        <source>Install the newer version and try again. Restoring a backup from before the upgrade also works, but what was recorded since is then missing.</source>
        <translation>ثبّت الإصدار الأحدث وحاول مرة أخرى. يمكن أيضًا استعادة نسخة احتياطية من قبل الترقية، لكن ما سُجّل بعدها سيكون ناقصًا.</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>تتعذر قراءة المخزن</translation>
    </message>
    <message>
        <source>You have no right to read its file or its folder.</source>
        <translation>ليس لديك إذن بقراءة ملفه أو مجلده.</translation>
    </message>
    <message>
        <source>Nothing is lost, but nothing can be decided here.</source>
        <translation>لم يُفقد شيء، لكن لا يمكن البت في شيء هنا.</translation>
    </message>
    <message>
        <source>Ask whoever set up this computer for the rights to the folder, then try again.</source>
        <translation>اطلب أذونات المجلد ممن أعدّ هذا الحاسوب، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>its folder</source>
        <translation>مجلده</translation>
    </message>
    <message>
        <source>The key of this console is missing</source>
        <translation>مفتاح هذا الجهاز مفقود</translation>
    </message>
    <message>
        <source>Every decision is signed with it. It should lie in %1, in the file device.key.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>به يُوقَّع كل قرار. مكانه في %1، في الملف device.key.</translation>
    </message>
    <message>
        <source>Put the file back from where a copy was kept, and try again. If it is lost, go on from this store with a new key: nothing that was recorded is lost.</source>
        <translation>أعد الملف من نسخة محفوظة، وحاول مرة أخرى. إن كان مفقودًا فتابع من هذا المخزن بمفتاح جديد: لا يُفقد شيء مما سُجّل.</translation>
    </message>
    <message>
        <source>This is another console&apos;s key</source>
        <translation>هذا مفتاح جهاز آخر</translation>
    </message>
    <message>
        <source>The file device.key in %1 is not the key that the store knows.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>الملف device.key في %1 ليس المفتاح الذي يعرفه المخزن.</translation>
    </message>
    <message>
        <source>Put the right file back and try again. If it is lost, move the wrong one out of the folder and try again; you can then go on with a new key.</source>
        <translation>أعد الملف الصحيح إلى مكانه وحاول مرة أخرى. إن كان مفقودًا فانقل الملف الخطأ خارج المجلد وحاول مرة أخرى؛ عندها يمكنك المتابعة بمفتاح جديد.</translation>
    </message>
    <message>
        <source>The end of the store is missing</source>
        <translation>نهاية المخزن مفقودة</translation>
    </message>
    <message>
        <source>This console has recorded more than the store holds now. Its log, the file vigil.db-wal, was lost, or an older copy was put in its place.</source>
        <translation>سجّل هذا الجهاز أكثر مما يحتويه المخزن الآن. فُقد سجل المخزن، أي الملف vigil.db-wal، أو وُضعت مكان المخزن نسخة أقدم.</translation>
    </message>
    <message>
        <source>If you have the newer file or its log, close Vigil, put it back and start again. Else go on from what reaches furthest; you are told how much is missing.</source>
        <translation>إن كان لديك الملف الأحدث أو سجله فأغلق Vigil وأعده إلى مكانه وشغّل البرنامج من جديد. وإلا فتابع مما يصل إلى أحدث وقت، وستُبلَّغ بمقدار ما ينقص.</translation>
    </message>
    <message>
        <source>Another console goes on in place of this one</source>
        <translation>يواصل جهاز آخر العمل مكان هذا الجهاز</translation>
    </message>
    <message>
        <source>It was restored from a backup of this store, which takes no decisions any more.</source>
        <translation>استُعيد من نسخة احتياطية من هذا المخزن، ولم يعد هذا المخزن يقبل قرارات.</translation>
    </message>
    <message>
        <source>Work on that console.</source>
        <translation>اعمل على ذلك الجهاز.</translation>
    </message>
    <message>
        <source>The store can only be read</source>
        <translation>يمكن قراءة المخزن فقط</translation>
    </message>
    <message>
        <source>Its file, its folder or the whole disk cannot be written.</source>
        <translation>لا يمكن الكتابة في ملفه أو في مجلده أو على القرص كله.</translation>
    </message>
    <message>
        <source>It holds parts that this version of Vigil does not know.</source>
        <translation>فيه أجزاء لا يعرفها هذا الإصدار من Vigil.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the folder, then try again.</source>
        <translation>تحقق من القرص ومن أذونات المجلد، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Install the version that wrote it.</source>
        <translation>ثبّت الإصدار الذي كتبه.</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>تعذر فتح المخزن</translation>
    </message>
    <message>
        <source>Put that right, then try again.</source>
        <translation>عالج ذلك ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, restore the newest backup; the store that lies there is kept beside it.</source>
        <translation>حاول مرة أخرى. إن بقي الأمر كذلك فاستعد أحدث نسخة احتياطية؛ يُحفظ المخزن الموجود هناك بجانبها.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored, and nothing was changed.</source>
        <translation>أُوقفت العملية. لم يُستعد شيء ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>The file is not a backup of Vigil, or its beginning is damaged. Nothing was changed. Choose another one.</source>
        <translation>الملف ليس نسخة احتياطية من Vigil، أو أن بدايته تالفة. لم يتغير شيء. اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>This backup is damaged itself. Nothing was changed. Choose another one.</source>
        <translation>هذه النسخة الاحتياطية نفسها تالفة. لم يتغير شيء. اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>A newer version of Vigil has written this backup. Nothing was changed. Choose an older one, or install that version.</source>
        <translation>كتب إصدار أحدث من Vigil هذه النسخة الاحتياطية. لم يتغير شيء. اختر نسخة أقدم أو ثبّت ذلك الإصدار.</translation>
    </message>
    <message>
        <source>Another key signed this backup than the one that this computer holds for its console. It may have been meddled with. Nothing was changed. Choose another one.</source>
        <translation>وُقّعت هذه النسخة الاحتياطية بمفتاح غير المفتاح المحفوظ لجهازها على هذا الحاسوب. ربما جرى العبث بها. لم يتغير شيء. اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>Another program has the store open. Nothing was changed. Close Vigil and vigilctl everywhere else, then try again.</source>
        <translation>المخزن مفتوح في برنامج آخر. لم يتغير شيء. أغلق Vigil وvigilctl في كل مكان آخر، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no room to restore: the disk of the store has to hold it twice. Nothing was changed. Make room, then try again.</source>
        <translation>لا توجد مساحة للاستعادة: يجب أن يتسع قرص المخزن له مرتين. لم يتغير شيء. أفرغ مساحة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The folder of the store cannot be written. Nothing was changed. Check its rights, then try again.</source>
        <translation>لا يمكن الكتابة في مجلد المخزن. لم يتغير شيء. تحقق من أذوناته، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Stopped. No copy was made.</source>
        <translation>أُوقفت العملية. لم تُنشأ أي نسخة.</translation>
    </message>
    <message>
        <source>The disk does not give the whole file. No copy was made, and nothing was changed. Have the disk looked at before anything else.</source>
        <translation>تتعذر قراءة الملف كاملًا من القرص. لم تُنشأ أي نسخة ولم يتغير شيء. اطلب فحص القرص قبل أي شيء آخر.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time: &quot;12 March 2022, 14:05&quot;</extracomment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Due %1, late by %2: %3</source>
        <extracomment>When a case should have been decided. %1 is a time or a date, %2 a duration</extracomment>
        <translation>مستحق %1، متأخر %2: %3</translation>
    </message>
    <message>
        <source>Due %1, in %2: %3</source>
        <extracomment>When a case should be decided. %1 is a time or a date, %2 a duration, %3 how grave it is</extracomment>
        <translation>مستحق %1، بعد %2: %3</translation>
    </message>
    <message>
        <source>Why it is due then</source>
        <extracomment>A small heading</extracomment>
        <translation>سبب هذا الموعد</translation>
    </message>
    <message>
        <source>An authority&apos;s order sets this deadline.</source>
        <translation>حدد أمر من جهة رسمية هذا الموعد.</translation>
    </message>
    <message>
        <source>A stream of this severity may wait %1.</source>
        <translation>يمكن لبث بهذه الخطورة أن ينتظر %1.</translation>
    </message>
    <message>
        <source>A case of this severity may wait %1.</source>
        <translation>يمكن لحالة بهذه الخطورة أن تنتظر %1.</translation>
    </message>
    <message>
        <source>Many have seen it: %1 of that time.</source>
        <translation>شاهده كثيرون: %1 من ذلك الوقت.</translation>
    </message>
    <message>
        <source>For who flagged it: %1 of that time.</source>
        <translation>بحسب المبلّغ: %1 من ذلك الوقت.</translation>
    </message>
    <message>
        <source>Notice under %1</source>
        <extracomment>%1 is the name of a law</extracomment>
        <translation>إشعار بموجب %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <extracomment>An order of an authority. %1 is its reference</extracomment>
        <translation>الأمر %1</translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <extracomment>Until when an order must be obeyed</extracomment>
        <translation>الموعد النهائي %1</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>سبب الإحالة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>لا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>found by us first</source>
        <extracomment>Nobody had reported the video before our own detection found it</extracomment>
        <translation>اكتشفناه أولاً</translation>
    </message>
    <message>
        <source>not found by us first</source>
        <translation>لم نكتشفه أولاً</translation>
    </message>
    <message>
        <source>Video</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Livestream</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>البث المباشر</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>Title of a part of the screen</extracomment>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>posted %1</source>
        <translation>نُشر %1</translation>
    </message>
    <message>
        <source>%1 watching</source>
        <translation>المشاهدون الآن: %1</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>المشاهدات: %1</translation>
    </message>
    <message>
        <source>The texts of this case have been erased.</source>
        <translation>مُحيت نصوص هذه الحالة.</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>Title of a part of the screen: who reported a video, and for what</extracomment>
        <translation>البلاغات</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Nobody has flagged the video</extracomment>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Cases</source>
        <extracomment>Title of a part of the screen: the pieces of work on a video</extracomment>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>بدأ %1</translation>
    </message>
    <message>
        <source>It was running when it was reported. Removing it ends it, which cannot be undone once the time to undo is over.</source>
        <translation>كان البث جاريًا عند الإبلاغ عنه. إزالته تنهيه، ولا يمكن التراجع عن ذلك بعد انقضاء مهلة التراجع.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Passphrase of your personal key</source>
        <translation>عبارة مرور مفتاحك الشخصي</translation>
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
    <name>vigil::ui::BackupGroup</name>
    <message>
        <source>Looking for the last backup…</source>
        <translation>جارٍ البحث عن آخر نسخة احتياطية…</translation>
    </message>
    <message>
        <source>There is no backup yet. If this disk fails, what was decided is lost.</source>
        <translation>لا توجد نسخة احتياطية بعد. إن تعطّل هذا القرص ضاعت القرارات.</translation>
    </message>
    <message>
        <source>The last backup is not where it was, or cannot be read. Make a new one.</source>
        <translation>آخر نسخة احتياطية ليست في مكانها أو تتعذر قراءتها. أنشئ نسخة جديدة.</translation>
    </message>
    <message>
        <source>The last backup holds everything until now; its last record is of %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>تحتوي آخر نسخة احتياطية على كل شيء حتى الآن؛ آخر سجل فيها بتاريخ %1.</translation>
    </message>
    <message>
        <source>The last backup holds everything until %1. What came later is in none; it is time for a new one.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>تحتوي آخر نسخة احتياطية على كل شيء حتى %1. ما جاء بعد ذلك ليس في أي نسخة؛ حان وقت إنشاء نسخة جديدة.</translation>
    </message>
    <message>
        <source>The last backup holds everything until %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>تحتوي آخر نسخة احتياطية على كل شيء حتى %1.</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>مكان حفظ النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>A copy of the whole store without its keys, best on another disk. Work goes on while it is made.</source>
        <translation>نسخة من المخزن كله دون مفاتيحه، ويُفضَّل حفظها على قرص آخر. يستمر العمل أثناء إنشائها.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <extracomment>Button: choose a file</extracomment>
        <translation>إنشاء نسخة احتياطية الآن…</translation>
    </message>
    <message>
        <source>Backing up and checking the copy…</source>
        <translation>جارٍ النسخ الاحتياطي وفحص النسخة…</translation>
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
    <name>vigil::ui::BreakPrompt</name>
    <message>
        <source>You have had %1 of severe videos since your last break. A break of %2 is due; your case stays as it is.</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>أمضيت %1 مع فيديوهات شديدة الخطورة منذ آخر استراحة. حان وقت استراحة مدتها %2؛ تبقى حالتك كما هي.</translation>
    </message>
    <message>
        <source>You have been at the desk for %1 since your last break. A break of %2 is due; your case stays as it is.</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>أمضيت %1 على المكتب منذ آخر استراحة. حان وقت استراحة مدتها %2؛ تبقى حالتك كما هي.</translation>
    </message>
    <message>
        <source>Take the break</source>
        <extracomment>Button</extracomment>
        <translation>بدء الاستراحة</translation>
    </message>
    <message>
        <source>In %1</source>
        <extracomment>Button: the break is put off. %1 is a duration</extracomment>
        <translation>بعد %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ClockNote</name>
    <message>
        <source>The clock of this computer had jumped. What was decided here since %1 is recorded, but not passed on until a lead confirms the time.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>حدثت قفزة في ساعة هذا الحاسوب. ما تم البت فيه هنا منذ %1 مسجَّل، لكنه لن يُنقل إلى المنصة حتى يؤكد المشرف الوقت.</translation>
    </message>
    <message>
        <source>The clock of another console had jumped. What was decided there since %1 is recorded, but not passed on until a lead confirms the time.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>حدثت قفزة في ساعة جهاز آخر. ما تم البت فيه هناك منذ %1 مسجَّل، لكنه لن يُنقل إلى المنصة حتى يؤكد المشرف الوقت.</translation>
    </message>
    <message>
        <source>Confirm the time…</source>
        <extracomment>Button: a lead says that the time of a console is right</extracomment>
        <translation>تأكيد الوقت…</translation>
    </message>
</context>
<context>
    <name>vigil::ui::Console</name>
    <message>
        <source>Your settings could not be read, so the safest ones are in force. Choose yours again in the settings.</source>
        <translation>تعذرت قراءة إعداداتك، فالإعدادات الأكثر أماناً سارية الآن. اختر إعداداتك من جديد في صفحة الإعدادات.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ContextSection</name>
    <message>
        <source>Show all of it</source>
        <extracomment>Button: under the beginning of a long text</extracomment>
        <translation>عرض النص كاملًا</translation>
    </message>
</context>
<context>
    <name>vigil::ui::DecidedRow</name>
    <message>
        <source>Undo %1 s</source>
        <translation>تراجع %1 ث</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>Read aloud: button that takes a decision back. %1 is the decision</extracomment>
        <translation>تراجع عن: %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::DecisionBar</name>
    <message>
        <source>Decision</source>
        <extracomment>Read aloud: the part of the desk with the decisions</extracomment>
        <translation>القرار</translation>
    </message>
    <message>
        <source>End stream</source>
        <extracomment>Button, in place of &quot;Remove&quot;: of a livestream that runs</extracomment>
        <translation>إنهاء البث</translation>
    </message>
    <message>
        <source>Ends the stream for everybody once the time to undo is over. After that it cannot be undone.</source>
        <translation>ينهي البث للجميع بعد انقضاء مهلة التراجع. بعد ذلك لا يمكن التراجع.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::EvidenceChips</name>
    <message>
        <source>Take the evidence %1 away</source>
        <extracomment>Read aloud and tooltip: takes a marked stretch of the video away. %1 is 0:12–0:20</extracomment>
        <translation>إزالة الدليل %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>A chip that stands for further ones. %1 is a number</extracomment>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>Show all evidence: %Ln more</source>
        <translation>
            <numerusform>عرض كل الأدلة: %Ln أخرى</numerusform>
            <numerusform>عرض كل الأدلة: %Ln أخرى</numerusform>
            <numerusform>عرض كل الأدلة: %Ln أخرى</numerusform>
            <numerusform>عرض كل الأدلة: %Ln أخرى</numerusform>
            <numerusform>عرض كل الأدلة: %Ln أخرى</numerusform>
            <numerusform>عرض كل الأدلة: %Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::ExposureTable</name>
    <message>
        <source>of it severe: %1</source>
        <extracomment>How much of the time before it. %1 is a duration</extracomment>
        <translation>منها شديدة الخطورة: %1</translation>
    </message>
    <message>
        <source>No video has been on screen yet.</source>
        <translation>لم يظهر أي فيديو على الشاشة بعد.</translation>
    </message>
    <message>
        <source>All together</source>
        <extracomment>The last line of a table: all kinds of harm</extracomment>
        <translation>المجموع</translation>
    </message>
</context>
<context>
    <name>vigil::ui::FirstStart</name>
    <message>
        <source>There is no store yet</source>
        <translation>لا يوجد مخزن بعد</translation>
    </message>
    <message>
        <source>Vigil will make one, put the policies that come with it in force, and make you the first member of the team: lead and admin.</source>
        <translation>سينشئ Vigil مخزنًا، ويضع السياسات المرفقة به موضع التنفيذ، ويجعلك أول عضو في الفريق: مشرفًا ومديرًا للنظام.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Cases, decisions and their proof will be kept in %1. Its keys lie apart from it, and no backup holds them.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>ستُحفظ الحالات والقرارات وإثباتها في %1. أما مفاتيحه فتُحفظ منفصلة عنه، ولا تحتويها أي نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>إنشاء المخزن</translation>
    </message>
    <message>
        <source>Sign with a key of your own?</source>
        <translation>هل تريد التوقيع بمفتاح خاص بك؟</translation>
    </message>
    <message>
        <source>With a personal key under a passphrase you sign what you approve, publish, erase or grant, so that nobody else at this desk can do it in your name. You can make one later on the page People.</source>
        <translation>بمفتاح شخصي محمي بعبارة مرور توقّع ما توافق عليه أو تنشره أو تمحوه أو تمنحه، فلا يستطيع أحد غيرك على هذا المكتب أن يفعل ذلك باسمك. يمكنك إنشاء مفتاح لاحقًا في صفحة «الأشخاص».</translation>
    </message>
    <message>
        <source>Make my key</source>
        <extracomment>Button</extracomment>
        <translation>إنشاء مفتاحي</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: go on without a personal key</extracomment>
        <translation>لاحقًا</translation>
    </message>
</context>
<context>
    <name>vigil::ui::FormExtras</name>
    <message>
        <source>More of the decision</source>
        <extracomment>Read aloud: a part of the form</extracomment>
        <translation>المزيد من القرار</translation>
    </message>
    <message>
        <source>Ground</source>
        <extracomment>What a decision rests on</extracomment>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>The policy</source>
        <extracomment>What a decision rests on</extracomment>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>A law</source>
        <translation>قانون</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>القانون والمادة</translation>
    </message>
    <message>
        <source>Exception</source>
        <extracomment>Why content that would break a policy may stay</extracomment>
        <translation>استثناء</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No exception is made</extracomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Also breaks</source>
        <extracomment>Further policies that the content breaks, before their list</extracomment>
        <translation>يخالف أيضًا</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Stretches of the video that show why</extracomment>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: puts this part of the form away</extracomment>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>vigil::ui::FormRow</name>
    <message>
        <source>Law</source>
        <extracomment>The decision rests on a law and not on a policy</extracomment>
        <translation>قانون</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more policies</source>
        <extracomment>Further policies that the content breaks. %Ln is their number</extracomment>
        <translation>
            <numerusform>%Ln سياسة أخرى</numerusform>
            <numerusform>سياسة أخرى</numerusform>
            <numerusform>سياستان أخريان</numerusform>
            <numerusform>%Ln سياسات أخرى</numerusform>
            <numerusform>%Ln سياسة أخرى</numerusform>
            <numerusform>%Ln سياسة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: opens the rest of the form (law, exception, further policies)</extracomment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Ground, exception and further policies</source>
        <extracomment>Read aloud: button that opens the rest of the form</extracomment>
        <translation>الأساس والاستثناء والسياسات الأخرى</translation>
    </message>
    <message>
        <source>Choose one</source>
        <extracomment>Where the button stands that commits, while a choice is open</extracomment>
        <translation>اختر واحدًا</translation>
    </message>
    <message>
        <source>Look %1 more</source>
        <extracomment>Where the button stands that commits, while the video must still be looked at. %1: 4 s</extracomment>
        <translation>شاهد %1 أخرى</translation>
    </message>
    <message>
        <source>Submit</source>
        <extracomment>Where the button stands that commits, while nothing is chosen</extracomment>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>Read aloud: name of a list</extracomment>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Choose a policy</source>
        <translation>اختر سياسة</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Read aloud: name of a list</extracomment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note for colleagues (not shown to the account)</source>
        <translation>ملاحظة للزملاء (لا تظهر لصاحب الحساب)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln similar</source>
        <extracomment>Beside the button that decides: so many similar videos are decided the same. Keep it short</extracomment>
        <translation>
            <numerusform>ولا مشابه</numerusform>
            <numerusform>ومشابه واحد</numerusform>
            <numerusform>ومشابهان</numerusform>
            <numerusform>و%Ln مشابهة</numerusform>
            <numerusform>و%Ln مشابهًا</numerusform>
            <numerusform>و%Ln مشابه</numerusform>
        </translation>
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
    <name>vigil::ui::KeyDialog</name>
    <message>
        <source>Personal key for %1</source>
        <extracomment>Title of a window; %1 is a name</extracomment>
        <translation>المفتاح الشخصي لـ %1</translation>
    </message>
    <message>
        <source>The new key takes the place of the one of before. What was signed with that one stays signed.</source>
        <translation>يحل المفتاح الجديد محل المفتاح السابق. ما وُقّع بالمفتاح السابق يبقى موقَّعًا.</translation>
    </message>
    <message>
        <source>With this key they sign what they approve, publish, erase or grant. It lies on this console under a passphrase that only they know; let them type it themselves.</source>
        <translation>بهذا المفتاح يوقّع الشخص ما يوافق عليه أو ينشره أو يمحوه أو يمنحه. يُحفظ المفتاح على هذا الجهاز بعبارة مرور لا يعرفها سواه؛ دعه يكتبها بنفسه.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <extracomment>Button</extracomment>
        <translation>إنشاء المفتاح</translation>
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
    <name>vigil::ui::KeyFields</name>
    <message numerus="yes">
        <source>At least %n characters; several words are easier to keep in mind.</source>
        <translation>
            <numerusform>لا حد أدنى للأحرف؛ تذكُّر عدة كلمات أسهل.</numerusform>
            <numerusform>حرف واحد على الأقل؛ تذكُّر عدة كلمات أسهل.</numerusform>
            <numerusform>حرفان على الأقل؛ تذكُّر عدة كلمات أسهل.</numerusform>
            <numerusform>%n أحرف على الأقل؛ تذكُّر عدة كلمات أسهل.</numerusform>
            <numerusform>%n حرفًا على الأقل؛ تذكُّر عدة كلمات أسهل.</numerusform>
            <numerusform>%n حرف على الأقل؛ تذكُّر عدة كلمات أسهل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the same passphrase again.</source>
        <translation>اكتب عبارة المرور نفسها مرة أخرى.</translation>
    </message>
    <message>
        <source>Nobody can find it again: without the passphrase a new key has to be made.</source>
        <translation>لا يستطيع أحد استرجاعها: من دون عبارة المرور يجب إنشاء مفتاح جديد.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
</context>
<context>
    <name>vigil::ui::LanguageRows</name>
    <message>
        <source>Add a language</source>
        <translation>إضافة لغة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Read aloud: how well a person knows a language</extracomment>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>إزالة هذه اللغة</translation>
    </message>
</context>
<context>
    <name>vigil::ui::LimitsGroup</name>
    <message>
        <source>team: %1</source>
        <extracomment>%1 is what the team has set: &quot;50 min&quot;</extracomment>
        <translation>الفريق: %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Your team sets these for everybody. For yourself you can be stricter, never less strict; nobody learns of it.</source>
        <translation>يضع فريقك هذه الحدود للجميع. يمكنك اختيار حدود أشد لنفسك، لا أخف؛ ولا يعلم أحد بذلك.</translation>
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
    <name>vigil::ui::MatchesModel</name>
    <message>
        <source>%1: </source>
        <extracomment>Before the text that was found. %1 is where it was: Caption</extracomment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>no case</source>
        <extracomment>The platform flagged nothing here, so there is nothing to decide</extracomment>
        <translation>لا حالة</translation>
    </message>
    <message>
        <source>What it is</source>
        <extracomment>Column: the title of a video, or the name of an account</extracomment>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Found in</source>
        <extracomment>Column: the text that has the words</extracomment>
        <translation>وُجد في</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column: the state of a case</extracomment>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: a time or a date</extracomment>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>vigil::ui::MenuStrip</name>
    <message>
        <source>Counting what this ban takes along…</source>
        <extracomment>While it is counted what a ban takes along</extracomment>
        <translation>جارٍ حساب ما يشمله هذا الحظر…</translation>
    </message>
    <message>
        <source>Only a lead can ban %1. Press Escape and escalate the case to a lead.</source>
        <translation>لا يمكن إلا لمشرف حظر %1. اضغط Esc وصعّد الحالة إلى مشرف.</translation>
    </message>
    <message>
        <source>%1 is banned already.</source>
        <translation>%1 محظور بالفعل.</translation>
    </message>
    <message>
        <source>Bans %1.</source>
        <extracomment>Before a ban. %1 is an account</extracomment>
        <translation>يحظر %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s) become unavailable.</source>
        <translation>
            <numerusform>لا فيديوهات تُحجب.</numerusform>
            <numerusform>يُحجب فيديو واحد.</numerusform>
            <numerusform>يُحجب فيديوهان.</numerusform>
            <numerusform>تُحجب %Ln فيديوهات.</numerusform>
            <numerusform>يُحجب %Ln فيديو.</numerusform>
            <numerusform>يُحجب %Ln فيديو.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are set aside.</source>
        <translation>
            <numerusform>لا حالات تُنحّى.</numerusform>
            <numerusform>تُنحّى حالة واحدة.</numerusform>
            <numerusform>تُنحّى حالتان.</numerusform>
            <numerusform>تُنحّى %Ln حالات.</numerusform>
            <numerusform>تُنحّى %Ln حالة.</numerusform>
            <numerusform>تُنحّى %Ln حالة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stay.</source>
        <translation>
            <numerusform>لا حالات تبقى.</numerusform>
            <numerusform>تبقى حالة واحدة.</numerusform>
            <numerusform>تبقى حالتان.</numerusform>
            <numerusform>تبقى %Ln حالات.</numerusform>
            <numerusform>تبقى %Ln حالة.</numerusform>
            <numerusform>تبقى %Ln حالة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s) end.</source>
        <translation>
            <numerusform>لا بث ينتهي.</numerusform>
            <numerusform>ينتهي بث واحد.</numerusform>
            <numerusform>ينتهي بثان.</numerusform>
            <numerusform>تنتهي %Ln عمليات بث.</numerusform>
            <numerusform>تنتهي %Ln عملية بث.</numerusform>
            <numerusform>تنتهي %Ln عملية بث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press %1 to ban.</source>
        <extracomment>Before a ban. %1 is a key, such as Enter</extracomment>
        <translation>اضغط %1 للحظر.</translation>
    </message>
    <message>
        <source>Label as</source>
        <extracomment>Before the kinds of labels</extracomment>
        <translation>وسم بأنه</translation>
    </message>
    <message>
        <source>Restrict to</source>
        <extracomment>Before the kinds of restrictions</extracomment>
        <translation>تقييد إلى</translation>
    </message>
    <message>
        <source>Escalate</source>
        <extracomment>Before the reasons why a case is handed on</extracomment>
        <translation>تصعيد</translation>
    </message>
    <message>
        <source>Ban</source>
        <extracomment>Before what a ban takes along</extracomment>
        <translation>حظر</translation>
    </message>
</context>
<context>
    <name>vigil::ui::OptOutGroup</name>
    <message>
        <source>Kinds of harm that you are not offered</source>
        <translation>أنواع الأذى التي لا تُعرض عليك</translation>
    </message>
    <message>
        <source>Cases of these kinds go to others, and nobody is told that you chose so. You are never asked why, and can change it at any time.</source>
        <translation>تذهب الحالات من هذه الأنواع إلى آخرين، ولا يُبلَّغ أحد بأن هذا اختيارك. لن تُسأل عن السبب أبدًا، ويمكنك تغيير اختيارك في أي وقت.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::PeopleModel</name>
    <message>
        <source>since %1</source>
        <extracomment>Whether a person has a personal key. %1 is a date</extracomment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>غادر في %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Personal key</source>
        <extracomment>Column: the key with which a person signs</extracomment>
        <translation>المفتاح الشخصي</translation>
    </message>
    <message>
        <source>In the team</source>
        <extracomment>Column: since when a person belongs to the team</extracomment>
        <translation>في الفريق</translation>
    </message>
</context>
<context>
    <name>vigil::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <extracomment>Page of the members of the team</extracomment>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>أشخاص الفريق</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%n أعضاء</numerusform>
            <numerusform>%n عضوًا</numerusform>
            <numerusform>%n عضو</numerusform>
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
            <numerusform>لا اقتراحات تنتظر</numerusform>
            <numerusform>اقتراح واحد ينتظر</numerusform>
            <numerusform>اقتراحان ينتظران</numerusform>
            <numerusform>%n اقتراحات تنتظر</numerusform>
            <numerusform>%n اقتراحًا ينتظر</numerusform>
            <numerusform>%n اقتراح ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>The team cannot be read</source>
        <translation>تتعذر قراءة بيانات الفريق</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>End the membership of %1</source>
        <extracomment>Title of a window; %1 is a name</extracomment>
        <translation>إنهاء عضوية %1</translation>
    </message>
    <message>
        <source>All rights of this person end now. What they did stays as it is. To bring them back you add them anew.</source>
        <translation>تنتهي الآن جميع صلاحيات هذا الشخص. ما فعله يبقى كما هو. لإعادته أضفه من جديد.</translation>
    </message>
    <message>
        <source>End membership</source>
        <extracomment>Button</extracomment>
        <translation>إنهاء العضوية</translation>
    </message>
    <message>
        <source>Withdraw the proposal</source>
        <extracomment>Title of a window</extracomment>
        <translation>سحب الاقتراح</translation>
    </message>
    <message>
        <source>%1. Nobody can confirm it any more.</source>
        <extracomment>%1 is what a proposal would do</extracomment>
        <translation>%1. لن يتمكن أحد من تأكيده بعد ذلك.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Button</extracomment>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Find a person</source>
        <extracomment>In a search field</extracomment>
        <translation>البحث عن شخص</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <extracomment>Read aloud: the table of members</extracomment>
        <translation>أعضاء الفريق</translation>
    </message>
    <message>
        <source>Only admins add people and change their roles.</source>
        <translation>لا يضيف الأشخاص ولا يغيّر أدوارهم إلا مديرو النظام.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <extracomment>Button</extracomment>
        <translation>إضافة شخص…</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button: change the roles and languages of a person</extracomment>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <extracomment>Button: a person gets a personal key</extracomment>
        <translation>إنشاء مفتاح…</translation>
    </message>
    <message>
        <source>End membership…</source>
        <extracomment>Button</extracomment>
        <translation>إنهاء العضوية…</translation>
    </message>
    <message>
        <source>Waiting for a second person</source>
        <translation>بانتظار شخص ثانٍ</translation>
    </message>
    <message>
        <source>Nothing waits. Publishing policies and erasing need two people: what one proposes stands here until another lead confirms it.</source>
        <translation>لا شيء ينتظر. يتطلب نشر السياسات والمحو شخصين: ما يقترحه أحدهما يبقى هنا حتى يؤكده مشرف آخر.</translation>
    </message>
    <message>
        <source>Proposals that wait</source>
        <extracomment>Read aloud: the table of proposals</extracomment>
        <translation>الاقتراحات المنتظرة</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <extracomment>Button</extracomment>
        <translation>تأكيد…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <extracomment>Button</extracomment>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <extracomment>Button: take one&apos;s own proposal back</extracomment>
        <translation>سحب…</translation>
    </message>
    <message>
        <source>Confirm the time</source>
        <extracomment>Title of a window
----------
Button</extracomment>
        <translation>تأكيد الوقت</translation>
    </message>
    <message>
        <source>Decisions recorded there from %1 to %2 bear these times for ever and are passed on as soon as you confirm. Make sure first that the clock is right now.</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>القرارات المسجلة هناك من %1 إلى %2 تحمل هذه الأوقات دائمًا، وتُنقل إلى المنصة فور تأكيدك. تحقق أولًا من أن الساعة صحيحة الآن.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::PersonDialog</name>
    <message>
        <source>Add a person</source>
        <extracomment>Title of a window</extracomment>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>The name is kept on its own and can be erased later; the record holds only an id.</source>
        <translation>يُحفظ الاسم منفصلًا ويمكن محوه لاحقًا؛ لا يحتوي السجل إلا على معرّف.</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button</extracomment>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>Title of a window; %1 is a name</extracomment>
        <translation>تغيير %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ProgressLine</name>
    <message>
        <source>%1 %</source>
        <extracomment>How much is done</extracomment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the work that runs; nothing half done stays</extracomment>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ProposalsModel</name>
    <message>
        <source>Proposal</source>
        <extracomment>Column: what a proposal would do</extracomment>
        <translation>الاقتراح</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>صاحب الاقتراح</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>vigil::ui::QueuePanel</name>
    <message>
        <source>No other case waits.</source>
        <translation>لا حالة أخرى في الانتظار.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more wait(s)</source>
        <translation>
            <numerusform>لا مزيد في الانتظار</numerusform>
            <numerusform>واحدة أخرى في الانتظار</numerusform>
            <numerusform>اثنتان أخريان في الانتظار</numerusform>
            <numerusform>%Ln أخرى في الانتظار</numerusform>
            <numerusform>%Ln أخرى في الانتظار</numerusform>
            <numerusform>%Ln أخرى في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>Read aloud: the part of the desk that lists cases</extracomment>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Small heading: the case on the desk</extracomment>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Next, ready</source>
        <extracomment>Small heading: the case that is open already and comes next</extracomment>
        <translation>التالي، جاهز</translation>
    </message>
    <message>
        <source>Just decided</source>
        <extracomment>Small heading: the decisions of the last minutes</extracomment>
        <translation>قُرر للتو</translation>
    </message>
    <message>
        <source>No case on the desk.</source>
        <translation>لا حالة على المكتب.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::QueueRow</name>
    <message>
        <source>due %1</source>
        <extracomment>When a case should be decided. %1 is a time or a date</extracomment>
        <translation>يحين %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::RestPanel</name>
    <message>
        <source>Go on</source>
        <extracomment>Button: back to work</extracomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Take a break</source>
        <extracomment>Button</extracomment>
        <translation>أخذ استراحة</translation>
    </message>
    <message>
        <source>Take a severe case now</source>
        <extracomment>Button: by the person&apos;s own choice</extracomment>
        <translation>أخذ حالة شديدة الخطورة الآن</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>Button: asks for the next case</extracomment>
        <translation>ابحث مجددًا</translation>
    </message>
    <message>
        <source>Go on when you are ready.</source>
        <translation>تابع متى كنت على استعداد.</translation>
    </message>
    <message>
        <source>The video is stopped and covered. You can go on earlier; the break is still due then.</source>
        <translation>الفيديو متوقف ومغطّى. يمكنك المتابعة قبل انتهاء الوقت؛ وتبقى الاستراحة مستحقة حينها.</translation>
    </message>
    <message>
        <source>That was a severe case. Look away from the screen for a moment; nothing plays until you go on.</source>
        <translation>كانت هذه حالة شديدة الخطورة. أبعد نظرك عن الشاشة لحظةً؛ لن يعمل أي فيديو حتى تتابع.</translation>
    </message>
    <message>
        <source>Your case is kept for you for half an hour.</source>
        <translation>تُحفظ حالتك لك نصف ساعة.</translation>
    </message>
    <message>
        <source>%1 still takes your last decision back.</source>
        <extracomment>%1 is a key</extracomment>
        <translation>لا يزال بالإمكان التراجع عن آخر قرار لك بالمفتاح %1.</translation>
    </message>
    <message>
        <source> </source>
        <extracomment>Between two sentences</extracomment>
        <translation> </translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>انتهت الاستراحة</translation>
    </message>
    <message>
        <source>A break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>A moment of calm</source>
        <translation>لحظة هدوء</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Read aloud: how long a pause still lasts. %1 is minutes and seconds</extracomment>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>Only severe cases are left</source>
        <translation>لم تبق إلا حالات شديدة الخطورة</translation>
    </message>
    <message>
        <source>No calm case waits now, and you have had as many severe ones in a row as your limit says. Take a break, look again in a moment, or take a severe case if you choose to.</source>
        <translation>لا حالة هادئة في الانتظار الآن، وقد بلغت حدّك من الحالات شديدة الخطورة المتتالية. خذ استراحة، أو ابحث مجددًا بعد قليل، أو خذ حالة شديدة الخطورة إن اخترت ذلك.</translation>
    </message>
    <message>
        <source>You have reached your limit of severe videos for this shift, so these wait for others. Take a break, or look again in a moment for other cases.</source>
        <translation>بلغت حدّك من الفيديوهات شديدة الخطورة في هذه المناوبة، لذا تنتظر هذه الحالات آخرين. خذ استراحة، أو ابحث مجددًا بعد قليل عن حالات أخرى.</translation>
    </message>
    <message>
        <source>You have reached your limit for this shift</source>
        <translation>بلغت حدّك في هذه المناوبة</translation>
    </message>
    <message>
        <source>No more videos are offered to you. What you decided is saved, and what waits goes to others. The page My shift shows your limits.</source>
        <translation>لن يُعرض عليك مزيد من الفيديوهات. قراراتك محفوظة، وما ينتظر يذهب إلى آخرين. تعرض صفحة «مناوبتي» حدودك.</translation>
    </message>
    <message>
        <source>No case that you are offered is left</source>
        <translation>لم تبق حالة تُعرض عليك</translation>
    </message>
    <message>
        <source>What waits is of kinds of harm that you chose not to see. It goes to others, and nobody is told why. Take a break, or look again in a moment.</source>
        <translation>ما ينتظر هو من أنواع أذى اخترت ألا تراها. يذهب إلى آخرين، ولا يُبلَّغ أحد بالسبب. خذ استراحة، أو ابحث مجددًا بعد قليل.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::RestoredPanel</name>
    <message>
        <source>What was recorded after that is not in it. This computer does not know whether there was anything.</source>
        <translation>ما سُجّل بعد ذلك ليس فيه. لا يعرف هذا الحاسوب هل سُجّل شيء.</translation>
    </message>
    <message>
        <source>Nothing that this console had recorded is missing.</source>
        <translation>لا ينقص شيء مما سجّله هذا الجهاز.</translation>
    </message>
    <message numerus="yes">
        <source>%n records made after that are missing, though they were shown as saved: decide those cases again. What another console of the team has of them comes back from there.</source>
        <translation>
            <numerusform>لا ينقص أي سجل مما سُجّل بعد ذلك.</numerusform>
            <numerusform>ينقص سجل واحد مما سُجّل بعد ذلك، مع أنه ظهر محفوظًا: بُتّ في تلك الحالة من جديد. إن كان لدى جهاز آخر في الفريق فسيعود من هناك.</numerusform>
            <numerusform>ينقص سجلان مما سُجّل بعد ذلك، مع أنهما ظهرا محفوظين: بُتّ في تلك الحالات من جديد. ما لدى جهاز آخر في الفريق منهما يعود من هناك.</numerusform>
            <numerusform>تنقص %n سجلات مما سُجّل بعد ذلك، مع أنها ظهرت محفوظة: بُتّ في تلك الحالات من جديد. ما لدى جهاز آخر في الفريق منها يعود من هناك.</numerusform>
            <numerusform>ينقص %n سجلًا مما سُجّل بعد ذلك، مع أنها ظهرت محفوظة: بُتّ في تلك الحالات من جديد. ما لدى جهاز آخر في الفريق منها يعود من هناك.</numerusform>
            <numerusform>ينقص %n سجل مما سُجّل بعد ذلك، مع أنها ظهرت محفوظة: بُتّ في تلك الحالات من جديد. ما لدى جهاز آخر في الفريق منها يعود من هناك.</numerusform>
        </translation>
    </message>
    <message>
        <source>The team&apos;s secret was not found: decisions go on, but nothing can be imported. Put a copy of team.secret into %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>لم يُعثر على سر الفريق: يستمر اتخاذ القرارات، لكن لا يمكن استيراد أي شيء. ضع نسخة من الملف team.secret في %1.</translation>
    </message>
    <message>
        <source>The old key was not found: other consoles of the team take what is decided here once one of them has enrolled this one.</source>
        <translation>لم يُعثر على المفتاح القديم: لن تقبل أجهزة الفريق الأخرى القرارات المتخذة هنا إلا بعد أن يسجّل أحدها هذا الجهاز.</translation>
    </message>
    <message numerus="yes">
        <source>The backup has faults that verifying names: %n. Tell a lead.</source>
        <translation>
            <numerusform>لا يُظهر التحقق أخطاء في النسخة الاحتياطية.</numerusform>
            <numerusform>في النسخة الاحتياطية خطأ واحد يُظهره التحقق. أبلغ المشرف.</numerusform>
            <numerusform>في النسخة الاحتياطية خطآن يُظهرهما التحقق. أبلغ المشرف.</numerusform>
            <numerusform>في النسخة الاحتياطية %n أخطاء يُظهرها التحقق. أبلغ المشرف.</numerusform>
            <numerusform>في النسخة الاحتياطية %n خطأً يُظهرها التحقق. أبلغ المشرف.</numerusform>
            <numerusform>في النسخة الاحتياطية %n خطأ يُظهرها التحقق. أبلغ المشرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is restored</source>
        <translation>تمت استعادة المخزن</translation>
    </message>
    <message>
        <source>It holds everything until %1, up to record %2 of the old console. It goes on as a new console with a key of its own.</source>
        <extracomment>%1 is a day and a time, %2 a number</extracomment>
        <translation>يحتوي على كل شيء حتى %1، وصولًا إلى السجل %2 من الجهاز القديم. ويواصل العمل جهازًا جديدًا له مفتاحه الخاص.</translation>
    </message>
    <message>
        <source>What lay there before is kept in %1, unchanged.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>ما كان هناك من قبل محفوظ في %1 دون تغيير.</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: to the review desk</extracomment>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ReviewPage</name>
    <message>
        <source>Looking for the next case…</source>
        <translation>جارٍ البحث عن الحالة التالية…</translation>
    </message>
    <message>
        <source>No case waits for you</source>
        <translation>لا حالة بانتظارك</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>Button: asks for the next case</extracomment>
        <translation>ابحث مجددًا</translation>
    </message>
    <message>
        <source>Your time for this case is over</source>
        <translation>انتهى وقتك لهذه الحالة</translation>
    </message>
    <message>
        <source>No case can be had now</source>
        <translation>تعذر الحصول على حالة الآن</translation>
    </message>
    <message>
        <source>It went back to the queue, and nothing was decided. Take the next case when you are back.</source>
        <translation>عادت إلى قائمة الانتظار ولم يُتخذ قرار. خذ الحالة التالية عند عودتك.</translation>
    </message>
    <message>
        <source>Take the next case</source>
        <extracomment>Buttons: after a break, and after a fault</extracomment>
        <translation>خذ الحالة التالية</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: sends the decision to the store again</extracomment>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Name of a page: where cases are decided</extracomment>
        <translation>المراجعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا شيء في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest late by %1</source>
        <extracomment>The case that waits longest. %1 is a duration</extracomment>
        <translation>أقدمها متأخر %1</translation>
    </message>
    <message>
        <source>oldest due in %1</source>
        <translation>أقدمها يحين بعد %1</translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>Read aloud: the part of the desk with all that is known of the case</extracomment>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Everything in your languages is decided, or for others to decide. New flags come in by themselves; look again in a moment.</source>
        <translation>تم البت في كل ما هو بلغاتك، أو يعود البت فيه إلى آخرين. تصل البلاغات الجديدة تلقائيًا؛ ابحث مجددًا بعد قليل.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SafeViewingGroup</name>
    <message>
        <source>Low</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Severe</source>
        <extracomment>Title of a column: cases of this severity</extracomment>
        <translation>شديدة</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <extracomment>A filter: only where shapes end is drawn</extracomment>
        <translation>الحدود فقط</translation>
    </message>
    <message>
        <source>Without colour</source>
        <translation>بلا ألوان</translation>
    </message>
    <message>
        <source>Sepia tones</source>
        <extracomment>A filter: the brown tones of old photographs</extracomment>
        <translation>درجات السيبيا</translation>
    </message>
    <message>
        <source>Small picture</source>
        <translation>صورة صغيرة</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>بلا صوت</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How strong a filter is: &quot;3 of 6&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A filter and the severity of the cases it is for: &quot;Blur, severe&quot;</extracomment>
        <translation>%1، %2</translation>
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
        <source>Choose apart for each severity</source>
        <translation>اختر لكل درجة خطورة على حدة</translation>
    </message>
    <message>
        <source>Blur</source>
        <extracomment>Label: how much a video is blurred</extracomment>
        <translation>التمويه</translation>
    </message>
    <message>
        <source>Dim</source>
        <extracomment>Label: how much darker a video is shown</extracomment>
        <translation>التعتيم</translation>
    </message>
    <message>
        <source>No video</source>
        <translation>لا فيديو</translation>
    </message>
    <message>
        <source>Every graphic video</source>
        <translation>كل فيديو صادم</translation>
    </message>
    <message>
        <source>Graphic videos of medium severity and up</source>
        <translation>الفيديوهات الصادمة متوسطة الخطورة فما فوق</translation>
    </message>
    <message>
        <source>Graphic videos of high severity and up</source>
        <translation>الفيديوهات الصادمة عالية الخطورة فما فوق</translation>
    </message>
    <message>
        <source>Severe graphic videos</source>
        <translation>الفيديوهات الصادمة شديدة الخطورة</translation>
    </message>
    <message>
        <source>Warn before</source>
        <extracomment>Label: before which videos a warning comes</extracomment>
        <translation>التحذير قبل</translation>
    </message>
</context>
<context>
    <name>vigil::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <extracomment>Name of the page where texts are searched</extracomment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>more than %1 found</source>
        <extracomment>How much was found. %1 is a number; there is more than that</extracomment>
        <translation>أكثر من %1 من النتائج</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds</source>
        <extracomment>A filter that leaves out nothing</extracomment>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>All states</source>
        <extracomment>A filter that leaves out nothing</extracomment>
        <translation>كل الأوضاع</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>عمّ تبحث؟</translation>
    </message>
    <message>
        <source>Type words of a title, a caption, a handle, a transcript, a report or a note, in any script. Quotes hold words together, a minus leaves out what has the word behind it.</source>
        <translation>اكتب كلمات من عنوان أو نص مرافق أو معرّف أو نص مفرَّغ أو بلاغ أو ملاحظة، بأي كتابة. علامات الاقتباس تُبقي الكلمات معًا، وعلامة الناقص تستبعد ما يحتوي على الكلمة التي تليها.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No text of this kind and state has all of these words.</source>
        <translation>لا يوجد نص بهذا النوع والوضع يحتوي على كل هذه الكلمات.</translation>
    </message>
    <message>
        <source>No text has all of these words. Try fewer words, or look at how they are written.</source>
        <translation>لا يوجد نص يحتوي على كل هذه الكلمات. جرّب كلمات أقل، أو تحقق من طريقة كتابتها.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <extracomment>Button: takes the filters of a search away</extracomment>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation>تعذر البحث</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button</extracomment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Words in any script</source>
        <extracomment>In a search field</extracomment>
        <translation>كلمات بأي كتابة</translation>
    </message>
    <message>
        <source>Search for</source>
        <extracomment>Read aloud: the field of the search</extracomment>
        <translation>البحث عن</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Read aloud: a filter</extracomment>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State of the case</source>
        <extracomment>Read aloud: a filter</extracomment>
        <translation>وضع الحالة</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>Read aloud: the list of what a search found</extracomment>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Read aloud: the part of the screen about one video or account</extracomment>
        <translation>التفاصيل</translation>
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
    <name>vigil::ui::SeekButton</name>
    <message>
        <source>Go to %1</source>
        <extracomment>Read aloud and tooltip: jumps in the video. %1 is a place such as 0:12–0:20</extracomment>
        <translation>انتقل إلى %1</translation>
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
    <name>vigil::ui::SettleDialog</name>
    <message>
        <source>%1. Proposed by %2, %3.</source>
        <extracomment>%1 is what happens, %2 a name, %3 a date</extracomment>
        <translation>%1. اقترحه %2، %3.</translation>
    </message>
    <message>
        <source>Confirm as the second person</source>
        <extracomment>Title of a window</extracomment>
        <translation>التأكيد بصفة الشخص الثاني</translation>
    </message>
    <message>
        <source>When you confirm, it happens at once and bears both names.</source>
        <translation>عند تأكيدك يُنفَّذ ذلك فورًا ويحمل الاسمين معًا.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <extracomment>Button</extracomment>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Decline as the second person</source>
        <extracomment>Title of a window</extracomment>
        <translation>الرفض بصفة الشخص الثاني</translation>
    </message>
    <message>
        <source>When you decline, nothing happens.</source>
        <translation>عند رفضك لا يحدث شيء.</translation>
    </message>
    <message>
        <source>Decline</source>
        <extracomment>Button</extracomment>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Who confirms or declines</source>
        <translation>من يؤكد أو يرفض</translation>
    </message>
    <message>
        <source>Nobody who may has a personal key on this console. Another lead confirms on their own console, or makes a key here first: choose them in the list of people.</source>
        <translation>لا يملك أي ممن يحق لهم ذلك مفتاحًا شخصيًا على هذا الجهاز. يؤكد مشرف آخر على جهازه، أو ينشئ مفتاحًا هنا أولًا: اختره في قائمة الأشخاص.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ShiftPage</name>
    <message>
        <source>My shift</source>
        <extracomment>Name of a page: what a person looked at, their breaks and limits; only for themselves</extracomment>
        <translation>مناوبتي</translation>
    </message>
    <message>
        <source>only you see this</source>
        <translation>لا يراها أحد سواك</translation>
    </message>
    <message>
        <source>Your own limits could not be read, so careful ones are in force. Set them again below, and the kinds of harm that you are not offered.</source>
        <translation>تعذرت قراءة حدودك الخاصة، لذا تسري حدود حذرة. اضبطها من جديد أدناه، وكذلك أنواع الأذى التي لا تُعرض عليك.</translation>
    </message>
    <message>
        <source>You are resting. The page Review shows when you can go on.</source>
        <translation>أنت في استراحة. توضح صفحة «المراجعة» متى يمكنك المتابعة.</translation>
    </message>
    <message>
        <source>A break is due now.</source>
        <translation>حان وقت الاستراحة الآن.</translation>
    </message>
    <message>
        <source>A break is due after %1 more at the desk.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>تحين الاستراحة بعد %1 أخرى على المكتب.</translation>
    </message>
    <message>
        <source>With severe videos on screen, after %1 of them.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>ومع فيديوهات شديدة الخطورة على الشاشة، بعد %1 منها.</translation>
    </message>
    <message>
        <source>This page is yours alone. What stands here lies sealed in a file of your own: your team does not see it, it is in no report, and it is never sent anywhere. Earlier shifts are not kept.</source>
        <translation>هذه الصفحة لك وحدك. ما فيها محفوظ ومختوم في ملف خاص بك: لا يراه فريقك، ولا يرد في أي تقرير، ولا يُرسل إلى أي مكان أبدًا. لا تُحفظ المناوبات السابقة.</translation>
    </message>
    <message>
        <source>Videos on screen in this shift</source>
        <translation>الفيديوهات على الشاشة في هذه المناوبة</translation>
    </message>
    <message>
        <source>Counted while a video plays or is seen clear.</source>
        <translation>يُحسب الوقت أثناء تشغيل الفيديو أو رؤيته بوضوح.</translation>
    </message>
    <message>
        <source>Next break</source>
        <translation>الاستراحة التالية</translation>
    </message>
    <message>
        <source>Take a break now</source>
        <extracomment>Button</extracomment>
        <translation>أخذ استراحة الآن</translation>
    </message>
    <message>
        <source>Use my team&apos;s limits</source>
        <extracomment>Button: the team&apos;s limits hold in place of careful ones</extracomment>
        <translation>استخدام حدود فريقي</translation>
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
    <message>
        <source>Hub out of reach, work goes on</source>
        <extracomment>Status: the team&apos;s database cannot be reached; work goes on</extracomment>
        <translation>المركز غير متاح، والعمل مستمر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send to the hub</source>
        <extracomment>Status: decisions that the team&apos;s database does not have yet</extracomment>
        <translation>
            <numerusform>لا شيء للإرسال إلى المركز</numerusform>
            <numerusform>%Ln للإرسال إلى المركز</numerusform>
            <numerusform>%Ln للإرسال إلى المركز</numerusform>
            <numerusform>%Ln للإرسال إلى المركز</numerusform>
            <numerusform>%Ln للإرسال إلى المركز</numerusform>
            <numerusform>%Ln للإرسال إلى المركز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::ui::StorePage</name>
    <message>
        <source>Store</source>
        <extracomment>Name of the page that says why there is no store</extracomment>
        <translation>المخزن</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TimelineView</name>
    <message>
        <source>Time line</source>
        <translation>الشريط الزمني</translation>
    </message>
    <message>
        <source>Second %1 of %2</source>
        <extracomment>Read aloud: where the video stands, in seconds, of its length</extracomment>
        <translation>الثانية %1 من %2</translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>مُبلَّغ عنه %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>دليل %1</translation>
    </message>
    <message>
        <source>%1, flashes, dimmed</source>
        <extracomment>Read aloud. %1: where the video stands</extracomment>
        <translation>%1، ومضات، معتّمة</translation>
    </message>
    <message>
        <source>Looks like another video %1</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>يشبه فيديو آخر %1</translation>
    </message>
    <message>
        <source>Flashes %1, dimmed</source>
        <extracomment>%1: a time range, such as 0:12–0:20</extracomment>
        <translation>ومضات %1، معتّمة</translation>
    </message>
    <message>
        <source>Evidence of the decision %1</source>
        <extracomment>The evidence of an earlier decision, about which the case is. %1: a time range, such as 0:12–0:20</extracomment>
        <translation>دليل القرار %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TranscriptView</name>
    <message>
        <source>The transcript cannot be read. Decide by what you see and hear.</source>
        <translation>تعذّرت قراءة النص المكتوب. قرّر بناءً على ما تراه وتسمعه.</translation>
    </message>
    <message>
        <source>There is no transcript.</source>
        <translation>لا يوجد نص مكتوب.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TransportBar</name>
    <message>
        <source>Frame %1 of %2</source>
        <translation>الإطار %1 من %2</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>السرعة %1</translation>
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
        <translation>تكرار من %1 إلى %2، يعمل</translation>
    </message>
    <message>
        <source>Loop from %1, waits for its end</source>
        <translation>تكرار من %1، بانتظار نهايته</translation>
    </message>
    <message>
        <source>Loop from A to B, off</source>
        <translation>تكرار من A إلى B، متوقف</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>الصوت مغلق</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>الصوت يعمل</translation>
    </message>
    <message>
        <source>Safe viewing: covered</source>
        <translation>المشاهدة الآمنة: مغطّى</translation>
    </message>
    <message>
        <source>Safe viewing: %1</source>
        <translation>المشاهدة الآمنة: %1</translation>
    </message>
    <message>
        <source>Safe viewing: %1. Your team asks for more than you chose.</source>
        <translation>المشاهدة الآمنة: %1. يطلب فريقك حماية أقوى مما اخترت.</translation>
    </message>
    <message>
        <source>About %1</source>
        <extracomment>Read aloud. %1: a time of day</extracomment>
        <translation>نحو %1</translation>
    </message>
</context>
<context>
    <name>vigil::ui::TroublePanel</name>
    <message>
        <source>The copy is in %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>النسخة في %1.</translation>
    </message>
    <message>
        <source>Go on from this store, as of %1</source>
        <extracomment>Buttons. %1 is a day and a time</extracomment>
        <translation>المتابعة من هذا المخزن كما كان في %1</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>استعادة النسخة الاحتياطية بتاريخ %1</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>جارٍ البحث عن نسخ احتياطية…</translation>
    </message>
    <message>
        <source>This computer knows of no backup of this store. Open one from where it was kept.</source>
        <translation>لا يعرف هذا الحاسوب أي نسخة احتياطية من هذا المخزن. افتح نسخة من مكان حفظها.</translation>
    </message>
    <message>
        <source>Restoring the store and checking it…</source>
        <translation>جارٍ استعادة المخزن وفحصه…</translation>
    </message>
    <message>
        <source>Copying the store as it is…</source>
        <translation>جارٍ نسخ المخزن كما هو…</translation>
    </message>
    <message>
        <source>The store lies in %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>المخزن موجود في %1.</translation>
    </message>
    <message>
        <source>What still works</source>
        <translation>ما يزال يعمل</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>ما يمكنك فعله</translation>
    </message>
    <message>
        <source>Open another backup…</source>
        <extracomment>Button: choose a file</extracomment>
        <translation>فتح نسخة احتياطية أخرى…</translation>
    </message>
    <message>
        <source>Copy the damaged store…</source>
        <extracomment>Button: choose a folder</extracomment>
        <translation>نسخ المخزن التالف…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button</extracomment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>فتح نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <extracomment>Kinds of files to choose from; what stands in brackets stays as it is</extracomment>
        <translation>نسخ احتياطية (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation>مكان حفظ النسخة</translation>
    </message>
</context>
<context>
    <name>vigil::ui::UpgradePage</name>
    <message>
        <source>Copy the store as it is</source>
        <translation>نسخ المخزن كما هو</translation>
    </message>
    <message>
        <source>Check the copy</source>
        <translation>التحقق من النسخة</translation>
    </message>
    <message>
        <source>Change the form of the store</source>
        <extracomment>The form in which the store keeps its data</extracomment>
        <translation>تغيير بنية المخزن</translation>
    </message>
    <message>
        <source>Work through all records</source>
        <translation>المرور على جميع السجلات</translation>
    </message>
    <message>
        <source>Make the index for searching</source>
        <translation>إنشاء فهرس البحث</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much is copied: &quot;1.2 GB of 3.4 GB&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <extracomment>How many records are done, of how many</extracomment>
        <translation>%1 من %2 من السجلات</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>Read aloud: the step that runs</extracomment>
        <translation>الآن: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>Read aloud: a step that is over</extracomment>
        <translation>تم: %1</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <extracomment>Read aloud: a step that is still to come</extracomment>
        <translation>لاحقًا: %1</translation>
    </message>
    <message>
        <source>How long this step takes is not known; it has run for %1.</source>
        <extracomment>%1 is a duration, &quot;12 s&quot;</extracomment>
        <translation>مدة هذه الخطوة غير معروفة؛ مضى عليها %1.</translation>
    </message>
    <message>
        <source>Bringing the store up to date</source>
        <translation>جارٍ تحديث المخزن</translation>
    </message>
    <message>
        <source>This version of Vigil keeps some things in another way than the one that wrote the store. The review desk opens by itself when this is done. With a large store that takes minutes.</source>
        <translation>يحفظ هذا الإصدار من Vigil بعض الأشياء بطريقة تختلف عن الإصدار الذي كتب المخزن. تُفتح شاشة المراجعة تلقائيًا عند الانتهاء. ويستغرق ذلك دقائق إذا كان المخزن كبيرًا.</translation>
    </message>
    <message>
        <source>First a copy of the store as it is now is made in %1. It stays there.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>تُنشأ أولًا في %1 نسخة من المخزن كما هو الآن، وتبقى هناك.</translation>
    </message>
    <message>
        <source>You can leave this window open and do something else. If you close it, or the computer is switched off, nothing is lost: at the next start this goes on with the step that was not finished.</source>
        <translation>يمكنك ترك هذه النافذة مفتوحة والقيام بشيء آخر. إذا أغلقتها أو أُطفئ الحاسوب فلن يضيع شيء: عند التشغيل التالي يُستأنف العمل من الخطوة التي لم تكتمل.</translation>
    </message>
    <message>
        <source>Store</source>
        <extracomment>Name of the page that tells how the store is brought up to date</extracomment>
        <translation>المخزن</translation>
    </message>
</context>
<context>
    <name>vigil::ui::VideoStage</name>
    <message>
        <source>Back to safe viewing</source>
        <translation>العودة إلى المشاهدة الآمنة</translation>
    </message>
    <message>
        <source>Hold to see clear</source>
        <translation>اضغط باستمرار للرؤية الواضحة</translation>
    </message>
    <message>
        <source>The video plays, %1.</source>
        <translation>الفيديو يعمل، %1.</translation>
    </message>
    <message>
        <source>The video is paused, %1.</source>
        <translation>الفيديو متوقف، %1.</translation>
    </message>
</context>
<context>
    <name>vigil::ui::ViewingWarning</name>
    <message>
        <source>Before you look. This video may show:</source>
        <extracomment>Above the kind of harm that a video may show</extracomment>
        <translation>قبل المشاهدة. قد يُظهر هذا الفيديو:</translation>
    </message>
    <message>
        <source>If you give it back, the case goes to somebody else and not to you again. Nobody asks why.</source>
        <translation>إذا أعدت الحالة فستذهب إلى شخص آخر ولن تعود إليك. لا يسأل أحد عن السبب.</translation>
    </message>
</context>
</TS>
