import { forbiddenIdentifierCharacters, forbiddenIdentifierWords, identifierProblems } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

describe("identifierProblems", () => {
  test.each(["a", "Main menu", "12 & *?.#+", "名前", "x".repeat(50), "11111111-2222-3333-4444-555555555555"])(
    "accepts %j",
    (text) => {
      expect(identifierProblems(text)).toEqual([]);
    },
  );

  test("wants a name", () => {
    expect(identifierProblems("")).toEqual([{ kind: "empty" }]);
  });

  test("counts characters, not code units", () => {
    expect(identifierProblems("😀".repeat(50))).toEqual([]);
    expect(identifierProblems("😀".repeat(51))).toEqual([{ kind: "tooLong", characters: 51 }]);
  });

  test.each([...forbiddenIdentifierCharacters])("refuses the character %s", (character) => {
    expect(identifierProblems(`a${character}b${character}`)).toEqual([
      { kind: "forbiddenCharacter", character, offset: 1 },
    ]);
  });

  test.each([...forbiddenIdentifierWords])("refuses the word %s but not inside a longer name", (word) => {
    expect(identifierProblems(word)).toEqual([{ kind: "forbiddenWord", word }]);
    expect(identifierProblems(`${word} 2`)).toEqual([]);
  });
});
