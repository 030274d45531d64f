# Varnish 7 before three instances, with the xkey module (Debian: varnish varnish-modules).
# Start it with EDGE_PURGE_TOKEN in its environment, the same as the site's; see docs/operations/scaling.md.
vcl 4.1;

import directors;
import std;
import xkey;

# Liveness, not readiness: an instance that has lost the database still serves its cached pages.
probe alive {
  .url = "/healthz";
  .interval = 1s;
  .timeout = 1s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend web1 {
  .host = "web-1";
  .port = "3000";
  .probe = alive;
  .first_byte_timeout = 160s;
}

backend web2 {
  .host = "web-2";
  .port = "3000";
  .probe = alive;
  .first_byte_timeout = 160s;
}

backend web3 {
  .host = "web-3";
  .port = "3000";
  .probe = alive;
  .first_byte_timeout = 160s;
}

sub vcl_init {
  new web = directors.round_robin();
  web.add_backend(web1);
  web.add_backend(web2);
  web.add_backend(web3);
}

sub vcl_recv {
  if (req.url == "/purge") {
    if (req.method != "POST") {
      return (synth(405));
    }
    if (std.getenv("EDGE_PURGE_TOKEN") == "" ||
        req.http.Authorization != "Bearer " + std.getenv("EDGE_PURGE_TOKEN")) {
      return (synth(403));
    }
    # Not soft: a withdrawn answer must not be served once more.
    set req.http.X-Purged = xkey.purge(req.http.Surrogate-Key);
    return (synth(200, "Purged " + req.http.X-Purged));
  }

  set req.backend_hint = web.backend();
  unset req.http.X-Purged;
  # Varnish itself has appended the client to X-Forwarded-For: TRUSTED_PROXIES counts it as one.

  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # The desk, searches and forms are different for each person.
  if (req.http.Authorization ||
      (req.url ~ "^/(admin|api|_next|media|preview|search|mail|healthz|readyz|backupz|mirrorz)([/?]|$)" && req.url !~ "^/api/public/") ||
      req.url ~ "^/(articles|authors|comments)/[^/?]+/(comment|comment/mine|report|helpful|received|rate)([?]|$)") {
    return (pass);
  }
  # Every other page is the same for everybody.
  unset req.http.Cookie;
  # A copy that is older than its lifetime is only for when no instance is alive.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 60s;
  }
  return (hash);
}

sub vcl_backend_response {
  # Only the site's own lifetime counts (RFC 9213); everything else is neither stored nor waited for.
  if (beresp.http.CDN-Cache-Control ~ "max-age=[0-9]+" && !beresp.http.Set-Cookie && !bereq.uncacheable) {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*max-age=([0-9]+).*$", "\1s"), 0s);
    set beresp.grace = 60s;
    if (beresp.http.CDN-Cache-Control ~ "stale-if-error=[0-9]+") {
      set beresp.grace = std.duration(
        regsub(beresp.http.CDN-Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 60s);
    }
    return (deliver);
  }
  # A failing instance must not replace a copy that is kept for such a time.
  if (beresp.status >= 500 && bereq.is_bgfetch) {
    return (abandon);
  }
  set beresp.uncacheable = true;
  set beresp.ttl = 2s;
  set beresp.grace = 0s;
  return (deliver);
}

sub vcl_backend_fetch {
  # Also for a second attempt: the director leaves out an instance that is known to be dead.
  set bereq.backend = web.backend();
}

sub vcl_backend_error {
  if (bereq.retries < 2 && (bereq.method == "GET" || bereq.method == "HEAD")) {
    return (retry);
  }
}

sub vcl_deliver {
  unset resp.http.CDN-Cache-Control;
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Tag;
  unset resp.http.xkey;
}
