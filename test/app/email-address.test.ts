import { deliverableAddress } from "../../src/app/email-address";

const label = (length: number): string => "x".repeat(length);

describe("[R12] the form in which mail servers accept an email address", () => {
  it.each([
    ["anna@people.example", "anna@people.example"],
    ["anna@Bücher.example", "anna@xn--bcher-kva.example"],
    ["anna@xn--bcher-kva.example", "anna@xn--bcher-kva.example"],
    ["anna@例え。テスト", "anna@xn--r8jz45g.xn--zckzah"],
    ["Anna.B+tag'{}@localhost", "Anna.B+tag'{}@localhost"],
    ["änna@bücher.example", "änna@xn--bcher-kva.example"],
    // A Persian name needs its joiner: without it, it is another domain.
    ["anna@نامه\u200cای.example", "anna@xn--mgba3gch31f060k.example"],
    [`${label(64)}@people.example`, `${label(64)}@people.example`],
    [`anna@${label(63)}.example`, `anna@${label(63)}.example`],
    [`anna@${`${label(49)}.`.repeat(5)}xyz`, `anna@${`${label(49)}.`.repeat(5)}xyz`],
  ])("%s is %s", (address, form) => {
    expect(deliverableAddress(address)).toBe(form);
  });

  it.each([
    ["nothing", ""],
    ["no @", "nobody"],
    ["an empty part before the @", "@people.example"],
    ["an empty part after the @", "anna@"],
    ["an empty label", "anna@people..example"],
    ["a dot before the domain", "anna@.people.example"],
    ["a dot after the domain", "anna@people.example."],
    ["an empty label of another script's dots", "anna@例え。。テスト"],
    ["a dot at the start", ".anna@people.example"],
    ["a dot before the @", "anna.@people.example"],
    ["two dots before the @", "an..na@people.example"],
    ["two addresses", "a@b.example,c@d.example"],
    ["an address after an address", "a@b.example@c.example"],
    ["a display name", "Anna <anna@people.example>"],
    ["a quoted word", '"anna b"@people.example'],
    ["a line break", "anna@people.example\r\nRCPT TO:b@people.example"],
    ["half a character", "anna\ud800@people.example"],
    ["an address of the network", "anna@127.0.0.1"],
    ["an address of the network in brackets", "anna@[127.0.0.1]"],
    ["a number", "anna@1"],
    ["an escape", "anna@ex%61mple.com"],
    ["a path", "anna@people.example/x"],
    ["an underscore", "anna@my_people.example"],
    ["a hyphen at the start of a label", "anna@-people.example"],
    ["a domain without an ASCII form", "anna@xn--a.example"],
    ["65 octets before the @", `${label(65)}@people.example`],
    ["65 octets of fewer characters before the @", `${"ä".repeat(32)}x@people.example`],
    ["a label of 64", `anna@${label(64)}.example`],
    ["a label of 64 in ASCII", `anna@${"ü".repeat(59)}.example`],
    ["a domain of 254", `anna@${`${label(49)}.`.repeat(5)}wxyz`],
  ])("%s is refused", (_what, address) => {
    expect(deliverableAddress(address)).toBeNull();
  });

  it.each([
    "\u200b",
    "\u2060",
    "\u00ad",
    "\u202e",
    "\ufe0f",
    "\u3164",
    "\u2800",
    "\u00a0",
    "\ufeff",
    "\u0000",
    "\u200d",
  ])("an invisible character %j is refused wherever it is", (invisible) => {
    const spoiled = [
      "anna@people.example#",
      "#anna@people.example",
      "an#na@people.example",
      "anna@peo#ple.example",
      "anna#@people.example",
    ];
    for (const address of spoiled) expect(deliverableAddress(address.replace("#", invisible))).toBeNull();
  });
});
