/** Signing in, setting up, and accepting an invitation. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: { ar: 'تسجيل الدخول', en: 'Sign in', ru: 'Вход' },
  lead: {
    ar: 'القراءة متاحة للجميع بلا حساب. الحساب لمن يتصرّف: المندوب، والضابط المناوب، والمخطِّط، والقائد، والمدقّق.',
    en: 'Anyone may read without an account. Accounts are for those who act: delegates, duty officers, planners, commanders and auditors.',
    ru: 'Читать можно без учётной записи. Она нужна тем, кто действует: представителям, дежурным офицерам, планировщикам, командующим и аудиторам.',
  },
  name: { ar: 'اسم الدخول', en: 'Sign-in name', ru: 'Имя для входа' },
  password: { ar: 'كلمة السر', en: 'Password', ru: 'Пароль' },
  submit: { ar: 'دخول', en: 'Sign in', ru: 'Войти' },
  already: {
    ar: 'أنت داخل الآن باسم {name}. الدخول هنا يفتح جلسة جديدة.',
    en: 'You are signed in as {name}. Signing in here begins a new session.',
    ru: 'Вы вошли как {name}. Новый вход начнёт новый сеанс.',
  },
  others: { ar: 'طرق أخرى', en: 'Other ways', ru: 'Другие способы' },
  passkey: { ar: 'الدخول بمفتاح مرور', en: 'Sign in with a passkey', ru: 'Войти с ключом доступа' },
  passkeyStopped: {
    ar: 'لم يكتمل الدخول بمفتاح المرور: أُوقف على الجهاز، أو لا مفتاح مرور لهذا الموقع عليه.',
    en: 'The passkey sign-in was not completed: it was stopped on the device, or the device has no passkey for this site.',
    ru: 'Вход с ключом не завершён: его остановили на устройстве или на нём нет ключа для этого сайта.',
  },
  noAnswer: {
    ar: 'لم يجب الخادم. لم يتغيّر شيء؛ أعد المحاولة.',
    en: 'The server did not answer. Nothing has changed; try again.',
    ru: 'Сервер не ответил. Ничего не изменилось; попробуйте ещё раз.',
  },
  elsewhere: {
    ar: 'الدخول عبر {issuer}',
    en: 'Sign in with {issuer}',
    ru: 'Войти через {issuer}',
  },
  invited: {
    ar: 'وصلتك دعوة؟ اختر كلمة السر',
    en: 'You were invited? Choose your password',
    ru: 'Вас пригласили? Выберите пароль',
  },
  firstStart: {
    ar: 'تشغيل أول مرة؟ أنشئ المدير الأول',
    en: 'Starting for the first time? Make the first administrator',
    ru: 'Первый запуск? Создайте первого администратора',
  },
  demonstration: {
    ar: 'هذه نسخة تجريبية: تستطيع أن تكون أي مندوب بنقرة واحدة، بلا كلمة سر.',
    en: 'This is a demonstration: you can be any delegate with one click, without a password.',
    ru: 'Это демонстрация: можно стать любым представителем одним нажатием, без пароля.',
  },
  demonstrationGo: { ar: 'ابدأ التجربة', en: 'Begin the demonstration', ru: 'Начать демонстрацию' },

  'set-up/title': { ar: 'إنشاء المدير الأول', en: 'The first administrator', ru: 'Первый администратор' },
  'set-up/lead': {
    ar: 'حين شُغِّل الخادم طبع في الطرفية كلمة تُستعمل مرة واحدة. بها يُنشأ المدير الأول هنا، وهو يدعو الآخرين.',
    en: 'When the server started it printed a secret in its terminal, good once. With it the first administrator is made here, who then invites the others.',
    ru: 'При запуске сервер напечатал в терминале секрет, действующий один раз. С ним здесь создаётся первый администратор, который приглашает остальных.',
  },
  'set-up/secret': { ar: 'الكلمة من الطرفية', en: 'Secret from the terminal', ru: 'Секрет из терминала' },
  'set-up/submit': { ar: 'أنشئ المدير', en: 'Make the administrator', ru: 'Создать администратора' },

  'invitation/title': { ar: 'قبول الدعوة', en: 'Accept an invitation', ru: 'Принять приглашение' },
  'invitation/lead': {
    ar: 'الدعوة صالحة مرة واحدة لثلاثة أيام. اختر معها كلمة سر لحسابك؛ وأي جلسات سابقة له تنتهي.',
    en: 'An invitation is good once, for three days. Choose a password for your account with it; any earlier sessions of the account end.',
    ru: 'Приглашение действует один раз в течение трёх дней. Выберите с ним пароль; прежние сеансы учётной записи завершатся.',
  },
  'invitation/token': { ar: 'نص الدعوة', en: 'Invitation', ru: 'Приглашение' },
  'invitation/tokenHint': {
    ar: 'انسخه كاملًا من الرسالة التي وصلتك.',
    en: 'Copy it whole from the message that you received.',
    ru: 'Скопируйте его целиком из полученного сообщения.',
  },
  'invitation/submit': { ar: 'اقبل وادخل', en: 'Accept and sign in', ru: 'Принять и войти' },
  newPassword: { ar: 'كلمة السر الجديدة', en: 'New password', ru: 'Новый пароль' },
  newPasswordHint: {
    ar: 'اثنا عشر حرفًا على الأقل. جملة من كلمات لا رابط بينها أفضل من رموز يصعب حفظها.',
    en: 'At least twelve characters. A few unrelated words are better than signs that nobody can remember.',
    ru: 'Не менее двенадцати знаков. Несколько не связанных слов лучше набора символов, который не запомнить.',
  },
} as const

export const signInBook: Sentences<keyof typeof book> = book
