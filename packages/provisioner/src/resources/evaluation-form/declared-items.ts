import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";

/** Items of the API as an author would declare them; what has no word of its own goes into `more`. */
export function declaredItems(items: JsonValue | undefined): readonly JsonObject[] {
  return objectsIn(items).flatMap(({ Section, Question }): JsonObject[] => {
    if (isJsonObject(Section)) return [declaredSection(Section)];
    return isJsonObject(Question) ? [declaredQuestion(Question)] : [];
  });
}

function declaredSection({ Items, ...section }: JsonObject): JsonObject {
  const { item, more } = common(section);
  return { ...item, items: declaredItems(Items), ...more };
}

function declaredQuestion({ QuestionType = "TEXT", NotApplicableEnabled, ...question }: JsonObject): JsonObject {
  const { QuestionTypeProperties, ...rest } = question;
  const answers = answersOf(QuestionType, isJsonObject(QuestionTypeProperties) ? QuestionTypeProperties : {});
  const { item, more } = common({ ...rest, ...answers.rest });
  return {
    ...item,
    type: QuestionType,
    ...answers.declared,
    ...(NotApplicableEnabled === true && { notApplicable: true }),
    ...more,
  };
}

function common({ RefId = "", Title = "", Instructions, Weight, ...rest }: JsonObject) {
  return {
    item: {
      id: RefId,
      title: Title,
      ...(Instructions && { instructions: Instructions }),
      ...(typeof Weight === "number" && { weight: Weight }),
    },
    more: Object.keys(rest).length > 0 ? { more: rest } : {},
  };
}

/** The answers in words of a declaration, and what is left of the properties. */
function answersOf(type: JsonValue, properties: JsonObject): { declared: JsonObject; rest: JsonObject } {
  const member = { NUMERIC: "Numeric", SINGLESELECT: "SingleSelect", MULTISELECT: "MultiSelect" }[String(type)];
  const own = member === undefined ? undefined : properties[member];
  if (member === undefined || !isJsonObject(own)) return { declared: {}, rest: leftOver(properties) };
  const { Options, DisplayAs, MinValue, MaxValue, ...others } = own;
  const isPlain = Object.keys(others).length === 0 && objectsIn(Options).every(hasOnlyWords);
  const range = type === "NUMERIC" && { min: MinValue ?? 0, max: MaxValue ?? 0 };
  const declared = {
    ...range,
    ...(Options !== undefined && { options: objectsIn(Options).map(declaredOption) }),
    ...(typeof DisplayAs === "string" && { display: DisplayAs }),
  };
  // What has no word is said again as a whole: it wins over the words.
  return { declared, rest: isPlain ? {} : leftOver({ [member]: own }) };
}

function leftOver(properties: JsonObject): JsonObject {
  return Object.keys(properties).length === 0 ? {} : { QuestionTypeProperties: properties };
}

const optionMembers = ["RefId", "Text", "MinValue", "MaxValue", "Score", "AutomaticFail"];

function hasOnlyWords(option: JsonObject): boolean {
  return Object.keys(option).every((member) => optionMembers.includes(member));
}

function declaredOption({ RefId, Text, MinValue, MaxValue, Score, AutomaticFail }: JsonObject): JsonObject {
  return {
    ...(RefId === undefined ? { from: MinValue ?? 0, to: MaxValue ?? 0 } : { id: RefId, text: Text ?? "" }),
    ...(typeof Score === "number" && { score: Score }),
    ...(AutomaticFail === true && { fails: true }),
  };
}

function objectsIn(list: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
