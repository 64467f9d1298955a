package sentence

import "strings"

type abbreviation uint8

const (
	needsMore   abbreviation = 1 + iota // never at the end of a sentence
	needsNumber                         // only before a number
	timeOfDay
	mayEnd // at the end of a sentence or not
)

type abbreviated struct {
	kind  abbreviation
	words string
}

// abbreviations are written as they stand before their last point.
var abbreviations = tableOf([]abbreviated{
	{needsMore, `Mr Mrs Ms Mx Messrs Mme Mlle MM Dr Drs Dra Prof Profs Rev Revs Hon Msgr Fr Pres Gov Govs Sen Sens Rep Reps
		Amb Atty Gen Gens Col Lt Cpl Sgt Pvt Spc Capt Cmdr Cdr Maj Adm Brig Supt Insp Det Sra Srta Dña Ud Hr Hrn Fam Sig Dott
		vs vgl e.g i.e eg ie viz cf c.f approx ca bzw z.B d.h u.a o.ä sog incl excl resp`},
	{needsNumber, `No Nos no nos Nr Nrn núm Fig Figs fig figs Art Arts art arts Sec Secs sec Eq eq Abs Ziff Kap Ch ch Vol Vols vol vols
		p pp P pág S tel Tel Tab`},
	{timeOfDay, `a.m p.m A.M P.M am pm`},
	{mayEnd, `Inc Ltd Co Corp Cos Bros LLC plc Jr Sr Esq St Ste Mt Ft Pt Ave Blvd Rd Sq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
		Mon Tue Tues Wed Thu Thur Thurs Fri Sat al Est Dept dept Univ Assn Bldg Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill
		Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Str Av Avda Cía PhD Mio Mrd`},
})

func tableOf(lists []abbreviated) map[string]abbreviation {
	table := map[string]abbreviation{}
	for _, list := range lists {
		for _, word := range strings.Fields(list.words) {
			table[word] = list.kind
		}
	}
	return table
}

// starters are words that sentences often begin with, and names hardly.
var starters = setOf(`The A An This That These Those There Here It Its He She His Her They Their We Our You Your I My
	In On At By For From With Without Within Under Over Of To As If When While Where What Who Why How Which
	But And Or Nor So Yet Not Then Thus Also After Before Since Until During Because Although Though However Meanwhile
	Instead Still Now Today Yesterday Tomorrow Some Many Most Both Each Every All Any Several Another Other Others One Two Three
	Once Only Even Such No Nobody Nothing Is Are Was Were Do Does Did Has Have Had Will Would Can Could Should
	According Asked Despite Among Between Through Later Earlier Last Next Nevertheless Moreover Further Neither Either
	Der Das Er Sie Es Wir Ich Ein Eine Und Aber Im Am Doch Auch Als Wenn Il Elle Ils Elles Nous Vous Cette Ces Mais Dans`)

// daysAndZones follow a time of day in the same sentence.
var daysAndZones = setOf(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	January February March April May June July August September October November December
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
	GMT UTC BST CET CEST EET EEST MSK EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST Eastern Central Mountain Pacific
	Greenwich Moscow Kyiv Kiev Brussels London`)

// germanMonths follow the day of a date, which German writes with a point.
var germanMonths = setOf(`Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember`)

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
