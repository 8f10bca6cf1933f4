/** How one language asks for keys. Words are in lower case, parts of regular expressions. */
export interface KeyLanguage {
  readonly verbs: readonly string[];
  /** Words that may stand between the verb and the key. */
  readonly fillers: readonly string[];
  /** Words for the digits 0 to 9. */
  readonly digits: readonly (readonly string[])[];
  readonly star: readonly string[];
  readonly pound: readonly string[];
  /** Between two keys that are both offered, and between the ends of a range. */
  readonly and: readonly string[];
  readonly to: readonly string[];
}

/** English, German, Spanish, French, Portuguese, Italian and Dutch. */
export const keyLanguages: readonly KeyLanguage[] = [
  {
    verbs: ["press", "pressing", "dial", "push", "hit", "touch", "select", "choose"],
    fillers: ["or say", "or enter", "either", "the", "number", "option", "digit", "key"],
    digits: digits("zero", "one(?! of)", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    star: ["star", "asterisk"],
    pound: ["pound", "hash"],
    and: ["and", "or"],
    to: ["to", "through", "thru"],
  },
  {
    verbs: ["drücken sie", "drücken", "drücke", "wählen sie", "wählen", "wähle", "betätigen sie", "taste"],
    fillers: ["bitte", "die", "den", "taste", "ziffer", "nummer", "zahl"],
    digits: digits("null", "eins", "zwei|zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"),
    star: ["sterntaste", "stern"],
    pound: ["rautetaste", "raute"],
    and: ["und", "oder"],
    to: ["bis"],
  },
  {
    verbs: ["presione", "presiona", "pulse", "pulsa", "oprima", "oprime", "marque", "marca", "digite", "digita"],
    fillers: ["el", "la", "número", "numero", "tecla", "opción", "opcion"],
    digits: digits("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    star: ["asterisco", "estrella"],
    pound: ["almohadilla", "numeral", "gato"],
    and: ["y", "o"],
    to: ["a", "al", "hasta"],
  },
  {
    verbs: ["appuyez sur", "appuyez", "tapez sur", "tapez", "faites", "composez", "pressez", "touche"],
    fillers: ["le", "la", "sur", "touche", "chiffre", "numéro"],
    digits: digits("zéro|zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    star: ["étoile", "etoile", "astérisque"],
    pound: ["dièse", "diese"],
    and: ["et", "ou"],
    to: ["à", "a"],
  },
  {
    verbs: ["pressione", "aperte", "tecle", "disque", "prima", "digite", "selecione"],
    fillers: ["o", "a", "número", "numero", "tecla", "opção", "opcao"],
    digits: digits("zero", "um(?! d[aeo])", "dois", "três|tres", "quatro", "cinco", "seis", "sete", "oito", "nove"),
    star: ["asterisco", "estrela"],
    pound: ["jogo da velha", "cerquilha", "sustenido", "cardinal"],
    and: ["e", "ou"],
    to: ["a", "até"],
  },
  {
    verbs: ["prema", "premi", "premere", "digiti", "digitare", "selezioni", "selezionare"],
    fillers: ["il", "lo", "la", "tasto", "numero"],
    digits: digits("zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"),
    star: ["asterisco", "stella"],
    pound: ["cancelletto"],
    and: ["e", "o", "oppure"],
    to: ["a", "al"],
  },
  {
    verbs: ["druk op", "druk", "toets", "kies"],
    fillers: ["de", "het", "op", "toets", "cijfer", "nummer", "dan"],
    digits: digits("nul", "één|een(?! toets)", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"),
    star: ["sterretje", "ster"],
    pound: ["hekje"],
    and: ["en", "of"],
    to: ["tot", "tot en met"],
  },
];

function digits(...words: readonly string[]): readonly (readonly string[])[] {
  return words.map((word) => word.split("|"));
}
