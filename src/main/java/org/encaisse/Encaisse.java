package org.encaisse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the collections desk. */
@SpringBootApplication
public class Encaisse {

    public static void main(String[] args) {
        SpringApplication.run(Encaisse.class, args);
    }
}
