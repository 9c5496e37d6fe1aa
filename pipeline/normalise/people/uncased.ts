const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・=＝\s]+$/u;
const OTHER =
  /^(?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Lao}\p{Script=Georgian}\p{Script=Ethiopic}\p{M}\s.'"׳״/]|\u200c|\u200d)+$/u;

const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const KATAKANA = /^[\p{Script=Katakana}ー・\s]+$/u;
const DESK =
  /新聞|新闻|日報|日报|時報|时报|社$|部$|中心$|組$|组$|讯$|訊$|オンライン|デジタル|編集|编辑|編輯|報導|報道|报道|报导|綜合|综合|外電|外电|字号|通信|通讯|網$|网$|電視|电视|放送|記者会|取材班|论坛|論壇|뉴스|신문|방송|팀$|부$|온라인|디지털|^(?:입력|수정|등록|승인|사진|글|本紙|本报|本報|共同|時事|実習|公式|関連)$/u;
/** `김바다 선임기자` */
const KOREAN_ROLE =
  /(?:^|[\s=＝])(\p{Script=Hangul}{2,5}?)\s?(?:인턴|선임|전문|수습|객원)?(?:기자|특파원|논설위원|편집위원|앵커|칼럼니스트)(?=$|\s)/u;
const KOREAN_LEAD = /^(?:기자|글|취재)\s/u;
/** `本报驻日内瓦记者 李明`, `ロンドン支局 山田太郎` */
const ROLE_BEFORE =
  /^.{0,12}?(?:记者|記者|通讯员|通訊員|特派员|特派員|責編|责编|责任编辑|作者|撰文|編集委員|論説委員|支局長?|総局|本社)[：:／/・\s]*(?=.)/u;
const ROLE_AFTER = /(?:(?<!\s)\s+)?(?:記者|记者|特派員|特派员|編集委員|論説委員|支局長|通讯员)$/u;
/** Where an agency's or a Taiwanese paper's reporter was: `王小明台北報導`. */
const REPORTS = /(?:報導|报导|報道|报道)$/u;
const KATAKANA_BEFORE_HAN = /^[\p{Script=Katakana}ー]{3,}(?=\p{Script=Han}{3,5}$)/u;

const lettersOf = (text: string): number => [...text.replace(/\s/gu, "")].length;

/** A name before where its bearer reports from: three characters, of which the second begins the given name; two in a line of four. */
function beforePlace(text: string): string {
  const [first = ""] = text.split(" ");
  if (first !== text) return first;
  const letters = [...text];
  return letters.length < 4 ? text : letters.slice(0, letters.length === 4 ? 2 : 3).join("");
}

function hanName(piece: string): string | null {
  const [a = "", b = ""] = piece.split(/[=＝]/u);
  const own = b === "" || (HAN.test(a) && KATAKANA.test(b)) ? a : b;
  const name = own.replace(ROLE_BEFORE, "");
  if (REPORTS.test(name))
    return name === own && !name.includes(" ") ? null : beforePlace(name.replace(REPORTS, "").trim());
  return name.replace(ROLE_AFTER, "").replace(KATAKANA_BEFORE_HAN, "");
}

function eastAsian(piece: string): string | null {
  const korean = HANGUL.test(piece);
  const found = korean
    ? (KOREAN_ROLE.exec(` ${piece}`)?.[1] ?? piece.replace(KOREAN_LEAD, ""))
    : (hanName(piece)?.trim() ?? "");
  const letters = lettersOf(found);
  return letters >= 2 && letters <= (KATAKANA.test(found) ? 16 : 8) && !DESK.test(found) ? found : null;
}

const HONORIFIC = /^(?:د|أ|م|ד["״]ר|פרופ['׳])(?:[./]\s?|\s)/u;
const DESK_ABROAD =
  /رويترز|وكالات|تحرير|موقع|أخبار|اخبار|نيوز|مراسل|صحيفة|جريدة|خبرگزاری|سرویس|گروه|ادارہ|نامہ نگار|رپورٹر|نمائندہ|ڈیسک|نیوز|خبر|रिपोर्टर|डेस्क|न्यूज|संवाददाता|ब्यूरो|एजेंसी|टीम|भास्कर|जागरण|ডেস্ক|প্রতিবেদক|প্রতিনিধি|নিউজ|מערכת|חדשות|ข่าว|กองบรรณาธิการ/u;
const MOST_WORDS = 6;

function abroad(piece: string): string | null {
  const name = piece.replace(HONORIFIC, "");
  const words = name.split(" ").length;
  return words >= 2 && words <= MOST_WORDS && name.length <= 50 && !/["'״/]/u.test(name) && !DESK_ABROAD.test(name)
    ? name
    : null;
}

/** Whether a script has capitals to tell names by: not so where a text is all in one of the others. */
export function isUncased(text: string): boolean {
  return EAST_ASIAN.test(text) || OTHER.test(text);
}

/** A person's name in a piece of a credit in a script without capitals, its role taken off; null when it names no person. */
export function uncasedName(piece: string): string | null {
  return EAST_ASIAN.test(piece) ? eastAsian(piece) : abroad(piece);
}

/** The names of a mainland Chinese credit, which stand apart by spaces: `记者 李明 张华`. */
export function splitReporters(piece: string): string[] {
  if (!/^\S{0,8}(?:记者|通讯员)\s/u.test(piece)) return [piece];
  return piece
    .replace(ROLE_BEFORE, "")
    .split(" ")
    .filter((name) => name !== "");
}
