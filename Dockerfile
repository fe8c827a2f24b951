# The image of one node: docker build -t resolution-center .
# test/deploy/image.test.ts executes the steps of this file without a container engine.
ARG NODE_VERSION=24

# With the development packages. This image has a C++ compiler, for better-sqlite3 if its binary cannot be downloaded.
FROM node:${NODE_VERSION}-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm run build:web
RUN npm prune --omit=dev

# With the production packages only. Debian's release is the same, so the binary of better-sqlite3 fits.
FROM node:${NODE_VERSION}-bookworm-slim AS run
ENV NODE_ENV=production PORT=4000 DATA_FOLDER=/data
WORKDIR /app
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist/src ./dist/src
COPY --from=build /app/dist/web ./dist/web
# The files above belong to root, so the service cannot change itself. It writes to /data only, and only without DATABASE_URL.
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 4000
# Whether the process answers. Readiness would restart every node while the database is away: a proxy asks for that.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
