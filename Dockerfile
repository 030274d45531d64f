# Symptom Database: the site and the admin panel. Needs DATABASE_URL and PAYLOAD_SECRET at run time.
FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN CI=true node src/scripts/build.mjs && node src/scripts/bundle.mjs

FROM base AS run
ENV NODE_ENV=production DATA_DIR=/data PORT=3000 HOST=0.0.0.0
# Only what runs, without the embedded Postgres, which is for machines without one: here DATABASE_URL names a server.
COPY --from=build /app/.bundle ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
STOPSIGNAL SIGTERM
CMD ["node", "src/scripts/start.mjs"]
