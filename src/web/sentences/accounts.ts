/** Accounts and those who administer them. */
import type { Sentences } from '../../words/index.ts'

const book = {
  heading: { ar: 'الحسابات', en: 'Accounts', ru: 'Учётные записи' },
  lead: {
    ar: 'لكل شخص حساب واحد. الحساب لا يُحذف أبدًا لأن السجلّ يذكره؛ يُعطَّل فتنتهي جلساته ورموزه.',
    en: 'One account a person. An account is never deleted, because the ledger names it; disabling it ends its sessions and tokens.',
    ru: 'Одна учётная запись — один человек. Она не удаляется, потому что на неё ссылается журнал; при отключении её сеансы и токены завершаются.',
  },
  list: { ar: 'كل الحسابات', en: 'All accounts', ru: 'Все учётные записи' },
  new: { ar: 'حساب جديد', en: 'A new account', ru: 'Новая учётная запись' },
  create: { ar: 'أنشئ الحساب', en: 'Make the account', ru: 'Создать' },
  created: {
    ar: 'أُنشئ الحساب {name}. ادعُ صاحبه الآن.',
    en: 'The account {name} was made. Invite its person next.',
    ru: 'Учётная запись {name} создана. Теперь пригласите её владельца.',
  },
  changed: {
    ar: 'حُفظ التغيير في {name}.',
    en: 'The change to {name} is saved.',
    ru: 'Изменение {name} сохранено.',
  },
  open: { ar: 'تعديل', en: 'Change', ru: 'Изменить' },
  openOf: { ar: 'تعديل {name}', en: 'Change {name}', ru: 'Изменить {name}' },
  change: { ar: 'احفظ التغيير', en: 'Save the change', ru: 'Сохранить' },
  changeTitle: { ar: 'الحساب {name}', en: 'Account {name}', ru: 'Учётная запись {name}' },
  invite: { ar: 'أصدر دعوة', en: 'Make an invitation', ru: 'Создать приглашение' },
  inviteAbout: {
    ar: 'الدعوة صالحة مرة واحدة. سلّمها لصاحبها وحده، بيده أو برسالة تثق بها.',
    en: 'An invitation is good once. Give it to its person alone, by hand or by a message that you trust.',
    ru: 'Приглашение действует один раз. Передайте его только владельцу — лично или надёжным сообщением.',
  },
  invited: {
    ar: 'هذه دعوة {name}، تظهر هذه المرة وحدها، وتنتهي صلاحيتها في {until}:',
    en: 'This is the invitation of {name}, shown this once; it runs out on {until}:',
    ru: 'Приглашение для {name} показывается один раз; действует до {until}:',
  },
  inviteLink: { ar: 'الرابط', en: 'Link', ru: 'Ссылка' },
  inviteToken: { ar: 'أو نص الدعوة', en: 'Or the invitation itself', ru: 'Или само приглашение' },
  disable: { ar: 'عطّل الحساب', en: 'Disable the account', ru: 'Отключить' },
  disableAsk: {
    ar: 'تنتهي جلسات هذا الحساب ورموزه كلها. هل تعطّله؟',
    en: 'All sessions and tokens of this account end. Disable it?',
    ru: 'Все сеансы и токены этой записи завершатся. Отключить?',
  },
  enable: { ar: 'أعد تفعيل الحساب', en: 'Enable the account again', ru: 'Включить снова' },
  disabled: { ar: 'معطّل', en: 'disabled', ru: 'отключена' },
  active: { ar: 'مفعّل', en: 'active', ru: 'действует' },
  state: { ar: 'الحالة', en: 'State', ru: 'Состояние' },
  name: { ar: 'اسم الدخول', en: 'Sign-in name', ru: 'Имя для входа' },
  nameHint: {
    ar: 'من حرفين إلى 64: حروف وأرقام ونقطة وشرطة، بلا مسافات. لا يتغيّر بعد ذلك.',
    en: '2 to 64 letters, digits, dots or dashes, without spaces. It stays as it is.',
    ru: 'От 2 до 64 букв, цифр, точек или дефисов, без пробелов. Потом не меняется.',
  },
  title: { ar: 'الاسم الظاهر', en: 'Displayed name', ru: 'Отображаемое имя' },
  titleHint: {
    ar: 'كما يراه الآخرون بجانب ما يفعله هذا الشخص.',
    en: 'As others see it beside what this person does.',
    ru: 'Так его видят другие рядом с действиями этого человека.',
  },
  role: { ar: 'الصفة', en: 'Role', ru: 'Роль' },
  member: { ar: 'يتحدّث باسم', en: 'Speaks for', ru: 'Представляет' },
  memberHint: {
    ar: 'للمندوب والمخطِّط والقائد وحدهم.',
    en: 'For delegates, planners and commanders only.',
    ru: 'Только для представителей, планировщиков и командующих.',
  },
  noMember: { ar: 'لا أحد', en: 'nobody', ru: 'никого' },
  pact: { ar: 'الميثاق', en: 'Pact', ru: 'Договор' },
  pactHint: {
    ar: 'خارج هذا الميثاق يرى الحساب ما يراه الجمهور.',
    en: 'Outside this pact the account sees what the public sees.',
    ru: 'За пределами этого договора запись видит то же, что и публика.',
  },
  everyPact: { ar: 'كل المواثيق', en: 'every pact', ru: 'все договоры' },
  administrator: {
    ar: 'مدير: يدير الحسابات ويثبّت المواثيق',
    en: 'Administrator: manages accounts and installs pacts',
    ru: 'Администратор: ведёт учётные записи и устанавливает договоры',
  },
  isAdministrator: { ar: 'مدير', en: 'administrator', ru: 'администратор' },
  language: { ar: 'لغة الرسائل', en: 'Language of messages', ru: 'Язык сообщений' },
} as const

export const accountsBook: Sentences<keyof typeof book> = book
