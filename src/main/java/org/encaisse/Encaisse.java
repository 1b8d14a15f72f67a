package org.encaisse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the collections desk. */
// Rooms name their classes freely: two of them may each have a class Settings.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Encaisse {

    public static void main(String[] args) {
        SpringApplication.run(Encaisse.class, args);
    }
}
