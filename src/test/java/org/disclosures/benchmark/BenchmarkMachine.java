package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the machine of a benchmark. */
final class BenchmarkMachine {

    private BenchmarkMachine() {}

    static String describe(Path java) throws IOException, InterruptedException {
        return "%s, %d cores, %s of memory, %s; %s; %s, commit %s"
                .formatted(
                        line("/proc/cpuinfo", "model name\\s*: (.*)"),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        output(java.toString(), "-version")
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse("?"),
                        LocalDate.now(),
                        output("git", "rev-parse", "--short", "HEAD").strip());
    }

    private static String memory() {
        String kibibytes = line("/proc/meminfo", "MemTotal:\\s*(\\d+).*");
        return kibibytes.equals("?") ? kibibytes : Long.parseLong(kibibytes) / (1 << 20) + " GiB";
    }

    private static String line(String file, String wanted) {
        try {
            Matcher found = Pattern.compile(wanted).matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1) : "?";
        } catch (IOException notLinux) {
            return "?";
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return output;
    }
}
