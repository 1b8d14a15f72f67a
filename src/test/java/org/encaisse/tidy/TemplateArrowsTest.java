package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A template names its own room's page records, the kernel's values and the kit; nothing else. */
class TemplateArrowsTest {

    private static final Pattern TYPE = Pattern.compile("\\borg\\.encaisse\\.([a-z]+)\\.([a-z]+)?");
    private static final Pattern TEMPLATE = Pattern.compile("@template\\.([a-z]+)\\.");
    private static final Pattern HOSTILE =
            Pattern.compile("\\$unsafe|<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=", Pattern.CASE_INSENSITIVE);

    @Test
    void a_template_names_its_own_room_the_kernel_and_the_kit() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.TEMPLATES, ".jte")) {
            String room = House.room(House.TEMPLATES, file);
            String text = House.read(file);
            Matcher types = TYPE.matcher(text);
            while (types.find()) {
                String other = types.group(1);
                boolean kit = "platform".equals(other) && "web".equals(types.group(2));
                if (!other.equals(room) && !"kernel".equals(other) && !kit) {
                    wrong.add(file + " names " + types.group());
                }
            }
            Matcher templates = TEMPLATE.matcher(text);
            while (templates.find()) {
                if (!templates.group(1).equals(room) && !"kit".equals(templates.group(1))) {
                    wrong.add(file + " calls " + templates.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_template_writes_what_the_content_policy_forbids() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.TEMPLATES, ".jte")) {
            Matcher hostile = HOSTILE.matcher(House.read(file));
            while (hostile.find()) {
                wrong.add(file + ": " + hostile.group().strip());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
