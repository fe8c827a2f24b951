/** For codegen: asks for `__typename` of every object but the root, as the order page's cache does, so that what is registered is what the page needs. */
const { Kind, visit } = require("graphql");

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
const isTypename = ({ kind, name }) => kind === Kind.FIELD && name.value === TYPENAME.name.value;

const SelectionSet = (set, _key, parent) =>
  parent?.kind === Kind.OPERATION_DEFINITION || set.selections.some(isTypename)
    ? undefined
    : { ...set, selections: [TYPENAME, ...set.selections] };

module.exports.transform = ({ documents }) =>
  documents.map((file) => ({ ...file, document: file.document && visit(file.document, { SelectionSet }) }));
