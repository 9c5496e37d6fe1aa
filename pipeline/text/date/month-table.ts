/**
 * Months from January to December: a space between months, `/` between forms of one, `_` between words of one form.
 * Written by hand from the calendars of the languages. An earlier line wins where two languages disagree.
 */
export const MONTH_TABLE = `
en January/Jan February/Feb/Febr March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sep/Sept October/Oct November/Nov December/Dec
de Januar/Jänner/Jän Februar/Feber März/Mär/Mrz/Maerz April Mai Juni Juli August September Oktober/Okt November Dezember/Dez
fr janvier/janv/jan février/févr/fév mars avril/avr mai juin juillet/juil/juill août septembre/sept octobre/oct novembre/nov décembre/déc
es enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic
pt janeiro fevereiro/fev março abril maio/mai junho julho agosto/ago setembro/set outubro/out novembro dezembro/dez
it gennaio/gen febbraio/febb marzo aprile maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett/set ottobre/ott novembre dicembre
nl januari februari maart/mrt april mei juni juli augustus september oktober november december
ca gener/gen febrer/febr març abril/abr maig/mg juny juliol agost/ag setembre/set octubre novembre desembre/des
gl xaneiro/xan febreiro marzo abril maio xuño xullo/xul agosto/ago setembro/set outubro/out novembro decembro
eu urtarrila/urtarrilaren/urtarrilak/urt otsaila/otsailaren/otsailak/ots martxoa/martxoaren/martxoak apirila/apirilaren/apirilak maiatza/maiatzaren/maiatzak ekaina/ekainaren/ekainak uztaila/uztailaren/uztailak/uzt abuztua/abuztuaren/abuztuak/abu iraila/irailaren/irailak urria/urriaren/urriak azaroa/azaroaren/azaroak/aza abendua/abenduaren/abenduak/abe
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember/des
is janúar febrúar mars apríl maí júní júlí ágúst/ágú september október nóvember desember/des
fo januar februar mars apríl mai juni juli august september oktober november desember/des
fi tammikuuta/tammikuu/tammikuun helmikuuta/helmikuu/helmikuun maaliskuuta/maaliskuu/maaliskuun huhtikuuta/huhtikuu/huhtikuun toukokuuta/toukokuu/toukokuun kesäkuuta/kesäkuu/kesäkuun heinäkuuta/heinäkuu/heinäkuun elokuuta/elokuu/elokuun syyskuuta/syyskuu/syyskuun lokakuuta/lokakuu/lokakuun marraskuuta/marraskuu/marraskuun joulukuuta/joulukuu/joulukuun
et jaanuar/jaanuaril/jaan veebruar/veebruaril/veebr märts/märtsil aprill/aprillil mai/mail juuni/juunil juuli/juulil august/augustil september/septembril oktoober/oktoobril november/novembril detsember/detsembril/dets
lv janvāris/janvārī/janvāra/janv februāris/februārī/februāra marts/martā/marta aprīlis/aprīlī/aprīļa maijs/maijā/maija jūnijs/jūnijā/jūnija jūlijs/jūlijā/jūlija augusts/augustā/augusta septembris/septembrī/septembra oktobris/oktobrī/oktobra novembris/novembrī/novembra decembris/decembrī/decembra
lt sausio/sausis/saus vasario/vasaris/vas kovo/kovas balandžio/balandis/bal gegužės/gegužė/geg birželio/birželis/birž liepos/liepa/liep rugpjūčio/rugpjūtis/rugp rugsėjo/rugsėjis/rugs spalio/spalis/spal lapkričio/lapkritis/lapkr gruodžio/gruodis/gruod
pl stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź/paz listopada/listopad/lis grudnia/grudzień/gru
cs ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čer/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj listopadu/listopad/lis prosince/prosinec/pro
sk januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta/august septembra/september októbra/október novembra/november decembra/december
hu január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept október/okt november december
ro ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie
hr siječnja/siječanj/sij veljače/veljača/velj ožujka/ožujak/ožu travnja/travanj/tra svibnja/svibanj/svi lipnja/lipanj srpnja/srpanj kolovoza/kolovoz/kol rujna/rujan/ruj listopad studenog/studenoga/studeni/stu prosinca/prosinac/pro
sl januarja/januar februarja/februar marca/marec aprila/april maja/maj junija/junij julija/julij avgusta/avgust/avg septembra/september oktobra/oktober novembra/november decembra/december
sr januara/januar februara/februar marta/mart aprila/april maja/maj juna/jun jula/jul avgusta/avgust/avg septembra/septembar oktobra/oktobar novembra/novembar decembra/decembar
sr јануара/јануар/јан фебруара/фебруар/феб марта/март априла/април маја/мај јуна/јун јула/јул августа/август септембра/септембар октобра/октобар новембра/новембар/нов децембра/децембар/дец
mk јануари/јан февруари/фев март/мар април/апр мај јуни/јун јули/јул август/авг септември/септ октомври/окт ноември/ноем декември/дек
bg януари/яну/ян февруари/фев март април/апр май юни юли август/авг септември/сеп/септ октомври/окт ноември/ное декември/дек
ru января/январь/янв февраля/февраль/февр/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт ноября/ноябрь/нояб/ноя декабря/декабрь/дек
uk січня/січень/січ лютого/лютий/лют березня/березень/берез/бер квітня/квітень/квіт/кві травня/травень/трав/тра червня/червень/черв/чер липня/липень/лип серпня/серпень/серп/сер вересня/вересень/вер жовтня/жовтень/жовт/жов листопада/листопад/лист/лис грудня/грудень/груд/гру
be студзеня/студзень лютага/люты сакавіка/сакавік красавіка/красавік мая/траўня/травень/май чэрвеня/чэрвень ліпеня/ліпень жніўня/жнівень верасня/верасень кастрычніка/кастрычнік лістапада/лістапад снежня/снежань
el Ιανουαρίου/Ιανουάριος/Ιαν Φεβρουαρίου/Φεβρουάριος/Φεβ Μαρτίου/Μάρτιος/Μαρ Απριλίου/Απρίλιος/Απρ Μαΐου/Μάιος/Μαι Ιουνίου/Ιούνιος/Ιουν Ιουλίου/Ιούλιος/Ιουλ Αυγούστου/Αύγουστος/Αυγ Σεπτεμβρίου/Σεπτέμβριος/Σεπ/Σεπτ Οκτωβρίου/Οκτώβριος/Οκτ Νοεμβρίου/Νοέμβριος/Νοε/Νοεμ Δεκεμβρίου/Δεκέμβριος/Δεκ
sq janar shkurt mars prill/pri maj qershor/qer korrik/korr gusht shtator/sht tetor/tet nëntor/nën dhjetor/dhj
mt Jannar Frar/Fra Marzu April Mejju/Mej Ġunju Lulju/Lul Awwissu/Aww Settembru/Set Ottubru/Ott Novembru Diċembru
tr Ocak/Oca Şubat/Şub Mart Nisan/Nis Mayıs Haziran/Haz Temmuz/Tem Ağustos/Ağu Eylül/Eyl Ekim/Eki Kasım/Kas Aralık/Ara
tk ýanwar/ýan fewral mart aprel/apr maý iýun iýul awgust/awg sentýabr oktýabr noýabr dekabr
az yanvar/yan fevral/fev mart aprel may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt noyabr/noy dekabr/dek
uz yanvar/yan fevral/fev mart aprel may iyun/iyn iyul/iyl avgust/avg sentabr/sen oktabr noyabr/noy dekabr/dek
kk қаңтар/қаңтары/қаң ақпан/ақпаны/ақп наурыз/наурызы/нау сәуір/сәуірі/сәу мамыр/мамыры/мам маусым/маусымы/мау шілде/шілдесі/шіл тамыз/тамызы/там қыркүйек/қыркүйегі/қыр қазан/қазаны/қаз қараша/қарашасы/қар желтоқсан/желтоқсаны/жел
ky январь/январы февраль/февралы март/марты апрель/апрели май/майы июнь/июну июль/июлу август/августу сентябрь/сентябры октябрь/октябры ноябрь/ноябры декабрь/декабры
tg январи/январ феврали/феврал марти/март апрели/апрел майи/май июни/июн июли/июл августи/август сентябри/сентябр октябри/октябр ноябри/ноябр декабри/декабр
ka იანვარი/იანვარს/იან თებერვალი/თებერვალს/თებ მარტი/მარტს/მარ აპრილი/აპრილს/აპრ მაისი/მაისს/მაი ივნისი/ივნისს/ივნ ივლისი/ივლისს/ივლ აგვისტო/აგვისტოს/აგვ სექტემბერი/სექტემბერს/სექ ოქტომბერი/ოქტომბერს/ოქტ ნოემბერი/ნოემბერს/ნოე დეკემბერი/დეკემბერს/დეკ
hy հունվարի/հունվար/հնվ փետրվարի/փետրվար/փտվ մարտի/մարտ/մրտ ապրիլի/ապրիլ/ապր մայիսի/մայիս/մյս հունիսի/հունիս/հնս հուլիսի/հուլիս/հլս օգոստոսի/օգոստոս/օգս սեպտեմբերի/սեպտեմբեր/սեպ հոկտեմբերի/հոկտեմբեր/հոկ նոյեմբերի/նոյեմբեր/նոյ դեկտեմբերի/դեկտեմբեր/դեկ
he ינואר/ינו פברואר/פבר מרץ/מרס אפריל/אפר מאי יוני/יונ יולי/יול אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב דצמבר/דצמ
ar يناير فبراير مارس أبريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
ar كانون_الثاني/كانون_ثاني/كانون_ثان شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول/تشرين_أول تشرين_الثاني/تشرين_ثاني/تشرين_ثان كانون_الأول/كانون_أول
ckb کانوونی_دووەم/کانوونی_دووەمی شوبات/شوباتی ئازار/ئازاری نیسان/نیسانی ئایار/ئایاری حوزەیران/حوزەیرانی تەممووز/تەممووزی ئاب/ئابی ئەیلوول/ئەیلوولی تشرینی_یەکەم/تشرینی_یەکەمی تشرینی_دووەم/تشرینی_دووەمی کانوونی_یەکەم/کانوونی_یەکەمی
ar جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
ar يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
fa ژانویه/ژانویهٔ فوریه مارس آوریل/اوریل مه/می ژوئن/ژوین ژوئیه/ژوییه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
ps جنوري فبروري مارچ اپریل مې جون جولای اګست سپتمبر اکتوبر نومبر ډیسمبر
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
hi जनवरी/जन फरवरी/फ़रवरी/फर/फ़र मार्च अप्रैल/अप्रेल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्तू/अक्टू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस
mr जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें डिसेंबर/डिसें
ne जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
bn জানুয়ারি/জানুয়ারী/জানু ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব/ফেব্রু মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/আগষ্ট/আগ সেপ্টেম্বর/সেপ/সেপ্ট/সেপ্টে অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে
as জানুৱাৰী/জানুৱাৰি ফেব্ৰুৱাৰী/ফেব্ৰুৱাৰি মাৰ্চ এপ্ৰিল মে জুন জুলাই আগষ্ট ছেপ্টেম্বৰ/ছেপ্তেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ
or ଜାନୁଆରୀ/ଜାନୁଆରି ଫେବୃଆରୀ/ଫେବ୍ରୁଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ/ଏପ୍ରିଲ ମଇ/ମେ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର
gu જાન્યુઆરી/જાન્યુ ફેબ્રુઆરી/ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર/સપ્ટે ઑક્ટોબર/ઓક્ટોબર/ઑક્ટો/ઓક્ટો નવેમ્બર/નવે ડિસેમ્બર/ડિસે
pa ਜਨਵਰੀ/ਜਨ ਫਰਵਰੀ/ਫ਼ਰ/ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ/ਜੁਲਾ ਅਗਸਤ/ਅਗ ਸਤੰਬਰ/ਸਤੰ ਅਕਤੂਬਰ/ਅਕਤੂ ਨਵੰਬਰ/ਨਵੰ ਦਸੰਬਰ/ਦਸੰ
ta ஜனவரி/ஜன பிப்ரவரி/பிப்/பெப்ரவரி மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக/ஓகஸ்ட் செப்டம்பர்/செப்/செப்டெம்பர் அக்டோபர்/அக்/ஒக்டோபர் நவம்பர்/நவ டிசம்பர்/டிச/டிசெம்பர்
te జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జూలై/జులై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెంబరు/సెప్టెం అక్టోబర్/అక్టోబరు/అక్టో నవంబర్/నవంబరు/నవం డిసెంబర్/డిసెంబరు/డిసెం
kn ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ/ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್/ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್/ಆಗ ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ ನವೆಂಬರ್/ನವೆಂ ಡಿಸೆಂಬರ್/ಡಿಸೆಂ
ml ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ്/മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ആഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ/സെപ്റ്റം ഒക്ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം
si ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්
th มกราคม/ม.ค./มกรา/มค กุมภาพันธ์/ก.พ./กุมภา/กพ มีนาคม/มี.ค./มีนา/มีค เมษายน/เม.ย./เมษา/เมย พฤษภาคม/พ.ค./พฤษภา/พค มิถุนายน/มิ.ย./มิถุนา/มิย กรกฎาคม/ก.ค./กรกฎา/กค สิงหาคม/ส.ค./สิงหา/สค กันยายน/ก.ย./กันยา/กย ตุลาคม/ต.ค./ตุลา/ตค พฤศจิกายน/พ.ย./พฤศจิกา/พย ธันวาคม/ธ.ค./ธันวา/ธค
km មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
lo ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ
my ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ်/သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ
am ጃንዩወሪ/ጃንዋሪ ፌብሩወሪ/ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር/ሴፕተምበር ኦክቶበር/ኦክተውበር ኖቬምበር/ኖቨምበር ዲሴምበር/ዲሰምበር
id Januari Februari/Pebruari/Peb Maret April Mei Juni Juli Agustus/Agu/Agt/Ags September Oktober November/Nopember/Nop Desember/Des
ms Januari Februari Mac April Mei Jun Julai Ogos/Ogo September Oktober November Disember/Dis
tl Enero/Ene Pebrero/Peb Marso Abril Mayo Hunyo/Hun Hulyo/Hul Agosto/Ago Setyembre/Set Oktubre Nobyembre/Nob Disyembre/Dis
sw Januari Februari Machi/Mac Aprili Mei Juni Julai Agosti/Ago Septemba Oktoba Novemba Desemba/Des
af Januarie Februarie Maart/Mrt April Mei Junie Julie Augustus September Oktober November Desember/Des
ha Janairu Fabrairu Maris Afrilu Mayu Yuni Yuli Agusta Satumba Oktoba Nuwamba Disamba
cy Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr
ga Eanáir Feabhra/Feabh Márta Aibreán/Aib Bealtaine/Beal Meitheamh/Meith Iúil Lúnasa Meán_Fómhair/MFómh Deireadh_Fómhair/DFómh Samhain/Samhna/Samh Nollaig/Nollag/Noll
lb Januar Februar Mäerz/Mäe Abrëll Mee Juni Juli August September Oktober November Dezember
vi tháng_một tháng_hai tháng_ba tháng_tư tháng_năm tháng_sáu tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai
`;

/** The months of the Solar Hijri calendar, from Farvardin, in Iran, in Afghanistan (Dari, Pashto) and in Kurdish. */
export const SOLAR_HIJRI = `
فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
فروردین اردیبهشت خورداد تیر امرداد شهریور مهر آبان آذر دی بهمن اسفند
حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت
وری غویی غبرگولی چنگاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب
وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب
خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر گەڵاڕێزان سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە
خاکەلێوەی گوڵانی جۆزەردانی پووشپەڕی گەلاوێژی خەرمانانی ڕەزبەری گەڵاڕێزانی سەرماوەزی بەفرانباری ڕێبەندانی ڕەشەمەی
`;

/** Where a language means another month by a word than the table's first bearer of it. */
export const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hr: { listopad: 10, listopada: 10, lis: 10, lip: 6, srp: 7, tra: 4 },
  bs: { listopad: 10, listopada: 10, mart: 3 },
};
