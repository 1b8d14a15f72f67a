# Read by mvnw: without a JDK 25 anywhere the build would end in a page about toolchains; this says it in one line.
# The places are those that maven-toolchains-plugin searches; a toolchains.xml of one's own is trusted.
has_jdk_25() (
  set +f
  [ ! -f "${HOME-}/.m2/toolchains.xml" ] || return 0
  java=$(command -v java || :)
  [ -z "$java" ] || java=$(readlink -f "$java" || echo "$java")
  {
    env | sed -n 's/^JAVA[0-9A-Z_]*_HOME=//p; s/^JDK[0-9A-Z_]*=//p'
    echo "${java%/bin/java}"
    for home in /usr/lib/jvm/* /usr/local/*jdk* /usr/local/*java* /opt/*jdk* /opt/*java* /opt/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.m2/jdks/* "${HOME-}"/.jbang/cache/jdks/* \
      "${HOME-}"/.gradle/jdks/* "${HOME-}"/.gradle/jdks/*/* "${HOME-}"/.jenv/versions/* "${HOME-}"/.jabba/jdk/* \
      "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/*; do
      echo "$home"
    done
  } | while read -r home; do
    [ -f "$home/release" ] && [ -x "$home/bin/javac" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [ "${version:-0}" -lt 25 ] || echo found
  done | grep -q found
)

case "$(uname)" in
CYGWIN* | MINGW*) ;; # other places; Maven's own message has to do
*)
  has_jdk_25 || {
    echo "Encaisse is built with a JDK 25 or later, and none was found: install one beside your default Java (for instance temurin-25-jdk from https://adoptium.net), then run this again." >&2
    exit 1
  }
  ;;
esac
