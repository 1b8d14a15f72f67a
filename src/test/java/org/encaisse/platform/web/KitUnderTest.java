package org.encaisse.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of the kit alone, without the application: the pages of {@link KitGallery}, started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KitGallery.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc
@interface KitUnderTest {}
