import { expect, test } from "vitest";
import { namesKey, offeredKeys } from "../../src/speech/offered-keys.js";

test.each([
  ["For sales press 1, for support press two, or press star to hear this again.", ["1", "2", "*"]],
  ["You can also press the pound key.", ["#"]],
  ["Press 1, 2 or 3.", ["1", "2", "3"]],
  ["Press 1 through 4.", ["1", "2", "3", "4"]],
  ["Say or press 5. Pressing 6 takes you back.", ["5", "6"]],
  ["Für den Verkauf drücken Sie die Eins, für den Service die Zwei.", ["1"]],
  ["Bitte wählen Sie 1 oder 2, sonst die Raute-Taste. Taste 9: zurück.", ["1", "2", "9"]],
  ["Para ventas presione uno, para soporte marque el 2 o la tecla almohadilla.", ["1", "2", "#"]],
  ["Pour le service client, appuyez sur la touche 1, sinon tapez étoile.", ["1", "*"]],
  ["Para vendas digite um, para suporte tecle 2.", ["1", "2"]],
  ["Per le vendite prema il tasto 1, altrimenti prema cancelletto.", ["1", "#"]],
  ["Voor verkoop toets één, voor ondersteuning druk op de 2 of het hekje.", ["1", "2", "#"]],
])("understands %j", (words, keys) => {
  expect(offeredKeys(words)).toEqual(keys);
});

test.each([
  "In an emergency dial 112 or 911.",
  "Press one of the following keys.",
  "Please enter your 4 digit number.",
  "We have 3 offices.",
  "Press any key.",
  "Drücken Sie eine Taste.",
  "Druk op een toets.",
  "質問を続ける場合は1を。",
  "",
])("finds no key in %j", (words) => {
  expect(offeredKeys(words)).toEqual([]);
});

test("knows a key by its figure or its word, and not inside of a number", () => {
  expect(namesKey("2 for support", "2")).toBe(true);
  expect(namesKey("or say three", "3")).toBe(true);
  expect(namesKey("the hash key", "#")).toBe(true);
  expect(namesKey("call 24 hours", "2")).toBe(false);
});
