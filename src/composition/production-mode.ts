/**
 * Leaves out what libraries do only for their developers: graphql looks at the class of every value twice. Imported
 * before any of them. If NODE_ENV is set, it decides.
 */
process.env.NODE_ENV ??= "production";
