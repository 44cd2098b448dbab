/** Articles the tests paste: of our own invention. */

export const OWN_ARTICLE =
  'Library keeps its lights on\n\n' +
  'The town library of Marrow Hill will stay open until midnight from Monday, the council decided. ' +
  'Students had asked for longer hours since the reading room at the college closed in March. ' +
  'The council set aside 40,000 euros for two night librarians.';

export const SECOND_ARTICLE =
  'Night readers get their library\n\n' +
  'From Monday the library in Marrow Hill will stay open until midnight, the council decided. ' +
  'It set aside 60,000 euros for two librarians who work at night. ' +
  'A bakery across the street will keep its ovens warm for the readers.';

/** Written from right to left. */
export const ARABIC_ARTICLE =
  'توقف التلفريك فوق الميناء\n\nتوقف خط التلفريك الذي يربط الميناء القديم بالمرصد مساء السبت بسبب رياح قوية. ' +
  'وقالت الشركة المشغلة إن 94 راكبا علقوا في العربات لأكثر من عشر ساعات قبل إنقاذهم.';
