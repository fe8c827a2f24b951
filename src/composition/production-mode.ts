/**
 * Leaves out what libraries do for their developers only: graphql looks at the class of every value twice. Imported before any of them; NODE_ENV,
 * where it is set, decides.
 */
process.env.NODE_ENV ??= "production";
