import type { RecordWords } from '../vocabulary.ts'

export const record: RecordWords = {
  outcome: {
    adopted: 'اعتُمد',
    failed: 'لم يُعتمد',
    open: 'لم يُحسم',
    lapsed: 'سقط بلا جواب',
    none: 'بلا مداولة',
  },
  formality: {
    formal: 'طلب رسمي',
    consultation: 'طلب تشاور',
    bilateral: 'طلب ثنائي',
    statement: 'بيان علني',
    none: 'بلا طلب',
  },
  extent: { full: 'كاملة', partial: 'جزئية', none: 'معدومة', 'not-asked': 'لم تُطلب' },
  departure: {
    'not-allowed': 'هنا خالفت الوقائع النص: {why}',
    'not-in-the-sources': 'لا تذكر المصادر هذا، بل يستنتجه السجل.',
  },
  remark: {
    dependsOnTimes: 'تتوقف هذه النتيجة على أوقات لا تُعرف إلا على وجه التقريب.',
    inferred: 'لم يُنشر، بل هو استنتاج.',
    stamped: 'هذا وقت النشر، والواقعة لم تحدث بعده.',
  },
}
