import { ACTIVITY_TYPES, LANGUAGES, PARTY_ROLES } from "../../../src/domain/vocabulary";
import { MAILED_TYPES } from "../../../src/wording/mail-texts";
import { allScenes } from "../../support/letter-scenes";
import { letterOn, NAMES, readersOf } from "../../support/letters";

const SCENES = allScenes();
const told = new Set(SCENES.flatMap(({ events }) => (events ?? []).map(({ type }) => type)));

it("[N1] the scenes hold every type of event, and each that is mailed has a reader", () => {
  expect([...told].sort()).toEqual([...ACTIVITY_TYPES].sort());
  const read = new Set(
    SCENES.filter((scene) => readersOf(scene).length > 0).flatMap(({ events }) => (events ?? []).map(({ type }) => type)),
  );
  expect(MAILED_TYPES.filter((type) => !read.has(type))).toEqual([]);
});

describe.each(LANGUAGES)("[N1, N3] in %s every letter is whole, to either party", (language) => {
  it.each(SCENES)("$name", (scene) => {
    for (const role of PARTY_ROLES) {
      const { subject, text, html } = letterOn(scene, role, language);
      expect(subject).toMatch(/^\S.* \(R-1001\)$/u);
      for (const said of [subject, text, html.replace(/<style>.*<\/style>/su, "")])
        expect(said).not.toMatch(/[{}]|undefined|\bNaN\b|\[object/u);
      for (const said of [text, html]) {
        expect(said).toContain(NAMES[role]);
        expect(said).toContain(`https://market.example/orders/${scene.order.id}`);
      }
      expect(text).toContain(scene.order.title);
    }
  });
});
